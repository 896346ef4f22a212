using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Lots;
using Monolith.Inventory.Posting;
using Monolith.Purchasing.Contracts;
using Monolith.Purchasing.Contracts.Events;
using Monolith.SharedKernel.Events;

namespace Monolith.Inventory.Subscribers;

/// <summary>Goods that came in against an order go on stock at the value the receipt gave them.</summary>
internal sealed class WhenGoodsReceived(Poster poster, LotDesk lots) : ISubscriber
{
    public const string Name = "inventory.goods-received";

    public async Task Handle(IReadOnlyList<Received> batch, CancellationToken ct)
    {
        var postings = batch.Select(r => Posting((GoodsReceived)r.Event)).Where(p => p.Movements.Count > 0).ToList();
        if (postings.Count == 0) return;
        await lots.Learn(
            batch.SelectMany(r => ((GoodsReceived)r.Event).Lines).Select(l => new ArrivingGoods(
                l.ItemId, l.Quantity, LotCode.Of(l.Lot), null, l.ProducedOn, l.ExpiresOn)), ct);
        var posted = await poster.Post(postings, ct);
        if (!posted.IsOk) throw new InvalidOperationException($"A goods receipt was refused: {posted.Error}");
    }

    private static StockPosting Posting(GoodsReceived receipt) => new(
        PurchasingKinds.GoodsReceipt, receipt.ReceiptId, receipt.Number, null, receipt.Effective, receipt.Site, receipt.BusinessDate, receipt.ActorId,
        receipt.ActorName, null, receipt.Lines.Where(l => l.Quantity.IsPositive).Select(l => Movement(receipt, l)).ToList());

    private static Movement Movement(GoodsReceived receipt, GoodsReceivedLine line) => new(
        line.No, MovementKind.Receipt, line.ItemId, receipt.WarehouseId, line.Quantity, ContraAccount.GoodsReceived, line.Value,
        Traits: Traits.Of(LotCode.Of(line.Lot), LotCode.Of(line.Serial), line.Bin, line.EntryUnit, line.EntryQuantity))
    {
        Lot = LotCode.Of(line.Lot),
    };
}
