using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Counts.BeginCount;

/// <summary>Writes the sheet as the stock stands now and opens the count for its counters. Begun twice it has begun once.
/// Errors: inventory.unknown-count, inventory.count-state, inventory.count-empty, inventory.count-too-many-items,
/// inventory.count-overlaps</summary>
[Requires(InventoryPermissions.ManageCounts)]
internal sealed record BeginCount(Guid CountId) : IRequest<CountInfo>;

internal sealed class BeginCountHandler(
    InventoryDbContext db, CountSelection selection, ICurrentActor current, TimeProvider clock) : IHandler<BeginCount, CountInfo>
{
    private const int MostAreas = 200;

    public Task<Result<CountInfo>> Handle(BeginCount request, CancellationToken ct) => db.Write<CountInfo>(
        "inventory.begin-count",
        async token =>
        {
            await db.Lock("counts", token);
            var count = await db.Set<CountRow>().FirstOrDefaultAsync(c => c.Id == request.CountId, token);
            if (count is null) return CountErrors.Unknown(request.CountId);
            if (count.State == CountState.Counting) return count.ToInfo();
            if (count.State != CountState.Planned) return CountErrors.WrongState(count);
            var items = await selection.Of(count, token);
            if (items.Count == 0) return CountErrors.NothingToCount;
            if (items.Count > CountRules.MostLines) return CountErrors.TooManyItems(CountRules.MostLines);
            if (!count.Drill && await Overlap(count, items, token) is { } error) return error;

            await Write(count, items, token);
            (count.State, count.Begun, count.BegunBy) = (CountState.Counting, clock.GetUtcNow(), current.Actor.Name);
            return count.ToInfo() with { Version = count.Version + 1 };
        },
        ct);

    private async Task<Error?> Overlap(CountRow count, IReadOnlyList<ToCount> items, CancellationToken ct)
    {
        var taken = await (
            from line in db.Set<CountLineRow>()
            join other in db.Set<CountRow>() on line.CountId equals other.Id
            where other.WarehouseId == count.WarehouseId && !other.Drill
                && (other.State == CountState.Counting || other.State == CountState.Approving)
            select new { line.ItemId, other.Number }).ToListAsync(ct);
        var by = taken.DistinctBy(t => t.ItemId).ToDictionary(t => t.ItemId, t => t.Number);
        return items.FirstOrDefault(i => by.ContainsKey(i.ItemId)) is { } item ? CountErrors.Overlaps(by[item.ItemId], item.Sku) : null;
    }

    private async Task Write(CountRow count, IReadOnlyList<ToCount> items, CancellationToken ct)
    {
        // Shelf order keeps an area together, so that its first item opens it.
        var names = count.ByArea ? items.Select(i => i.Area).Distinct(StringComparer.Ordinal).Take(MostAreas).ToList() : [""];
        var areas = names.Select((name, i) => new CountAreaRow { CountId = count.Id, No = i + 1, Name = name }).ToList();
        var numbers = areas.ToDictionary(a => a.Name, a => a.No, StringComparer.Ordinal);
        var lines = items.Select((item, i) => new CountLineRow
        {
            CountId = count.Id, ItemId = item.ItemId, No = i + 1, AreaNo = numbers.GetValueOrDefault(item.Area, areas[^1].No),
        }).ToList();
        await db.BulkInsert(areas, ct);
        await db.BulkInsert(lines, ct);
    }
}

internal sealed class BeginCountValidator : AbstractValidator<BeginCount>
{
    public BeginCountValidator() => RuleFor(r => r.CountId).NotEmpty();
}

internal static class BeginCountEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("counts/{id:guid}/beginning", (Guid id, ISender send, CancellationToken ct) =>
                send.Send(new BeginCount(id), ct).ToHttp())
            .Serves<BeginCount>().WithName("BeginCount")
            .WithSummary("Write the sheet as the stock stands now and let counting begin").Produces<CountInfo>();
}
