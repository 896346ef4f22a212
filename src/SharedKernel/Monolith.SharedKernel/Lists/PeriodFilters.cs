using System.Linq.Expressions;
using Monolith.SharedKernel.Sites;

namespace Monolith.SharedKernel.Lists;

/// <summary>Rows from one bound to another, each where it is asked for.</summary>
internal abstract class BoundsFilter<TRow, T>(string textKey, Expression<Func<TRow, T>> member, string from, string to)
    : ListFilter<TRow>(textKey, ListFilterKind.Period, typeof(DateOnly), from, to)
{
    internal override Error? Refuses(string name, string text) => ListQuery.ReadDay(text) is null ? FilterErrors.Unreadable(this, name, text) : null;

    /// <param name="upTo">Compares the member with the last bound: less, or less or equal.</param>
    protected Expression<Func<TRow, bool>>? Between(T? first, T? last, Func<Expression, Expression, Expression> upTo)
    {
        if (first is null && last is null) return null;
        // Fields of an object, so that the database sees parameters and keeps its plan.
        var held = Expression.Constant(new Bounds { First = first!, Last = last! });
        var since = first is null ? null : Expression.GreaterThanOrEqual(member.Body, Expression.Field(held, nameof(Bounds.First)));
        var until = last is null ? null : upTo(member.Body, Expression.Field(held, nameof(Bounds.Last)));
        return Expression.Lambda<Func<TRow, bool>>(since is null ? until! : until is null ? since : Expression.AndAlso(since, until), member.Parameters);
    }

    private sealed class Bounds
    {
        public T First = default!;
        public T Last = default!;
    }
}

/// <summary>Rows of the days from and to, both included; the member is a day or may be none.</summary>
internal sealed class PeriodFilter<TRow>(string textKey, Expression<Func<TRow, DateOnly?>> day, string from, string to)
    : BoundsFilter<TRow, DateOnly?>(textKey, day, from, to)
{
    internal override Expression<Func<TRow, bool>>? Condition(ListQuery query, Site? here) =>
        Between(query.Day(Names[0]), query.Day(Names[1]), Expression.LessThanOrEqual);
}

/// <summary>Rows of the business days from and to, both included, found by an instant near them.</summary>
internal sealed class BusinessDaysFilter<TRow>(
    string textKey, Expression<Func<TRow, DateOnly?>> day, Expression<Func<TRow, DateTimeOffset?>> at, string from, string to)
    : BoundsFilter<TRow, DateOnly?>(textKey, day, from, to)
{
    private readonly Near _near = new(textKey, at, from, to);

    internal override Expression<Func<TRow, bool>>? Condition(ListQuery query, Site? here)
    {
        if (Between(query.Day(Names[0]), query.Day(Names[1]), Expression.LessThanOrEqual) is not { } exact) return null;
        var near = _near.Condition(query, here)!;
        var same = new Same(near.Parameters[0], exact.Parameters[0]).Visit(near.Body);
        return Expression.Lambda<Func<TRow, bool>>(Expression.AndAlso(same, exact.Body), exact.Parameters);
    }

    // No clock of the world is a day off UTC.
    private sealed class Near(string textKey, Expression<Func<TRow, DateTimeOffset?>> at, string from, string to)
        : BoundsFilter<TRow, DateTimeOffset?>(textKey, at, from, to)
    {
        internal override Expression<Func<TRow, bool>>? Condition(ListQuery query, Site? here) =>
            Between(Midnight(query.Day(Names[0]), -1), Midnight(query.Day(Names[1]), 2), Expression.LessThan);

        private static DateTimeOffset? Midnight(DateOnly? day, int later) =>
            day is { } known ? new DateTimeOffset(known.AddDays(later), TimeOnly.MinValue, TimeSpan.Zero) : null;
    }

    private sealed class Same(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}

/// <summary>Rows whose instant is in the shop's days from and to, both included.</summary>
internal sealed class DaysFilter<TRow>(string textKey, Expression<Func<TRow, DateTimeOffset?>> at, string from, string to)
    : BoundsFilter<TRow, DateTimeOffset?>(textKey, at, from, to)
{
    internal override Expression<Func<TRow, bool>>? Condition(ListQuery query, Site? here)
    {
        var (from, to) = (query.Day(Names[0]), query.Day(Names[1]));
        if (from is null && to is null) return null;
        if (here is null) throw new InvalidOperationException($"Whose days '{Names[0]}' and '{Names[1]}' are is not said: give the site to ToPage.");
        DateTimeOffset? end = to is { } last && last < DateOnly.MaxValue ? here.StartOf(last.AddDays(1)) : null;
        return Between(from is { } first ? here.StartOf(first) : null, end, Expression.LessThan);
    }
}
