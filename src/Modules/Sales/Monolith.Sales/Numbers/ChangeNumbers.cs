namespace Monolith.Sales.Numbers;

internal static class ChangeNumbers
{
    /// <summary>The next change number. Until the write ends nobody else gets one, so readers see changes in the order of their numbers.</summary>
    public static async Task<long> NextChange(this SalesDbContext db, CancellationToken ct)
    {
        await db.Lock("changes", ct);
        if (await db.Execute("UPDATE sal_counters SET number = number + 1 WHERE name = @p0", [CounterRow.Changes], ct) == 0)
            await db.Execute("INSERT INTO sal_counters (name, number) VALUES (@p0, 1)", [CounterRow.Changes], ct);
        var number = 0L;
        await db.Read("SELECT number FROM sal_counters WHERE name = @p0", [CounterRow.Changes], row => number = row.GetInt64(0), ct);
        return number;
    }
}
