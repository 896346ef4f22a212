using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Counts.EnterCounts;

/// <summary>A count while words are written on it.</summary>
internal sealed class CountPage
{
    private readonly InventoryDbContext _db;
    private readonly CountRow _count;
    private readonly List<CountLineRow> _found = [];
    private Dictionary<int, CountAreaRow> _areas = [];
    private Dictionary<Guid, string> _elsewhere = [];
    private HashSet<Guid> _lines = [];
    private HashSet<Guid> _tracked = [];
    private HashSet<(int Area, Guid Item)> _second = [];
    private Dictionary<(int Area, Guid Item), HashSet<string>> _first = [];

    private CountPage(InventoryDbContext db, CountRow count) => (_db, _count) = (db, count);

    public List<CountEntryRow> Entries { get; } = [];

    /// <param name="asksSecond">Some of the words are of a second count.</param>
    public static async Task<CountPage> Open(
        InventoryDbContext db, CountSheet sheets, CountRow count, bool asksSecond, CancellationToken ct)
    {
        var page = new CountPage(db, count)
        {
            _areas = await db.Set<CountAreaRow>().Where(a => a.CountId == count.Id).ToDictionaryAsync(a => a.No, ct),
            _lines = (await db.Set<CountLineRow>().Where(l => l.CountId == count.Id).Select(l => l.ItemId).ToListAsync(ct)).ToHashSet(),
        };
        page._tracked = await new CountPlaces(db).Tracked(ct);
        if (!count.Drill)
        {
            page._elsewhere = (await (
                from line in db.Set<CountLineRow>()
                join other in db.Set<CountRow>() on line.CountId equals other.Id
                where other.WarehouseId == count.WarehouseId && other.Id != count.Id && !other.Drill
                    && (other.State == CountState.Counting || other.State == CountState.Approving)
                select new { line.ItemId, other.Number }).ToListAsync(ct))
                .DistinctBy(o => o.ItemId).ToDictionary(o => o.ItemId, o => o.Number);
        }

        if (!asksSecond) return page;
        page._second = await sheets.Second(count, ct);
        page._first = (await db.Set<CountEntryRow>().Where(e => e.CountId == count.Id && e.Round == 1).ToListAsync(ct))
            .GroupBy(e => (e.AreaNo, e.ItemId)).ToDictionary(g => g.Key, g => g.Select(e => e.CounterId).ToHashSet(StringComparer.Ordinal));
        return page;
    }

    /// <returns>Why not; null: it is on the page.</returns>
    public Error? Take(CountWord word, ItemInfo item, DateTimeOffset moment, DateTimeOffset now, Actor actor)
    {
        if (CountErrors.Of(item.ItemId, item.Sku, item.IsService, item.QuantityDigits, word.Quantity) is { } wrong) return wrong;
        if (_tracked.Contains(item.ItemId)) return CountErrors.Tracked(item.Sku);
        if (!_areas.TryGetValue(word.Area, out var area)) return CountErrors.UnknownArea(word.Area);
        if (Dating.IsFuture(moment, now)) return StockDocuments.StockErrors.InFuture.At("countedAt");
        if (_count.Begun is { } begun && moment < begun - Dating.Tolerance) return CountErrors.MomentOutside(begun);
        if ((word.Round == 1 ? First(area, actor) : Second(word, item, actor)) is { } refused) return refused;
        if (!_lines.Contains(item.ItemId))
        {
            if (_elsewhere.TryGetValue(item.ItemId, out var number)) return CountErrors.Overlaps(number, item.Sku);
            _lines.Add(item.ItemId);
            _found.Add(new() { CountId = _count.Id, ItemId = item.ItemId, AreaNo = area.No, No = _lines.Count });
        }

        Entries.Add(new()
        {
            Id = word.Id, CountId = _count.Id, AreaNo = area.No, ItemId = item.ItemId, Round = word.Round, Quantity = word.Quantity,
            CountedAt = _count.Begun is { } first && moment < first ? first : moment, Recorded = now, Source = word.Source,
            CounterId = actor.Id, Counter = actor.Name,
        });
        return null;
    }

    public async Task Save(CancellationToken ct)
    {
        await _db.BulkInsert(_found, ct);
        await _db.BulkInsert(Entries, ct);
    }

    private static Error? First(CountAreaRow area, Actor actor) =>
        area.Finished is not null ? CountErrors.AreaFinished(area)
        : area.CounterId is { } taken && taken != actor.Id ? CountErrors.AreaTaken(area)
        : null;

    private Error? Second(CountWord word, ItemInfo item, Actor actor) =>
        !_second.Contains((word.Area, item.ItemId)) ? CountErrors.NoSecond
        : _first.GetValueOrDefault((word.Area, item.ItemId))?.Contains(actor.Id) == true ? CountErrors.SamePerson
        : null;
}
