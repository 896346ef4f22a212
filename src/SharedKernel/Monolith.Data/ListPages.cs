using Microsoft.EntityFrameworkCore;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Data;

/// <summary>One page of a declared list, filtered, searched and sorted by the database; or the next piece, where the list is read as
/// a whole.</summary>
public static class ListPages
{
    /// <param name="rows">The list's rows as a query: <c>from … select new Row { … }</c>.</param>
    /// <param name="reader">What this one may not see is left out of the rows.</param>
    /// <param name="here">Whose days a period of instants is in.</param>
    public static async Task<Result<Page<TRow>>> ToPage<TRow>(
        this IQueryable<TRow> rows, ListOf<TRow> list, ListQuery asked, Actor reader, CancellationToken ct, Site? here = null)
    {
        var query = asked.Clamp();
        if (list.Refuses(query, reader) is { } error) return error;
        var (found, shown) = (rows.Found(list, query, here), list.For(reader));
        if (query.Walk is { } walk) return await ListPieces.Next(rows, found.InOrder(list, query), list, walk, shown, ct);
        var total = await found.CountAsync(ct);
        var page = total == 0 ? [] : await found.InOrder(list, query).Skip(query.Skip).Take(query.Take).ToListAsync(ct);
        return new Page<TRow>([.. page.Select(shown)], total, query.Skip, query.Take);
    }

    /// <summary>The same for rows that are added up in memory.</summary>
    public static Result<Page<TRow>> ToPage<TRow>(this IEnumerable<TRow> rows, ListOf<TRow> list, ListQuery asked, Actor reader)
    {
        var query = asked.Clamp();
        if (list.Refuses(query, reader) is { } error) return error;
        var (found, shown) = (rows.AsQueryable().Found(list, query).InOrder(list, query).ToList(), list.For(reader));
        if (query.Walk is { } walk)
        {
            walk.AllAtOnce(found.Count);
            return new Page<TRow>([.. found.Select(shown)], found.Count, 0, found.Count);
        }

        return new Page<TRow>([.. found.Skip(query.Skip).Take(query.Take).Select(shown)], found.Count, query.Skip, query.Take);
    }
}
