using System.Globalization;

namespace Monolith.Data;

/// <summary>Running numbers, one series beside the other in the module's own table. A number is given in the write that uses it: there are
/// no gaps, and until that write ends nobody else gets the next one of its series.</summary>
public static class Numbers
{
    /// <summary>Takes the next numbers of a series.</summary>
    /// <param name="series">At most 60 characters, the module's own, for example <c>PO</c> or <c>changes</c>.</param>
    /// <param name="count">How many, from 1.</param>
    /// <returns>The last one taken: a single number, or the end of a run of <paramref name="count"/>.</returns>
    public static async Task<long> NextNumber(this ModuleDbContext db, string series, CancellationToken ct, int count = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var table = db.TablePrefix + "numbers";
        var next = $"UPDATE {table} SET last = last + @p0 WHERE series = @p1";
        if (await db.Execute(next, [(long)count, series], ct) == 0)
        {
            // Only the first number of a series needs more than its row's own lock.
            await db.Lock("numbers-" + series, ct);
            if (await db.Execute(next, [(long)count, series], ct) == 0)
                await db.Execute($"INSERT INTO {table} (series, last) VALUES (@p0, @p1)", [series, (long)count], ct);
        }

        var last = 0L;
        await db.Read($"SELECT last FROM {table} WHERE series = @p0", [series], row => last = row.GetInt64(0), ct);
        return last;
    }

    /// <summary>Somebody else gave a number of the series: those up to it aren't given again.</summary>
    public static async Task RaiseNumber(this ModuleDbContext db, string series, long number, CancellationToken ct)
    {
        var table = db.TablePrefix + "numbers";
        var raise = $"UPDATE {table} SET last = @p0 WHERE series = @p1 AND last < @p2";
        if (await db.Execute(raise, [number, series, number], ct) > 0) return;
        var isThere = false;
        await db.Read($"SELECT last FROM {table} WHERE series = @p0", [series], _ => isThere = true, ct);
        if (isThere) return;
        await db.NextNumber(series, ct);
        await db.Execute(raise, [number, series, number], ct);
    }

    /// <summary>The next number as documents bear it: <c>PO-000042</c>.</summary>
    public static async Task<string> NextDocumentNumber(this ModuleDbContext db, string series, CancellationToken ct) =>
        DocumentNumber(series, await db.NextNumber(series, ct));

    /// <summary>One of several numbers that were taken at once, as documents bear it.</summary>
    public static string DocumentNumber(string series, long number) => string.Create(CultureInfo.InvariantCulture, $"{series}-{number:000000}");
}
