using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Recosting;

/// <summary>Reads ledger rows, and those of one pool as the movements they are of.</summary>
internal sealed class PoolHistory(InventoryDbContext db)
{
    // Written so that an index on the moment bounds what is read.
    private const string After = "moment >= @p1 AND (moment > @p2 OR place >= @p3)";
    private const string Until = " AND moment <= @p4 AND (moment < @p5 OR place < @p6)";
    private const string InOrder = " ORDER BY moment, place, sequence";

    /// <summary>The document line that each movement came from.</summary>
    public Dictionary<long, LedgerSource> Sources { get; } = [];

    public async Task<List<HistoryRow>> Where(string condition, object[] values, CancellationToken ct)
    {
        var rows = new List<HistoryRow>();
        await db.Read($"SELECT {HistoryRow.Columns} FROM inv_ledger WHERE {condition}", values, r => rows.Add(HistoryRow.Read(r)), ct);
        return rows;
    }

    public async Task<List<HistoryRow>> WhereIn<T>(string condition, IReadOnlyCollection<T> keys, CancellationToken ct)
        where T : notnull
    {
        var rows = new List<HistoryRow>();
        await db.ReadIn($"SELECT {HistoryRow.Columns} FROM inv_ledger WHERE {condition}", keys, r => rows.Add(HistoryRow.Read(r)), ct);
        rows.Sort((a, b) => a.Sequence.CompareTo(b.Sequence));
        return rows;
    }

    /// <summary>The position that comes after so many rows of a pool; null: it has no more.</summary>
    public async Task<Position?> PositionAfter(long pool, Position from, int rows, CancellationToken ct)
    {
        var (moment, place) = (from.Moment, from.Place);
        var next = await db.Ledger.Where(r => r.Pool == pool && r.Moment >= moment && (r.Moment > moment || r.Place > place))
            .OrderBy(r => r.Moment).ThenBy(r => r.Place).Skip(rows).Select(r => new { r.Moment, r.Place }).FirstOrDefaultAsync(ct);
        return next is null ? null : new(next.Moment, next.Place);
    }

    public async Task<Position?> NextCount(long pool, Position from, CancellationToken ct)
    {
        var (moment, place) = (from.Moment, from.Place);
        var next = await db.Ledger
            .Where(r => r.Pool == pool && r.Moment >= moment && (r.Moment > moment || r.Place >= place) && r.Kind == LedgerKinds.Count)
            .OrderBy(r => r.Moment).ThenBy(r => r.Place).Select(r => new { r.Moment, r.Place }).FirstOrDefaultAsync(ct);
        return next is null ? null : new(next.Moment, next.Place);
    }

    /// <summary>The lowest sum of what a warehouse's movements change from a position on; zero where that is lower.</summary>
    public async Task<Quantity> LowestFrom(long pool, Guid warehouse, Position from, CancellationToken ct)
    {
        var moment = Instants.ToMicroseconds(from.Moment);
        var lowest = 0L;
        await db.Read(
            $"""
            SELECT MIN(s.there) FROM (
              SELECT CAST(SUM(SUM(quantity)) OVER (ORDER BY moment, place ROWS UNBOUNDED PRECEDING) AS bigint) AS there
              FROM inv_ledger WHERE pool = @p0 AND {After} AND warehouse_id = @p4 GROUP BY moment, place
            ) s
            """,
            [pool, moment, moment, from.Place, warehouse],
            r => lowest = r.IsDBNull(0) ? 0 : Math.Min(0, r.GetInt64(0)), ct);
        return Quantity.FromScaled(lowest);
    }

    /// <summary>A pool's movements from one position on, up to another but without it.</summary>
    public async Task<List<Told>> Of(StoredState pool, Position from, Position? to, CancellationToken ct)
    {
        var told = new List<Told>();
        var moment = from == Position.Start ? long.MinValue : Instants.ToMicroseconds(from.Moment);
        object[] values = [pool.Number, moment, moment, from.Place];
        var range = After;
        if (to is { } end)
        {
            var until = Instants.ToMicroseconds(end.Moment);
            (values, range) = ([.. values, until, until, end.Place], After + Until);
        }

        // Variances are beside the pool: few pools have any.
        var beside = (await Where($"beside = @p0 AND {range}{InOrder}", values, ct)).ToLookup(r => r.At);
        var rows = new List<HistoryRow>();
        await db.Read(
            $"SELECT {HistoryRow.Columns} FROM inv_ledger WHERE pool = @p0 AND {range}{InOrder}", values,
            r =>
            {
                var row = HistoryRow.Read(r);
                if (rows.Count > 0 && rows[0].At != row.At) Close();
                rows.Add(row);
            },
            ct);
        if (rows.Count > 0) Close();
        return told;

        void Close()
        {
            var all = beside.Contains(rows[0].At) ? [.. rows, .. beside[rows[0].At]] : rows;
            told.Add(ToldRows.Of(pool.Key, pool.Costing, all));
            Sources.TryAdd(rows[0].At.Place, rows[0].Source);
            rows.Clear();
        }
    }
}
