using Monolith.Inventory.Contracts;

namespace Monolith.Purchasing.Receipts.ListReceipts;

/// <param name="Page">Sorts: number, supplier, effective, total.</param>
[Requires(PurchasingPermissions.View)]
internal sealed record ListReceipts(string? Text, Guid? SupplierId, DateOnly? From, DateOnly? To, PageRequest Page)
    : IRequest<Page<ReceiptListRow>>;

/// <param name="Total">Null where the reader may not see costs.</param>
internal sealed record ReceiptListRow(
    Guid ReceiptId, string Number, Guid OrderId, string OrderNumber, Guid SupplierId, string SupplierName, DateTimeOffset Effective,
    string ReceivedBy, string? DeliveryNote, bool IsOver, Money? Total);

internal sealed class ListReceiptsHandler(PurchasingDbContext db, ISites sites, ICurrentActor current)
    : IHandler<ListReceipts, Page<ReceiptListRow>>
{
    public async Task<Result<Page<ReceiptListRow>>> Handle(ListReceipts query, CancellationToken ct)
    {
        var page = query.Page.Clamp();
        var costs = current.Actor.CanSeeCosts();
        if (page.Sort == "total" && !costs) return SecurityErrors.SortHidden(InventoryPermissions.ViewCosts);
        var found = Filtered(query);
        var total = await found.CountAsync(ct);
        var rows = await Sorted(found, page).Skip(page.Skip).Take(page.Take).ToListAsync(ct);
        return new Page<ReceiptListRow>(
            [.. rows.Select(r => new ReceiptListRow(
                r.Id, r.Number, r.OrderId, r.OrderNumber, r.SupplierId, r.SupplierName, r.Effective, r.ActorName, r.DeliveryNote, r.IsOver,
                costs ? r.Total : null))],
            total, page.Skip, page.Take);
    }

    private IQueryable<ReceiptRow> Filtered(ListReceipts query)
    {
        IQueryable<ReceiptRow> receipts = db.Receipts;
        if (query.SupplierId is { } supplier) receipts = receipts.Where(r => r.SupplierId == supplier);
        if (query.From is { } from)
        {
            var first = sites.Here.StartOf(from);
            receipts = receipts.Where(r => r.Effective >= first);
        }

        if (query.To is { } to && to < DateOnly.MaxValue)
        {
            var end = sites.Here.StartOf(to.AddDays(1));
            receipts = receipts.Where(r => r.Effective < end);
        }

        return SearchText.Of(query.Text) is { } wanted ? receipts.Where(r => r.Find.Contains(wanted)) : receipts;
    }

    private static IQueryable<ReceiptRow> Sorted(IQueryable<ReceiptRow> rows, PageRequest page) => (page.Sort, page.Descending) switch
    {
        ("supplier", false) => rows.OrderBy(r => r.SupplierName).ThenBy(r => r.Number),
        ("supplier", true) => rows.OrderByDescending(r => r.SupplierName).ThenBy(r => r.Number),
        ("effective", false) => rows.OrderBy(r => r.Effective).ThenBy(r => r.Number),
        ("effective", true) => rows.OrderByDescending(r => r.Effective).ThenByDescending(r => r.Number),
        ("total", false) => rows.OrderBy(r => r.Total).ThenBy(r => r.Number),
        ("total", true) => rows.OrderByDescending(r => r.Total).ThenBy(r => r.Number),
        ("number", false) => rows.OrderBy(r => r.Number),
        _ => rows.OrderByDescending(r => r.Number),
    };
}

internal static class ListReceiptsEndpoint
{
    public static void Map(RouteGroupBuilder purchasing)
    {
        purchasing.MapGet("receipts", (
                    string? q, Guid? supplier, DateOnly? from, DateOnly? to, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(new ListReceipts(q, supplier, from, to, page.ToRequest()), ct).ToHttp())
            .Needs(PurchasingPermissions.View)
            .WithName("ListReceipts")
            .WithSummary("Goods receipts by number, order, supplier or delivery note")
            .Produces<Page<ReceiptListRow>>();
        purchasing.MapGet("receipts/export.csv", Export)
            .Needs(PurchasingPermissions.View)
            .WithName("ExportReceipts")
            .WithSummary("Goods receipts as CSV, at most 100,000 rows");
    }

    private static async Task<IResult> Export(
        string? q, Guid? supplier, DateOnly? from, DateOnly? to, string? sort, bool? descending, string? columns,
        ISender send, ITexts texts, CancellationToken ct)
    {
        var rows = await AllPages.Of<ReceiptListRow>(
            page => send.Send(new ListReceipts(q, supplier, from, to, page), ct), sort, descending ?? false);
        return rows.IsOk ? CsvTable.File("goods-receipts.csv", Columns(texts), columns, rows.Value) : rows.Error!.ToHttp();
    }

    private static IReadOnlyList<CsvColumn<ReceiptListRow>> Columns(ITexts texts) =>
    [
        new("number", texts["ui.number"], r => r.Number),
        new("effective", texts["purchasing.received-at"], r => r.Effective),
        new("supplier", texts["ui.supplier"], r => r.SupplierName),
        new("order", texts["purchasing.order"], r => r.OrderNumber),
        new("note", texts["purchasing.delivery-note"], r => r.DeliveryNote),
        new("by", texts["purchasing.received-by"], r => r.ReceivedBy),
        new("over", texts["purchasing.over-delivery"], r => r.IsOver),
        new("total", texts["ui.total"], r => r.Total),
    ];
}
