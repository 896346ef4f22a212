using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Ledger;
using Monolith.Inventory.Posting;
using Monolith.Purchasing.Contracts;
using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Subscribers;

/// <summary>Goods that came in against an order go on stock at the value the receipt gave them.</summary>
internal sealed class WhenGoodsReceived(Poster poster, ISites sites) : ISubscriber
{
    public const string Name = "inventory.goods-received";

    public async Task Handle(IReadOnlyList<Received> batch, CancellationToken ct)
    {
        var postings = batch.Select(r => Posting((GoodsReceived)r.Event)).Where(p => p.Movements.Count > 0).ToList();
        if (postings.Count == 0) return;
        var posted = await poster.Post(postings, ct);
        if (!posted.IsOk) throw new InvalidOperationException($"A goods receipt was refused: {posted.Error}");
    }

    private StockPosting Posting(GoodsReceived receipt) => new(
        PurchasingKinds.GoodsReceipt, receipt.ReceiptId, receipt.Number, null, receipt.Effective, sites.Here.BusinessDate(receipt.Effective), receipt.ReceivedBy,
        receipt.ReceivedBy, null,
        receipt.Lines.Where(l => l.Quantity.IsPositive)
            .Select(l => new Movement(l.No, MovementKind.Receipt, l.ItemId, receipt.WarehouseId, l.Quantity, ContraAccount.GoodsReceived, l.Value)).ToList());
}
