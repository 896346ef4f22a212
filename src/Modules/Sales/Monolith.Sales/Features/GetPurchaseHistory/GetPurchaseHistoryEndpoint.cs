using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Sales.Contracts;
using Monolith.SharedKernel;
using Monolith.Http;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Text;

namespace Monolith.Sales.Features;

internal static class GetPurchaseHistoryEndpoint
{
    public static void Map(RouteGroupBuilder sales)
    {
        sales.MapGet("customers/{customerId:guid}/tickets", (Guid customerId, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(new GetPurchaseHistory(customerId, page.ToRequest()), ct).ToHttp())
            .Needs(SalesPermissions.View)
            .WithName("GetPurchaseHistory")
            .WithSummary("A customer's tickets, the latest first")
            .Produces<Page<CustomerTicket>>();
        sales.MapGet("customers/{customerId:guid}/tickets/export.csv", Export)
            .Needs(SalesPermissions.View)
            .WithName("ExportPurchaseHistory")
            .WithSummary("A customer's tickets as CSV, at most 100,000 rows");
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> Export(Guid customerId, string? columns, ISender send, ITexts texts, CancellationToken ct)
    {
        var rows = await AllPages.Of<CustomerTicket>(page => send.Send(new GetPurchaseHistory(customerId, page), ct), null, false);
        if (!rows.IsOk) return rows.Error!.ToHttp();
        return CsvTable.File(
            "purchases.csv",
            [
                new("number", texts["ui.number"], t => t.Number),
                new("date", texts["ui.date"], t => t.BusinessDate),
                new("completed", texts["sales.completed-at"], t => t.CompletedAt),
                new("kind", texts["sales.kind"], t => texts[t.IsReturn ? "sales.return" : "sales.sale"]),
                new("lines", texts["ui.lines"], t => t.Lines),
                new("total", texts["ui.total"], t => t.Total),
            ],
            columns,
            rows.Value);
    }
}
