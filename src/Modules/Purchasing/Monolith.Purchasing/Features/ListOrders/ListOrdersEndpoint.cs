using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Purchasing.Contracts;
using Monolith.Purchasing.Http;
using Monolith.SharedKernel;
using Monolith.Http;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Text;

namespace Monolith.Purchasing.Features;

internal static class ListOrdersEndpoint
{
    public static void Map(RouteGroupBuilder purchasing)
    {
        purchasing.MapGet("orders", List)
            .Needs(PurchasingPermissions.View)
            .WithName("ListOrders")
            .WithSummary("Purchase orders by number or supplier, state, day and whether they are overdue")
            .Produces<Page<OrderListRow>>();
        purchasing.MapGet("orders/export.csv", Export)
            .Needs(PurchasingPermissions.View)
            .WithName("ExportOrders")
            .WithSummary("Purchase orders as CSV, at most 100,000 rows");
    }

    private static Task<Microsoft.AspNetCore.Http.IResult> List(
        string? q, string? state, Guid? supplier, bool? overdue, DateOnly? from, DateOnly? to, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
        States.TryRead(state, out var wanted)
            ? send.Send(new ListOrders(new(q, wanted, supplier, overdue ?? false, from, to), page.ToRequest()), ct).ToHttp()
            : Task.FromResult(States.Malformed(state).ToHttp());

    private static async Task<Microsoft.AspNetCore.Http.IResult> Export(
        string? q, string? state, Guid? supplier, bool? overdue, DateOnly? from, DateOnly? to, string? sort, bool? descending, string? columns,
        ISender send, ITexts texts, CancellationToken ct)
    {
        if (!States.TryRead(state, out var wanted)) return States.Malformed(state).ToHttp();
        var filter = new OrderFilter(q, wanted, supplier, overdue ?? false, from, to);
        var rows = await AllPages.Of<OrderListRow>(page => send.Send(new ListOrders(filter, page), ct), sort, descending ?? false);
        return rows.IsOk ? CsvTable.File("purchase-orders.csv", Columns(texts), columns, rows.Value) : rows.Error!.ToHttp();
    }

    private static IReadOnlyList<CsvColumn<OrderListRow>> Columns(ITexts texts) =>
    [
        new("number", texts["ui.number"], o => o.Number),
        new("supplier", texts["ui.supplier"], o => o.SupplierName),
        new("state", texts["ui.state"], o => texts[States.Key(o.State)]),
        new("date", texts["purchasing.order-date"], o => o.OrderDate),
        new("delivery", texts["purchasing.delivery-date"], o => o.DeliveryDate),
        new("overdue", texts["purchasing.overdue"], o => o.Overdue),
        new("receipts", texts["purchasing.receipts"], o => o.Receipts),
        new("total", texts["ui.total"], o => o.Total),
    ];
}
