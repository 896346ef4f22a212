using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Purchasing.Contracts;
using Monolith.SharedKernel;
using Monolith.Http;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Text;

namespace Monolith.Purchasing.Features;

internal static class ListSuppliersEndpoint
{
    public static void Map(RouteGroupBuilder purchasing)
    {
        purchasing.MapGet("suppliers", (string? q, bool? active, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(new ListSuppliers(q, active, page.ToRequest()), ct).ToHttp())
            .Needs(PurchasingPermissions.View)
            .WithName("ListSuppliers")
            .WithSummary("Suppliers by parts of code, name, contact, phone or email")
            .Produces<Page<SupplierInfo>>();
        purchasing.MapGet("suppliers/export.csv", Export)
            .Needs(PurchasingPermissions.View)
            .WithName("ExportSuppliers")
            .WithSummary("Suppliers as CSV, at most 100,000 rows");
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> Export(
        string? q, bool? active, string? sort, bool? descending, string? columns, ISender send, ITexts texts, CancellationToken ct)
    {
        var rows = await AllPages.Of<SupplierInfo>(page => send.Send(new ListSuppliers(q, active, page), ct), sort, descending ?? false);
        return rows.IsOk ? CsvTable.File("suppliers.csv", Columns(texts), columns, rows.Value) : rows.Error!.ToHttp();
    }

    private static IReadOnlyList<CsvColumn<SupplierInfo>> Columns(ITexts texts) =>
    [
        new("code", texts["ui.code"], s => s.Code),
        new("name", texts["ui.name"], s => s.Name),
        new("contact", texts["purchasing.contact"], s => s.Contact),
        new("phone", texts["purchasing.phone"], s => s.Phone),
        new("email", texts["purchasing.email"], s => s.Email),
        new("address", texts["purchasing.address"], s => s.Address),
        new("credit", texts["purchasing.credit"], s => texts[$"purchasing.credit-{s.Credit.ToString().ToLowerInvariant()}"]),
        new("payment-days", texts["purchasing.payment-days"], s => s.PaymentDays),
        new("state", texts["ui.state"], s => texts[s.Active ? "ui.active" : "ui.inactive"]),
    ];
}
