using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Snapshots;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Ledger.AsOf;

/// <summary>Stock as of a past moment as known at a row: the snapshot before it, the rows of the days since, and what was learned since of
/// the days before. It costs what lies in between, never the whole ledger.</summary>
internal sealed class StockAsOf(InventoryDbContext db, ISites sites)
{
    private const string Sums =
        "SELECT pool, item_id, warehouse_id, CAST(SUM(quantity) AS bigint), CAST(SUM(value) AS bigint) FROM inv_ledger "
        + "WHERE pool IS NOT NULL";

    private const string ByPool = "GROUP BY pool, item_id, warehouse_id";

    /// <param name="until">What had happened by then.</param>
    /// <param name="through">The last ledger row that is known.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<HeldStock> Read(Happened until, long through, CancellationToken ct)
    {
        var stock = new HeldStock();
        var last = LastDay(until);
        var from = await SnapshotBefore(until, last, through, ct);
        if (from is not null)
        {
            await db.Read(
                "SELECT pool, item_id, warehouse_id, quantity, value FROM inv_snapshot_lines WHERE snapshot_id = @p0", [from.Id],
                r => Add(stock, r), ct);
            await Learned(stock, from, through, ct);
        }

        await db.Read(
            $"{Sums} AND business_date > @p0 AND business_date <= @p1 AND sequence <= @p2 AND effective <= @p3 {ByPool}",
            [(from?.Through ?? DateOnly.MinValue).DayNumber, last.DayNumber, through, Instants.ToMicroseconds(until.Until)],
            r => Add(stock, r), ct);
        return stock;
    }

    /// <summary>Rows of the snapshot's days that were recorded after it, or, where less is to be known than it knows, those that it knows
    /// too
    /// much. They are found day by day, whatever else was recorded in between.</summary>
    private async Task Learned(HeldStock stock, SnapshotRow from, long through, CancellationToken ct)
    {
        if (through == from.ThroughSequence) return;
        var (low, high) = (Math.Min(through, from.ThroughSequence), Math.Max(through, from.ThroughSequence));
        var sign = through > from.ThroughSequence ? 1 : -1;
        foreach (var days in await LedgerDays.Through(db, from.Through, ct))
        {
            await db.Read(
                $"{Sums} AND business_date IN ({days}) AND sequence > @p0 AND sequence <= @p1 {ByPool}", [low, high],
                r => Add(stock, r, sign), ct);
        }
    }

    private async Task<SnapshotRow?> SnapshotBefore(Happened until, DateOnly last, long through, CancellationToken ct)
    {
        // A moment may lie a day off where the shop's time zone was another.
        var latest = until.By == DateOnly.MaxValue && last != DateOnly.MaxValue ? last.AddDays(-3) : last;
        // Of the day's snapshots the last one that knows no more than is asked; else the one that knows least.
        if (await db.Snapshots.Where(s => s.Through <= latest).MaxAsync(s => (DateOnly?)s.Through, ct) is not { } day) return null;
        var ofDay = db.Snapshots.Where(s => s.Through == day);
        return await ofDay.Where(s => s.ThroughSequence <= through).OrderByDescending(s => s.ThroughSequence).FirstOrDefaultAsync(ct)
            ?? await ofDay.OrderBy(s => s.ThroughSequence).FirstAsync(ct);
    }

    private DateOnly LastDay(Happened until) => until.By != DateOnly.MaxValue || until.Until.Year > 8999
        ? until.By : sites.Here.BusinessDate(until.Until).AddDays(1);

    private static void Add(HeldStock stock, DbDataReader r, int sign = 1) =>
        stock.Put(new(r.GetInt64(0), r.GetGuid(1), r.GetGuid(2)), new(sign * r.GetInt64(3), sign * r.GetInt64(4)));
}

/// <summary>The days of the ledger as lists for a query: an index on day and sequence is asked day by day.</summary>
internal static class LedgerDays
{
    private const int InList = 500;

    public static async Task<IReadOnlyList<string>> Through(InventoryDbContext db, DateOnly last, CancellationToken ct)
    {
        int? first = null;
        await db.Read("SELECT MIN(business_date) FROM inv_ledger", [], r => first = r.IsDBNull(0) ? null : r.GetInt32(0), ct);
        if (first is not { } from || from > last.DayNumber) return [];
        return [.. Enumerable.Range(from, last.DayNumber - from + 1).Chunk(InList)
            .Select(c => string.Join(", ", c.Select(d => d.ToString(CultureInfo.InvariantCulture))))];
    }
}
