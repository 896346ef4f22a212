using Monolith.Inventory.Contracts;

namespace Monolith.Purchasing.Receipts.ListReceipts;

[Requires(PurchasingPermissions.View)]
internal sealed record ListReceipts(ListQuery Query) : IRequest<Page<ReceiptListRow>>
{
    public static readonly ListOf<ReceiptListRow> List = Rows.Of<ReceiptListRow>("purchasing.receipts")
        .Column("number", "ui.number", r => r.Number, c => c.Sortable().Mono())
        .Column("effective", "purchasing.received-at", r => r.Effective, c => c.Sortable())
        .Column("supplier", "purchasing.supplier", r => r.SupplierName, c => c.Sortable().Wrapped())
        .Column("order", "purchasing.order", r => r.OrderNumber, c => c.Mono())
        .Column("note", "purchasing.delivery-note", r => r.DeliveryNote)
        .Column("by", "purchasing.received-by", r => r.ReceivedBy)
        .Column("over", "purchasing.over-delivery", r => r.IsOver, c => c.YesNo("ui.yes", "ui.no"))
        .Column("cancelled", "purchasing.cancelled", r => r.Cancelled)
        .Column("total", "ui.total", r => r.Total, c => c.Sortable().Figure().Needs(InventoryPermissions.ViewCosts, r => r with { Total = null }))
        .SearchedIn(r => r.Find, isLower: true)
        .Id("supplier", "purchasing.supplier", r => r.SupplierId)
        .BusinessDays(r => r.BusinessDate, r => r.Effective)
        .KeyedBy(r => r.ReceiptId)
        .SortedBy("number", descending: true);
}

internal sealed record ReceiptListRow
{
    public required Guid ReceiptId { get; init; }

    public required string Number { get; init; }

    public required Guid OrderId { get; init; }

    public required string OrderNumber { get; init; }

    public required Guid SupplierId { get; init; }

    public required string SupplierName { get; init; }

    public required DateTimeOffset Effective { get; init; }

    public required DateOnly BusinessDate { get; init; }

    public required string ReceivedBy { get; init; }

    public string? DeliveryNote { get; init; }

    /// <summary>More than was ordered came in, and was accepted.</summary>
    public bool IsOver { get; init; }

    /// <summary>When it was taken back.</summary>
    public DateTimeOffset? Cancelled { get; init; }

    /// <summary>Null where the reader may not see costs.</summary>
    public Money? Total { get; init; }

    internal string Find { get; init; } = "";
}

internal sealed class ListReceiptsHandler(PurchasingDbContext db, ISites sites, ICurrentActor current)
    : IHandler<ListReceipts, Page<ReceiptListRow>>
{
    public Task<Result<Page<ReceiptListRow>>> Handle(ListReceipts request, CancellationToken ct) => db.Receipts
        .Select(r => new ReceiptListRow
        {
            ReceiptId = r.Id, Number = r.Number, OrderId = r.OrderId, OrderNumber = r.OrderNumber, SupplierId = r.SupplierId, SupplierName = r.SupplierName,
            Effective = r.Effective, BusinessDate = r.BusinessDate,
            ReceivedBy = r.ActorName, DeliveryNote = r.DeliveryNote, IsOver = r.IsOver, Total = r.Total, Find = r.Find,
            Cancelled = db.ReceiptCancellations.Where(c => c.ReceiptId == r.Id).Select(c => (DateTimeOffset?)c.Recorded).FirstOrDefault(),
        })
        .ToPage(ListReceipts.List, request.Query, current.Actor, ct, sites.Here);
}

internal static class ListReceiptsEndpoint
{
    public static void Map(RouteGroupBuilder purchasing) => purchasing.MapList<ListReceipts, ReceiptListRow>(
        "receipts", ListReceipts.List, q => new(q), "ListReceipts", "Goods receipts by number, order, supplier or delivery note");
}
