using Monolith.Inventory.Contracts;

namespace Monolith.Purchasing.Arrivals.ListArrivals;

/// <summary>What is still to come, the earliest delivery date first; lines without a date last.</summary>
[Requires(PurchasingPermissions.View)]
internal sealed record ListArrivals(string? Text, bool Overdue, PageRequest Page) : IRequest<Page<ArrivalRow>>;

/// <param name="DaysLate">0 where the goods are not due yet.</param>
internal sealed record ArrivalRow(
    Guid OrderId, string Number, int LineNo, Guid SupplierId, string SupplierName, Guid ItemId, string Sku, LocalName Name,
    string Unit, Quantity Quantity, Quantity Received, Quantity Open, DateOnly? DeliveryDate, int DaysLate);

internal sealed class ListArrivalsHandler(PurchasingDbContext db, ISites sites, TimeProvider clock)
    : IHandler<ListArrivals, Page<ArrivalRow>>
{
    public async Task<Result<Page<ArrivalRow>>> Handle(ListArrivals query, CancellationToken ct)
    {
        var page = query.Page.Clamp();
        var today = sites.Here.BusinessDate(clock.GetUtcNow());
        var open =
            from order in db.Orders.Open()
            join line in db.OrderLines on order.Id equals line.OrderId
            join supplier in db.Suppliers on order.SupplierId equals supplier.Id
            where line.Received < line.Quantity
            select new { line, order, supplier };
        if (query.Overdue) open = open.Where(x => x.order.DeliveryDate < today);
        if (SearchText.Of(query.Text) is { } wanted)
        {
            var number = wanted.ToUpperInvariant();
            open = open.Where(x => x.order.Number.Contains(number) || x.supplier.Find.Contains(wanted) || x.line.Find.Contains(wanted));
        }

        var total = await open.CountAsync(ct);
        var rows = await open
            .OrderBy(x => x.order.DeliveryDate == null).ThenBy(x => x.order.DeliveryDate).ThenBy(x => x.order.Number).ThenBy(x => x.line.No)
            .Skip(page.Skip).Take(page.Take)
            .Select(x => new { x.order.Id, x.order.Number, x.order.SupplierId, SupplierName = x.supplier.Name, x.order.DeliveryDate, Line = x.line })
            .ToListAsync(ct);
        return new Page<ArrivalRow>(
            [.. rows.Select(r => new ArrivalRow(
                r.Id, r.Number, r.Line.No, r.SupplierId, r.SupplierName, r.Line.ItemId, r.Line.Sku, r.Line.Name,
                r.Line.Unit, r.Line.Quantity, r.Line.Received,
                Order.StillOpen(r.Line.Quantity, r.Line.Received), r.DeliveryDate, Order.DaysLate(r.DeliveryDate, today)))],
            total, page.Skip, page.Take);
    }
}

internal static class ListArrivalsEndpoint
{
    public static void Map(RouteGroupBuilder purchasing)
    {
        purchasing.MapGet("arrivals", (string? q, bool? overdue, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(new ListArrivals(q, overdue ?? false, page.ToRequest()), ct).ToHttp())
            .Needs(PurchasingPermissions.View)
            .WithName("ListArrivals")
            .WithSummary("Order lines of which goods are still to come, by delivery date")
            .Produces<Page<ArrivalRow>>();
        purchasing.MapGet("arrivals/export.csv", Export)
            .Needs(PurchasingPermissions.View)
            .WithName("ExportArrivals")
            .WithSummary("Goods still to come as CSV, at most 100,000 rows");
    }

    private static async Task<IResult> Export(
        string? q, bool? overdue, string? columns, ISender send, ITexts texts, CancellationToken ct)
    {
        var rows = await AllPages.Of<ArrivalRow>(page => send.Send(new ListArrivals(q, overdue ?? false, page), ct), null, false);
        return rows.IsOk ? CsvTable.File("arrivals.csv", Columns(texts), columns, rows.Value) : rows.Error!.ToHttp();
    }

    private static IReadOnlyList<CsvColumn<ArrivalRow>> Columns(ITexts texts) =>
    [
        new("delivery", texts["purchasing.delivery-date"], a => a.DeliveryDate),
        new("late", texts["purchasing.days-late"], a => a.DaysLate),
        new("number", texts["purchasing.order"], a => a.Number),
        new("supplier", texts["ui.supplier"], a => a.SupplierName),
        new("sku", texts["purchasing.sku"], a => a.Sku),
        new("item", texts["ui.item"], a => a.Name.In(texts.Language)),
        new("ordered", texts["purchasing.ordered"], a => a.Quantity),
        new("received", texts["purchasing.received"], a => a.Received),
        new("open", texts["purchasing.open"], a => a.Open),
        new("unit", texts["ui.unit"], a => a.Unit),
    ];
}
