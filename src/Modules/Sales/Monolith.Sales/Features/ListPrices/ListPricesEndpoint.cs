using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Sales.Contracts;
using Monolith.SharedKernel;
using Monolith.Http;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Text;

namespace Monolith.Sales.Features;

internal static class ListPricesEndpoint
{
    public static void Map(RouteGroupBuilder sales)
    {
        sales.MapGet("prices", (string? q, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(new ListPrices(q, page.ToRequest()), ct).ToHttp())
            .Needs(SalesPermissions.View)
            .WithName("ListPrices")
            .WithSummary("Items with their price of now and the next one")
            .Produces<Page<PriceListRow>>();
        sales.MapGet("prices/export.csv", Export)
            .Needs(SalesPermissions.View)
            .WithName("ExportPrices")
            .WithSummary("The price list as CSV, at most 100,000 rows");
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> Export(string? q, string? columns, ISender send, ITexts texts, CancellationToken ct)
    {
        var rows = await AllPages.Of<PriceListRow>(page => send.Send(new ListPrices(q, page), ct), null, false);
        return rows.IsOk ? CsvTable.File("prices.csv", Columns(texts), columns, rows.Value) : rows.Error!.ToHttp();
    }

    private static IReadOnlyList<CsvColumn<PriceListRow>> Columns(ITexts texts) =>
    [
        new("sku", texts["sales.sku"], r => r.Sku),
        new("name", texts["ui.name"], r => r.NameIn(texts.Language)),
        new("unit", texts["ui.unit"], r => r.Unit),
        new("tax", texts["sales.tax-category"], r => r.TaxCategory),
        new("price", texts["ui.price"], r => r.Price),
        new("since", texts["sales.since"], r => r.Since),
        new("until", texts["sales.until"], r => r.Until),
        new("next", texts["sales.next-price"], r => r.Next),
        new("next-from", texts["sales.next-from"], r => r.NextFrom),
    ];
}
