using Monolith.Data;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Recosting;

/// <summary>Reads ledger rows, and those of one pool as the movements they are of.</summary>
internal sealed class PoolHistory(InventoryDbContext db)
{
    private const string After = "(moment > @p1 OR (moment = @p2 AND place >= @p3)) ORDER BY moment, place, sequence";

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

    /// <summary>A pool's movements from one position on, up to another but without it.</summary>
    public async Task<List<Told>> Of(StoredState pool, Position from, Position? to, CancellationToken ct)
    {
        var told = new List<Told>();
        var moment = from == Position.Start ? long.MinValue : Instants.ToMicroseconds(from.Moment);
        object[] values = [pool.Number, moment, moment, from.Place];
        // Variances are beside the pool: few pools have any.
        var beside = (await Where($"beside = @p0 AND {After}", values, ct)).ToLookup(r => r.At);
        var rows = new List<HistoryRow>();
        await db.Read(
            $"SELECT {HistoryRow.Columns} FROM inv_ledger WHERE pool = @p0 AND {After}", values,
            r =>
            {
                if (to is { } end && new Position(Instants.FromMicroseconds(r.GetInt64(2)), r.GetInt64(3)) >= end) return;
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
