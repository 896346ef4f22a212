using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Stock;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Counts;

/// <summary>An item that is to be counted.</summary>
/// <param name="Area">The zone it lies in, else its category; empty: neither is known.</param>
internal sealed record ToCount(Guid ItemId, string Sku, string SkuKey, string Area)
{
    /// <summary>Null: it lies in no bin.</summary>
    public CountPlace? Place { get; init; }
}

/// <summary>Chooses what stands on a count's sheet.</summary>
internal sealed class CountSelection(InventoryDbContext db, CountPlaces places, ISites sites, TimeProvider clock)
{
    /// <summary>How long what sold and what moved is looked back at.</summary>
    private const int QuarterDays = 91;

    /// <summary>In shelf order: along the way through the bins, then by category and SKU.</summary>
    public async Task<IReadOnlyList<ToCount>> Of(CountRow count, CancellationToken ct)
    {
        var most = Math.Min(count.MostItems ?? CountRules.MostLines + 1, CountRules.MostLines + 1);
        var all = count.Scope switch
        {
            CountScope.ChosenItems => await Chosen(count.Id, ct),
            CountScope.Category => await InCategory(count, ct),
            _ => await InStock(count.WarehouseId, ct),
        };
        var (lies, tracked) = (await places.In(count.WarehouseId, ct), await places.Tracked(ct));
        all = [.. all.Where(i => !tracked.Contains(i.ItemId)).Select(i => lies.TryGetValue(i.ItemId, out var place)
            ? i with { Place = place, Area = place.Zone.Length > 0 ? place.Zone : i.Area } : i)];
        var chosen = count.Scope switch
        {
            CountScope.Sample => Drawn(all, count.Id),
            CountScope.SlowMovers => await SlowestFirst(all, count.WarehouseId, ct),
            CountScope.AbcCycle => await Due(all, count.WarehouseId, ct),
            _ => InShelfOrder(all),
        };
        return [.. InShelfOrder(chosen.Take(most))];
    }

    // An area is walked as a whole: it begins where the first of its bins stands.
    private static IEnumerable<ToCount> InShelfOrder(IEnumerable<ToCount> items) => items
        .GroupBy(i => i.Area, StringComparer.Ordinal)
        .OrderBy(a => a.Min(i => i.Place?.Walk ?? int.MaxValue)).ThenBy(a => a.Key.Length == 0).ThenBy(a => a.Key, StringComparer.Ordinal)
        .SelectMany(a => a.OrderBy(i => i.Place?.Walk ?? int.MaxValue).ThenBy(i => i.Place?.Bin, StringComparer.Ordinal)
            .ThenBy(i => i.SkuKey, StringComparer.Ordinal));

    // A lot that the count's own number decides: drawn again it is the same, and nobody can choose it.
    private static IEnumerable<ToCount> Drawn(List<ToCount> all, Guid seed) =>
        all.OrderBy(i => StableIds.Of("count-sample", $"{seed}:{i.ItemId}"));

    private Task<List<ToCount>> Chosen(Guid count, CancellationToken ct) => (
        from choice in db.Set<CountChoiceRow>()
        join item in db.Items on choice.ItemId equals item.Id
        where choice.OwnerId == count
        select new ToCount(item.Id, item.Sku, item.SkuKey, item.Category ?? "")).ToListAsync(ct);

    // What isn't sold any more is counted as long as some of it is there.
    private async Task<List<ToCount>> InCategory(CountRow count, CancellationToken ct)
    {
        var key = Folding.Words(count.Category ?? "");
        var there = (await InStock(count.WarehouseId, ct)).Select(i => i.ItemId).ToHashSet();
        var items = await db.Items.Where(i => i.CategoryKey == key && !i.IsService)
            .Select(i => new { i.Id, i.Sku, i.SkuKey, i.Category, i.Active }).ToListAsync(ct);
        return [.. items.Where(i => i.Active || there.Contains(i.Id)).Select(i => new ToCount(i.Id, i.Sku, i.SkuKey, i.Category ?? ""))];
    }

    private async Task<List<ToCount>> InStock(Guid warehouse, CancellationToken ct)
    {
        var found = new List<ToCount>();
        await db.Read(
            $"""
            SELECT i.id, i.sku, i.sku_key, COALESCE(i.category, '') FROM {StockNow.Table} n JOIN inv_items i ON i.id = n.item_id
            WHERE n.warehouse_id = @p0 AND n.quantity <> 0
            """,
            [warehouse],
            row => found.Add(new(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetString(3))),
            ct);
        return found;
    }

    private async Task<IEnumerable<ToCount>> SlowestFirst(List<ToCount> all, Guid warehouse, CancellationToken ct)
    {
        var moved = await Moved(warehouse, ct);
        var counted = await LastCounted(warehouse, ct);
        var recently = clock.GetUtcNow().AddDays(-QuarterDays / 3);
        return all.OrderBy(i => counted.GetValueOrDefault(i.ItemId) > recently)
            .ThenBy(i => moved.GetValueOrDefault(i.ItemId).Quantity).ThenBy(i => counted.GetValueOrDefault(i.ItemId))
            .ThenBy(i => i.SkuKey, StringComparer.Ordinal);
    }

    private async Task<IEnumerable<ToCount>> Due(List<ToCount> all, Guid warehouse, CancellationToken ct)
    {
        var classes = AbcClasses.Of((await Moved(warehouse, ct)).Select(m => (m.Key, m.Value.Value)));
        var counted = await LastCounted(warehouse, ct);
        var now = clock.GetUtcNow();
        return all.Select(item => (Item: item, Late: AbcClasses.Lateness(
                classes.GetValueOrDefault(item.ItemId, AbcClass.C), counted.TryGetValue(item.ItemId, out var last) ? last : null, now)))
            .Where(i => i.Late >= TimeSpan.Zero)
            .OrderByDescending(i => i.Late).ThenBy(i => i.Item.SkuKey, StringComparer.Ordinal)
            .Select(i => i.Item);
    }

    private async Task<Dictionary<Guid, (long Quantity, long Value)>> Moved(Guid warehouse, CancellationToken ct)
    {
        var moved = new Dictionary<Guid, (long, long)>();
        var since = sites.Here.BusinessDate(clock.GetUtcNow()).AddDays(-QuarterDays);
        await db.Read(
            """
            SELECT item_id, CAST(SUM(-quantity) AS bigint), CAST(SUM(-value) AS bigint) FROM inv_ledger
            WHERE effective >= @p0 AND warehouse_id = @p1 AND kind IN ('issue', 'return') GROUP BY item_id
            """,
            [Instants.ToMicroseconds(sites.Here.StartOf(since)), warehouse],
            row => moved[row.GetGuid(0)] = (row.GetInt64(1), row.GetInt64(2)),
            ct);
        return moved;
    }

    private async Task<Dictionary<Guid, DateTimeOffset>> LastCounted(Guid warehouse, CancellationToken ct)
    {
        var last = await (
            from line in db.Set<CountLineRow>()
            join count in db.Set<CountRow>() on line.CountId equals count.Id
            where count.WarehouseId == warehouse && count.State == CountState.Posted && line.Moment != null
            group line by line.ItemId into item
            select new { item.Key, Moment = item.Max(l => l.Moment) }).ToListAsync(ct);
        return last.ToDictionary(l => l.Key, l => l.Moment!.Value);
    }
}
