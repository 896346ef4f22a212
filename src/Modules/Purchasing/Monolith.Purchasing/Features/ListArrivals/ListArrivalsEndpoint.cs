using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Purchasing.Contracts;
using Monolith.SharedKernel;
using Monolith.Http;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Text;

namespace Monolith.Purchasing.Features;

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

    private static async Task<Microsoft.AspNetCore.Http.IResult> Export(
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
        new("item", texts["ui.item"], a => a.Name),
        new("ordered", texts["purchasing.ordered"], a => a.Quantity),
        new("received", texts["purchasing.received"], a => a.Received),
        new("open", texts["purchasing.open"], a => a.Open),
        new("unit", texts["ui.unit"], a => a.Unit),
    ];
}
