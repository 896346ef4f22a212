using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Inventory.Contracts;
using Monolith.Http;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Inventory.Features.Valuation;

internal static class ValuationEndpoints
{
    public static void Map(RouteGroupBuilder inventory)
    {
        var valuations = inventory.MapGroup("/valuations");
        valuations.MapGet("", (DateOnly? from, DateOnly? to, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(new ListValuations(page.ToRequest(), from, to), ct).ToHttp())
            .Needs(InventoryPermissions.ViewCosts).WithName("ListValuations").WithSummary("Stock valuations, the latest first").Produces<Page<ValuationInfo>>();
        valuations.MapGet("export.csv", Export)
            .Needs(InventoryPermissions.ViewCosts).WithName("ExportValuations").WithSummary("Stock valuations as CSV, at most 100,000 rows");
        valuations.MapPost("run", (ISender send, CancellationToken ct) => send.Send(new RunValuation(), ct).ToHttp())
            .Needs(InventoryPermissions.RunValuation).WithName("RunValuation").WithSummary("Value the stock now").Produces<ValuationInfo>();
        valuations.MapGet("{valuationId:guid}", (Guid valuationId, ISender send, CancellationToken ct) => send.Send(new GetValuation(valuationId), ct).ToHttp())
            .Needs(InventoryPermissions.ViewCosts).WithName("GetValuation").WithSummary("One valuation with its totals by warehouse").Produces<ValuationView>();
        valuations.MapGet("{valuationId:guid}/lines", (Guid valuationId, Guid? warehouse, string? q, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(new ListValuationLines(valuationId, page.ToRequest(), warehouse, q), ct).ToHttp())
            .Needs(InventoryPermissions.ViewCosts).WithName("ListValuationLines").WithSummary("What a valuation found, item by item").Produces<Page<ValuationRow>>();
        valuations.MapGet("{valuationId:guid}/lines/export.csv", ExportLines)
            .Needs(InventoryPermissions.ViewCosts).WithName("ExportValuationLines").WithSummary("The same list as CSV, at most 100,000 rows");
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> Export(DateOnly? from, DateOnly? to, [AsParameters] Paging page, ISender send, CancellationToken ct)
    {
        var rows = await AllPages.Of(p => send.Send(new ListValuations(p, from, to), ct), page.ToRequest());
        return rows.IsOk
            ? Csv.File(
                "valuations.csv", ["day", "at", "through_sequence", "lines", "value"],
                rows.Value.Select(r => (IReadOnlyList<string>)
                [
                    r.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), r.At.ToString("O", CultureInfo.InvariantCulture),
                    r.ThroughSequence.ToString(CultureInfo.InvariantCulture), r.Lines.ToString(CultureInfo.InvariantCulture), r.Value.ToString(),
                ]))
            : rows.Error.ToHttp();
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> ExportLines(
        Guid valuationId, Guid? warehouse, string? q, [AsParameters] Paging page, ISender send, CancellationToken ct)
    {
        var rows = await AllPages.Of(p => send.Send(new ListValuationLines(valuationId, p, warehouse, q), ct), page.ToRequest());
        return rows.IsOk
            ? Csv.File(
                "valuation-lines.csv", ["sku", "item", "unit", "warehouse", "quantity", "value", "unit_cost"],
                rows.Value.Select(r => (IReadOnlyList<string>)
                    [r.Sku, r.Name, r.Unit, r.Warehouse, r.Quantity.ToString(), r.Value.ToString(), r.UnitCost?.ToString() ?? ""]))
            : rows.Error.ToHttp();
    }
}
