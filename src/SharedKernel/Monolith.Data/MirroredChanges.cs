using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Monolith.Data;

/// <summary>Reads mirrored rows in the order in which they changed, for those that keep a copy and come back for what is new.</summary>
public static class MirroredChanges
{
    /// <summary>What changed above a number. The rows of one write have one number and come together: a few more than asked may
    /// come.</summary>
    /// <param name="key">What of a row is wanted.</param>
    /// <param name="change">The last number that the asker has seen; -1: none.</param>
    public static async Task<Changed<TKey>> ChangedAfter<TRow, TKey>(
        this IQueryable<TRow> rows, Expression<Func<TRow, TKey>> key, long change, int atLeast, CancellationToken ct)
        where TRow : class, IMirrored
    {
        // The end comes first: a row that is changed again meanwhile moves behind it, and is read next time.
        var newest = await rows.MaxAsync(r => (long?)r.Change, ct) ?? -1;
        if (newest <= change) return new([], Math.Min(change, newest), newest);
        var last = await rows.Where(r => r.Change > change && r.Change <= newest).OrderBy(r => r.Change).Select(r => (long?)r.Change)
            .Skip(atLeast - 1).FirstOrDefaultAsync(ct) ?? newest;
        var keys = await rows.Where(r => r.Change > change && r.Change <= last).OrderBy(r => r.Change).Select(key).ToListAsync(ct);
        return new([.. keys.Distinct()], last, newest);
    }
}

/// <param name="Keys">In the order in which they changed, each once.</param>
/// <param name="Last">The number up to which these are all changes.</param>
/// <param name="Newest">The highest there is. One that the asker has seen and that is above it is of another database.</param>
public sealed record Changed<TKey>(IReadOnlyList<TKey> Keys, long Last, long Newest)
{
    public bool More => Last < Newest;
}
