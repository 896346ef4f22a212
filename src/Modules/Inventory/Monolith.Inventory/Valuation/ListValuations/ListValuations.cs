using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Valuation.ListValuations;

/// <summary>Valuations, the latest first. Sort: at (default, descending).</summary>
[Requires(InventoryPermissions.ViewCosts)]
internal sealed record ListValuations(PageRequest Page, DateOnly? From = null, DateOnly? To = null) : IRequest<Page<ValuationInfo>>;

internal sealed class ListValuationsHandler(InventoryDbContext db) : IHandler<ListValuations, Page<ValuationInfo>>
{
    public async Task<Result<Page<ValuationInfo>>> Handle(ListValuations request, CancellationToken ct)
    {
        var page = request.Page.Clamp();
        var runs = db.ValuationRuns.AsQueryable();
        if (request.From is { } from) runs = runs.Where(r => r.Day >= from);
        if (request.To is { } to) runs = runs.Where(r => r.Day <= to);
        var total = await runs.CountAsync(ct);
        var sorted = page is { Sort: "at", Descending: false } ? runs.OrderBy(r => r.At).ThenBy(r => r.Id) : runs.OrderByDescending(r => r.At).ThenByDescending(r => r.Id);
        var found = await sorted.Skip(page.Skip).Take(page.Take).ToListAsync(ct);
        return new Page<ValuationInfo>(found.Select(r => r.ToInfo()).ToList(), total, page.Skip, page.Take);
    }
}

internal static class ListValuationsEndpoint
{
    public static void Map(RouteGroupBuilder inventory)
    {
        inventory.MapGet("valuations", (DateOnly? from, DateOnly? to, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(new ListValuations(page.ToRequest(), from, to), ct).ToHttp())
            .Needs(InventoryPermissions.ViewCosts).WithName("ListValuations")
            .WithSummary("Stock valuations, the latest first").Produces<Page<ValuationInfo>>();
        inventory.MapGet("valuations/export.csv", Export)
            .Needs(InventoryPermissions.ViewCosts).WithName("ExportValuations")
            .WithSummary("Stock valuations as CSV, at most 100,000 rows");
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> Export(
        DateOnly? from, DateOnly? to, [AsParameters] Paging page, ISender send, CancellationToken ct)
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
}
