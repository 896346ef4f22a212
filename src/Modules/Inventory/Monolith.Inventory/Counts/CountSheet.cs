using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Items;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Counts;

/// <summary>A line of a count with all that is known of it.</summary>
internal sealed record SheetLine(CountLineRow Row, ItemRow Item, Counted? Counted, Booked? Book, int Digits)
{
    public Quantity? Difference => Row.Counted is { } counted && Row.Book is { } book ? counted - book
        : Counted is null || Book is null ? null
        : Counted.Quantity - Book.Quantity;

    public Money? Worth => Row.Value ?? (Difference is { } difference ? Book?.Worth(difference, Digits) : null);

    public bool IsBeyond(CountRow count) => Difference is { } difference && Tally.IsBeyond(
        count.TolerancePercent, count.ToleranceValue, Book?.Quantity ?? Row.Book ?? Quantity.Zero, difference, Worth);

    /// <summary>Somebody else must count it again.</summary>
    public bool WantsSecond(CountRow count) => Counted is { Round: 1 } && (Row.Again || IsBeyond(count));
}

/// <summary>Reads a count's sheet: what is on it, what was counted and, for those who may know, what the books say.</summary>
internal sealed class CountSheet(InventoryDbContext db, CountBook books, ISites sites)
{
    public async Task<List<SheetLine>> Of(CountRow count, CancellationToken ct)
    {
        var rows = await (
            from line in db.Set<CountLineRow>()
            join item in db.Items on line.ItemId equals item.Id
            where line.CountId == count.Id
            orderby line.No
            select new { Line = line, Item = item }).ToListAsync(ct);
        var entries = await db.Set<CountEntryRow>().Where(e => e.CountId == count.Id).ToListAsync(ct);
        var counted = Tally.Of(entries);
        var book = count.Begun is null || !count.IsOpen ? []
            : await books.At(count.WarehouseId, counted.ToDictionary(c => c.Key, c => (c.Value.First, c.Value.Moment)), ct);
        var digits = sites.Here.Currency.Digits;
        return rows.ConvertAll(r => new SheetLine(
            r.Line, r.Item, counted.GetValueOrDefault(r.Line.ItemId), book.GetValueOrDefault(r.Line.ItemId), digits));
    }

    /// <summary>The items that an area must count again: those beyond the tolerance that it had a share in, once it is finished.</summary>
    public async Task<HashSet<(int Area, Guid Item)>> Second(CountRow count, CancellationToken ct)
    {
        if (count is { TolerancePercent: null, ToleranceValue: null }
            && !await db.Set<CountLineRow>().AnyAsync(l => l.CountId == count.Id && l.Again, ct)) return [];
        var finished = (await db.Set<CountAreaRow>().Where(a => a.CountId == count.Id && a.Finished != null)
            .Select(a => a.No).ToListAsync(ct)).ToHashSet();
        var entries = await db.Set<CountEntryRow>().Where(e => e.CountId == count.Id)
            .Select(e => new { e.AreaNo, e.ItemId, e.Round }).ToListAsync(ct);
        var areas = entries.ToLookup(e => e.ItemId, e => e.AreaNo);
        // What lies in several areas is known once all of them are finished.
        var wanted = (await Of(count, ct))
            .Where(l => l.WantsSecond(count) && finished.Contains(l.Row.AreaNo) && areas[l.Row.ItemId].All(finished.Contains))
            .Select(l => l.Row.ItemId).ToHashSet();
        return entries.Where(e => wanted.Contains(e.ItemId))
            .GroupBy(e => (e.AreaNo, e.ItemId)).Where(g => g.All(e => e.Round == 1)).Select(g => g.Key).ToHashSet();
    }
}
