using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Sales.Contracts;
using Monolith.SharedKernel;
using Monolith.Http;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Text;

namespace Monolith.Sales.Features;

internal static class ListCustomersEndpoint
{
    public static void Map(RouteGroupBuilder sales)
    {
        sales.MapGet("customers", (string? q, bool? active, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(new ListCustomers(q, active, page.ToRequest()), ct).ToHttp())
            .Needs(SalesPermissions.View)
            .WithName("ListCustomers")
            .WithSummary("Customers by parts of code, name, contact, phone or email")
            .Produces<Page<CustomerInfo>>();
        sales.MapGet("customers/export.csv", Export)
            .Needs(SalesPermissions.View)
            .WithName("ExportCustomers")
            .WithSummary("Customers as CSV, at most 100,000 rows");
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> Export(
        string? q, bool? active, string? sort, bool? descending, string? columns, ISender send, ITexts texts, CancellationToken ct)
    {
        var rows = await AllPages.Of<CustomerInfo>(page => send.Send(new ListCustomers(q, active, page), ct), sort, descending ?? false);
        return rows.IsOk ? CsvTable.File("customers.csv", Columns(texts), columns, rows.Value) : rows.Error!.ToHttp();
    }

    private static IReadOnlyList<CsvColumn<CustomerInfo>> Columns(ITexts texts) =>
    [
        new("code", texts["ui.code"], c => c.Code),
        new("name", texts["ui.name"], c => c.Name),
        new("contact", texts["sales.contact"], c => c.Contact),
        new("phone", texts["sales.phone"], c => c.Phone),
        new("email", texts["sales.email"], c => c.Email),
        new("address", texts["sales.address"], c => c.Address),
        new("note", texts["ui.note"], c => c.Note),
        new("state", texts["ui.state"], c => texts[c.Active ? "ui.active" : "ui.inactive"]),
    ];
}
