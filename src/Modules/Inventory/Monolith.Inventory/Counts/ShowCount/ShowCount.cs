using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Audit;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Counts.ShowCount;

/// <summary>A count with its areas and, for who manages counts, what it comes to. Errors: inventory.unknown-count</summary>
[Requires(InventoryPermissions.Count)]
internal sealed record OpenCount(Guid CountId) : IRequest<CountView>;

/// <param name="Waiting">What should be settled before it begins; of a count that has begun nothing.</param>
/// <param name="Figures">Null where the reader doesn't manage counts, or nothing is counted yet, or a blind count still runs.</param>
internal sealed record CountView(
    CountInfo Count, string Warehouse, IReadOnlyList<CountAreaView> Areas, IReadOnlyList<StockWaiting> Waiting, CountFigures? Figures,
    IReadOnlyList<AuditRow>? Changes);

internal sealed record CountAreaView(int No, string Name, string? Counter, DateTimeOffset? Finished, int Lines, int Counted);

internal sealed class OpenCountHandler(InventoryDbContext db, CountSheet sheets, CountWaiting waiting, ICurrentActor current)
    : IHandler<OpenCount, CountView>
{
    private const int MostChanges = 100;

    public async Task<Result<CountView>> Handle(OpenCount request, CancellationToken ct)
    {
        var count = await db.Set<CountRow>().FirstOrDefaultAsync(c => c.Id == request.CountId, ct);
        if (count is null) return CountErrors.Unknown(request.CountId);
        var manages = current.Actor.Can(InventoryPermissions.ManageCounts);
        var areas = await Areas(count, ct);
        var warehouse = await db.Warehouses.Where(w => w.Id == count.WarehouseId).Select(w => w.Name).FirstAsync(ct);
        var silent = count is { Blind: true, State: CountState.Counting } && areas.Exists(a => a.Finished is null);
        return new CountView(
            count.ToInfo(), warehouse, areas, count.State == CountState.Planned && manages ? await waiting.In(count, ct) : [],
            manages && !silent && count.Begun is not null ? Seen(CountFigures.Of(count, await sheets.Of(count, ct))) : null,
            manages ? await Changes(count, ct) : null);
    }

    private CountFigures Seen(CountFigures figures) => current.Actor.Can(InventoryPermissions.ViewCosts)
        ? figures : figures with { Gains = Money.Zero, Losses = Money.Zero, HidesWorth = true };

    private async Task<List<CountAreaView>> Areas(CountRow count, CancellationToken ct)
    {
        var lines = await db.Set<CountLineRow>().Where(l => l.CountId == count.Id).GroupBy(l => l.AreaNo)
            .Select(g => new { g.Key, Lines = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Lines, ct);
        var counted = await db.Set<CountEntryRow>().Where(e => e.CountId == count.Id).Select(e => new { e.AreaNo, e.ItemId }).Distinct()
            .GroupBy(e => e.AreaNo).Select(g => new { g.Key, Items = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Items, ct);
        return (await db.Set<CountAreaRow>().Where(a => a.CountId == count.Id).OrderBy(a => a.No).ToListAsync(ct))
            .ConvertAll(a => new CountAreaView(
                a.No, a.Name, a.Counter, a.Finished, lines.GetValueOrDefault(a.No), counted.GetValueOrDefault(a.No)));
    }

    private async Task<IReadOnlyList<AuditRow>> Changes(CountRow count, CancellationToken ct)
    {
        var subject = count.AuditSubject;
        return await db.Set<AuditRow>().Where(a => a.Subject == subject).OrderByDescending(a => a.Id).Take(MostChanges).ToListAsync(ct);
    }
}

internal static class ShowCountEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapGet("counts/{id:guid}", (Guid id, ISender send, CancellationToken ct) => send.Send(new OpenCount(id), ct).ToHttp())
            .Serves<OpenCount>().WithName("GetCount")
            .WithSummary("A count with its areas, what waits before it and what it comes to").Produces<CountView>();
}
