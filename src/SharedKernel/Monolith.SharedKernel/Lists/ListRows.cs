using System.Linq.Expressions;

namespace Monolith.SharedKernel.Lists;

/// <summary>Applies what is asked of a list to its rows, in the database or in memory.</summary>
public static class ListRows
{
    /// <summary>The rows that the filters and the search leave.</summary>
    public static IQueryable<TRow> Found<TRow>(this IQueryable<TRow> rows, ListOf<TRow> list, ListQuery query)
    {
        foreach (var filter in list.Filters)
        {
            if (filter.Condition(query) is { } condition) rows = rows.Where(condition);
        }

        return query.Text is { } text && list.Searched.Count > 0 ? rows.Where(Holds(list.Searched, text.ToLowerInvariant(), rows.Provider is EnumerableQuery)) : rows;
    }

    /// <summary>In the order that is asked for; rows that are equal in it in the list's own.</summary>
    public static IQueryable<TRow> InOrder<TRow>(this IQueryable<TRow> rows, ListOf<TRow> list, ListQuery query)
    {
        var own = list.Column(list.DefaultSort)!;
        if (query.Sort is null || list.Column(query.Sort) is not { CanSort: true } asked) return By(rows, own, list.DefaultDescending, first: true);
        var sorted = By(rows, asked, query.Descending, first: true);
        return asked == own ? sorted : By(sorted, own, list.DefaultDescending, first: false);
    }

    private static IQueryable<TRow> By<TRow>(IQueryable<TRow> rows, ListColumn<TRow> column, bool descending, bool first)
    {
        var method = (first ? "OrderBy" : "ThenBy") + (descending ? "Descending" : "");
        return rows.Provider.CreateQuery<TRow>(
            Expression.Call(typeof(Queryable), method, [typeof(TRow), column.ValueType], rows.Expression, Expression.Quote(column.Path)));
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
