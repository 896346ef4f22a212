using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Features.Valuation;

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
