using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Audit;

namespace Monolith.Purchasing.Receipts.ShowReceipt;

/// <summary>A posted goods receipt. Errors: purchasing.unknown-receipt</summary>
[Requires(PurchasingPermissions.View)]
internal sealed record ShowReceipt(Guid ReceiptId) : IRequest<ReceiptView>;

/// <param name="Changes">Entries of the audit log; null where the reader may not see costs: they hold prices.</param>
internal sealed record ReceiptView(
    ReceiptInfo Receipt, string Warehouse, DateTimeOffset Recorded, bool IsOver, DateTimeOffset OrderedAt,
    IReadOnlyDictionary<Guid, string> Units, IReadOnlyList<AuditRow>? Changes)
{
    /// <summary>Who took it back, and why; null where it stands.</summary>
    public ReceiptCancellation? Cancellation { get; init; }

    /// <summary>What became of each line in the stock ledger, by its number: returned, and what was laid on it (null where the reader may
    /// not see costs).</summary>
    public IReadOnlyDictionary<int, ReceiptLineSince> Since { get; init; } = new Dictionary<int, ReceiptLineSince>();
}

internal sealed record ReceiptLineSince(Quantity Returned, Money? Landed);

internal sealed class ShowReceiptHandler(
    PurchasingDbContext db, IItemCatalog items, IWarehouses warehouses, IReceiptStock stock, ICurrentActor current)
    : IHandler<ShowReceipt, ReceiptView>
{
    public async Task<Result<ReceiptView>> Handle(ShowReceipt query, CancellationToken ct)
    {
        var receipt = await db.Receipts.FirstOrDefaultAsync(r => r.Id == query.ReceiptId, ct);
        if (receipt is null) return ReceiptErrors.UnknownReceipt(query.ReceiptId);

        var lines = await db.ReceiptLines.Where(l => l.ReceiptId == receipt.Id).ToListAsync(ct);
        var known = await items.FindMany([.. lines.Select(l => l.ItemId).Distinct()], ct);
        var warehouse = await warehouses.Find(receipt.WarehouseId, ct);
        var ordered = await db.Orders.Where(o => o.Id == receipt.OrderId).Select(o => o.CreatedAt).FirstAsync(ct);
        var subject = receipt.AuditSubject;
        var changes = current.Actor.CanSeeCosts()
            ? await db.Set<AuditRow>().Where(a => a.Subject == subject).OrderByDescending(a => a.Id).Take(100).ToListAsync(ct)
            : null;
        return new ReceiptView(
            receipt.ToInfo(lines).For(current.Actor), warehouse?.Name ?? receipt.WarehouseId.ToString(), receipt.Recorded, receipt.IsOver, ordered,
            known.ToDictionary(k => k.Key, k => k.Value.Unit), changes)
        {
            Cancellation = (await db.ReceiptCancellations.FirstOrDefaultAsync(c => c.ReceiptId == receipt.Id, ct))?.ToInfo(receipt.Number),
            Since = (await stock.Of(receipt.Id, ct)).ToDictionary(
                s => s.Key, s => new ReceiptLineSince(s.Value.Returned, current.Actor.CanSeeCosts() ? s.Value.Landed : null)),
        };
    }
}

internal static class ShowReceiptEndpoint
{
    public static void Map(RouteGroupBuilder purchasing) =>
        purchasing.MapGet("receipts/{receiptId:guid}", (Guid receiptId, ISender send, CancellationToken ct) =>
                send.Send(new ShowReceipt(receiptId), ct).ToHttp())
            .Serves<ShowReceipt>()
            .WithName("GetReceipt")
            .WithSummary("One goods receipt with its lines")
            .Produces<ReceiptView>();
}
