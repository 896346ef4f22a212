using System.Linq.Expressions;
using Monolith.SharedKernel.Sites;

namespace Monolith.SharedKernel.Lists;

/// <summary>Applies what is asked of a list to its rows, in the database or in memory.</summary>
public static class ListRows
{
    /// <summary>The rows that the filters and the search leave.</summary>
    /// <param name="here">Whose days a period of instants is in.</param>
    public static IQueryable<TRow> Found<TRow>(this IQueryable<TRow> rows, ListOf<TRow> list, ListQuery query, Site? here = null)
    {
        foreach (var filter in list.Filters)
        {
            if (filter.Condition(query, here) is { } condition) rows = rows.Where(condition);
        }

        return query.Text is { } text && list.Searched.Count > 0 ? rows.Where(Holds(list.Searched, text.ToLowerInvariant(), rows.Provider is EnumerableQuery)) : rows;
    }

    /// <summary>In the order that is asked for; rows that are equal in it in the list's own. Rows without the value stand last, in every engine.</summary>
    public static IQueryable<TRow> InOrder<TRow>(this IQueryable<TRow> rows, ListOf<TRow> list, ListQuery query)
    {
        var own = list.DefaultSort is null ? null : list.Column(list.DefaultSort);
        var asked = query.Sort is null ? null : list.Column(query.Sort);
        var order = new List<(LambdaExpression Path, bool Descending)>();
        if (asked is not null && asked != own) order.AddRange(Paths(asked, query.Descending));
        if (own is not null) order.AddRange(Paths(own, asked == own ? query.Descending : list.DefaultDescending));
        foreach (var (index, (path, descending)) in order.Index()) rows = By(rows, path, descending, first: index == 0);
        return rows;
    }

    private static IEnumerable<(LambdaExpression Path, bool Descending)> Paths<TRow>(ListColumn<TRow> column, bool descending)
    {
        foreach (var path in column.SortPaths)
        {
            if (ListColumn<TRow>.MayBeNull(path))
                yield return (Expression.Lambda(Expression.Equal(path.Body, Expression.Constant(null, path.ReturnType)), path.Parameters), false);
            yield return (path, descending);
        }
    }

    private static IQueryable<TRow> By<TRow>(IQueryable<TRow> rows, LambdaExpression path, bool descending, bool first)
    {
        var method = (first ? "OrderBy" : "ThenBy") + (descending ? "Descending" : "");
        List<Expression> arguments = [rows.Expression, Expression.Quote(path)];
        // In memory it would be the order of the thread's culture.
        if (rows.Provider is EnumerableQuery && path.ReturnType == typeof(string)) arguments.Add(Expression.Constant(StringComparer.OrdinalIgnoreCase));
        return rows.Provider.CreateQuery<TRow>(Expression.Call(typeof(Queryable), method, [typeof(TRow), path.ReturnType], [.. arguments]));
    }

    private static Expression<Func<TRow, bool>> Holds<TRow>(IReadOnlyList<SearchedText<TRow>> texts, string wanted, bool inMemory)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var held = Expression.Field(Expression.Constant(new Wanted { Text = wanted }), nameof(Wanted.Text));
        var any = texts.Select(text =>
        {
            var path = new Replace(text.Path.Parameters[0], row).Visit(text.Path.Body);
            // Only the one is known to the database, only the other is the same in every culture.
            if (!text.IsLower) path = Expression.Call(path, inMemory ? nameof(string.ToLowerInvariant) : nameof(string.ToLower), []);
            return (Expression)Expression.Call(path, nameof(string.Contains), [], held);
        }).Aggregate(Expression.OrElse);
        return Expression.Lambda<Func<TRow, bool>>(any, row);
    }

    private sealed class Wanted
    {
        public string Text = "";
    }

    private sealed class Replace(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
