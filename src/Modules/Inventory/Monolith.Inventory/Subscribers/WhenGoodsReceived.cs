using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Lots;
using Monolith.Inventory.Posting;
using Monolith.Inventory.Recosting;
using Monolith.Purchasing.Contracts;
using Monolith.Purchasing.Contracts.Events;
using Monolith.SharedKernel.Events;

namespace Monolith.Inventory.Subscribers;

/// <summary>Goods that came in against an order go on stock at the value the receipt gave them; those of a receipt that is taken back go
/// off it again. In the order it was told: what was never received can't be taken back.</summary>
internal sealed class WhenGoodsReceived(Poster poster, LedgerCorrections corrections, LotDesk lots) : ISubscriber
{
    public const string Name = "inventory.goods-received";

    public async Task Handle(IReadOnlyList<Received> batch, CancellationToken ct)
    {
        await lots.Learn(
            batch.Select(r => r.Event).OfType<GoodsReceived>().SelectMany(e => e.Lines).Select(l => new ArrivingGoods(
                l.ItemId, l.Quantity, LotCode.Of(l.Lot), null, l.ProducedOn, l.ExpiresOn)), ct);
        var postings = new List<StockPosting>();
        foreach (var received in batch)
        {
            switch (received.Event)
            {
                case GoodsReceived came when Posting(came) is { Movements.Count: > 0 } posting:
                    postings.Add(posting);
                    break;
                case GoodsReceiptCancelled cancelled:
                    await Post(postings, ct);
                    await TakeBack(cancelled, ct);
                    break;
            }
        }

        await Post(postings, ct);
    }

    private async Task Post(List<StockPosting> postings, CancellationToken ct)
    {
        if (postings.Count == 0) return;
        var posted = await poster.Post(postings, ct);
        if (!posted.IsOk) throw new InvalidOperationException($"A goods receipt was refused: {posted.Error}");
        postings.Clear();
    }

    private async Task TakeBack(GoodsReceiptCancelled receipt, CancellationToken ct)
    {
        var done = await corrections.TakeBack(
            new(PurchasingKinds.GoodsReceipt, receipt.ReceiptId, receipt.Number, null, receipt.Effective, receipt.Site,
                receipt.BusinessDate, receipt.ActorId, receipt.ActorName, receipt.Reason, []), ct);
        if (!done.IsOk) throw new InvalidOperationException($"A goods receipt can't be taken back: {done.Error}");
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
