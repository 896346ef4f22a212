using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Posting;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Counts.PostCount;

/// <summary>Writes a count into the ledger and its result onto its lines.</summary>
internal sealed class CountPosting(
    InventoryDbContext db, Poster poster, IPeriods periods, ISites sites, ICurrentActor current, TimeProvider clock)
{
    // So many lines at once: each batch reads the pools that it needs together.
    private const int InBatch = 200;

    public async Task<Error?> Post(CountRow count, IReadOnlyList<SheetLine> lines, bool uncountedAreGone, CancellationToken ct)
    {
        var counted = await Counted(count, lines, uncountedAreGone, ct);
        foreach (var day in counted.Select(c => sites.Here.BusinessDate(c.Moment)).Distinct())
        {
            if (await periods.Refuses(sites.Here.Number, day, ct) is { } closed) return closed;
        }

        var (gains, losses) = (Money.Zero, Money.Zero);
        foreach (var batch in counted.OrderBy(c => c.Moment).ThenBy(c => c.Line.Row.No).Chunk(InBatch))
        {
            var postings = batch.Select(c => Posting(count, c)).ToList();
            if (!(await poster.Post(postings, ct)).TryGet(out var posted, out var error)) return error;
            foreach (var (line, rows) in batch.Zip(posted))
            {
                var value = rows.ValueOf(line.Line.Row.No);
                Keep(line, Quantity.Sum(rows.Rows.Select(r => r.Quantity)), value);
                if (value > Money.Zero) gains += value;
                else losses -= value;
            }
        }

        (count.State, count.Ended, count.EndedBy) = (CountState.Posted, clock.GetUtcNow(), current.Actor.Name);
        (count.Gains, count.Losses) = (gains, losses);
        return null;
    }

    private async Task<List<CountedLine>> Counted(CountRow count, IReadOnlyList<SheetLine> lines, bool uncountedAreGone,
        CancellationToken ct)
    {
        var finished = await db.Set<CountAreaRow>().AsNoTracking().Where(a => a.CountId == count.Id)
            .ToDictionaryAsync(a => a.No, a => a.Finished, ct);
        var rows = await db.Set<CountLineRow>().Where(l => l.CountId == count.Id).ToDictionaryAsync(l => l.ItemId, ct);
        var counted = new List<CountedLine>();
        foreach (var line in lines)
        {
            var row = rows[line.Row.ItemId];
            if (line.Counted is { } said) counted.Add(new(line, row, said.Quantity, said.Moment, said.Counters));
            else if (uncountedAreGone) counted.Add(new(line, row, Quantity.Zero, finished[row.AreaNo] ?? clock.GetUtcNow(), null));
        }

        return counted;
    }

    private StockPosting Posting(CountRow count, CountedLine line) => new(
        InventoryKinds.Count, count.Id, count.Number, null, line.Moment, sites.Here.Number, sites.Here.BusinessDate(line.Moment),
        current.Actor.Id, current.Actor.Name, line.Row.Note ?? count.Name,
        [Movements.Count(line.Row.No, line.Row.ItemId, count.WarehouseId, line.Quantity)], new BelowZero(Confirmed: true));

    // What the ledger says it changed: what the books had is what was counted, less that.
    private static void Keep(CountedLine line, Quantity difference, Money value)
    {
        (line.Row.Counted, line.Row.Book, line.Row.Value) = (line.Quantity, line.Quantity - difference, value);
        // Who counted what in detail stands in the entries.
        var counters = line.Counters is { Length: > CountTables.LongestCounters } many
            ? many[..CountTables.LongestCounters] : line.Counters;
        (line.Row.Moment, line.Row.Counters) = (line.Moment, counters);
    }

    private sealed record CountedLine(SheetLine Line, CountLineRow Row, Quantity Quantity, DateTimeOffset Moment, string? Counters);
}
