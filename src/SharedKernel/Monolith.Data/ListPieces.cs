using Microsoft.EntityFrameworkCore;
using Monolith.SharedKernel.Lists;

namespace Monolith.Data;

/// <summary>The pieces of a list that is read as a whole, each by its keys.</summary>
internal static class ListPieces
{
    /// <param name="rows">All rows: what belongs to the list is settled, whatever becomes of it meanwhile.</param>
    /// <param name="found">Those of the list, in its order.</param>
    public static Task<Page<TRow>> Next<TRow>(
        IQueryable<TRow> rows, IQueryable<TRow> found, ListOf<TRow> list, ListWalk walk, Func<TRow, TRow> shown, CancellationToken ct) =>
        (list.Key ?? throw new InvalidOperationException($"{list.Name} isn't KeyedBy anything, so it can't be read as a whole."))
            .Use(new Reader<TRow>(rows, found, walk, shown, ct));

    private sealed class Reader<TRow>(
        IQueryable<TRow> rows, IQueryable<TRow> found, ListWalk walk, Func<TRow, TRow> shown, CancellationToken ct) : IListKeyUser<TRow,
            Task<Page<TRow>>>
    {
        public async Task<Page<TRow>> Use<TKey>(ListKey<TRow, TKey> key)
            where TKey : notnull
        {
            var keys = await walk.Next(() => found.Select(key.Path).ToListAsync(ct));
            if (keys.Count == 0) return new([], walk.Total, 0, 0);
            var places = new Dictionary<TKey, int>(keys.Count);
            foreach (var (place, one) in keys.Index()) places.Add(one, place); // two rows of one key would be one row twice
            var piece = new TRow?[keys.Count];
            var there = new bool[keys.Count];
            await foreach (var row in rows.Where(key.Among(keys)).AsAsyncEnumerable().WithCancellation(ct))
            {
                if (places.TryGetValue(key.Of(row), out var place)) (piece[place], there[place]) = (row, true);
            }

            return new([.. piece.Where((_, place) => there[place]).Select(row => shown(row!))], walk.Total, 0, keys.Count);
        }
    }
}
