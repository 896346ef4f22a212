using System.Globalization;
using System.Linq.Expressions;

namespace Monolith.SharedKernel.Lists;

/// <summary>Rows whose member has the value that is asked for.</summary>
internal sealed class EqualFilter<TRow, T>(string name, string textKey, Expression<Func<TRow, T>> path, Func<string, (bool Ok, object? Value)> read, ListFilterKind kind)
    : ListFilter<TRow>(textKey, kind, typeof(T), name)
{
    internal override Expression<Func<TRow, bool>>? Condition(ListQuery query)
    {
        if (query.Filter(Names[0]) is not { } text || read(text) is not (true, var value)) return null;
        // A field of an object, so that the database sees a parameter and keeps its plan.
        var wanted = Expression.Convert(Expression.Field(Expression.Constant(new Wanted { Value = (T)value! }), nameof(Wanted.Value)), typeof(T));
        return Expression.Lambda<Func<TRow, bool>>(Expression.Equal(path.Body, wanted), path.Parameters);
    }

    internal override Error? Refuses(string name, string text) => read(text).Ok ? null : FilterErrors.Unreadable(this, name, text);

    private sealed class Wanted
    {
        public T Value = default!;
    }
}

/// <summary>Only the rows for which it holds, where it is asked for with <c>true</c>.</summary>
internal sealed class FlagFilter<TRow>(string name, string textKey, Expression<Func<TRow, bool>> holds)
    : ListFilter<TRow>(textKey, ListFilterKind.Flag, typeof(bool), name)
{
    internal override Expression<Func<TRow, bool>>? Condition(ListQuery query) =>
        bool.TryParse(query.Filter(Names[0]), out var asked) && asked ? holds : null;

    internal override Error? Refuses(string name, string text) => bool.TryParse(text, out _) ? null : FilterErrors.Unreadable(this, name, text);
}

/// <summary>Rows of the days from and to, both included; the member is a day or may be none.</summary>
internal sealed class PeriodFilter<TRow>(string textKey, Expression<Func<TRow, DateOnly?>> day, string from, string to)
    : ListFilter<TRow>(textKey, ListFilterKind.Period, typeof(DateOnly), from, to)
{
    internal override Expression<Func<TRow, bool>>? Condition(ListQuery query)
    {
        var bounds = new Bounds { From = Day(query.Filter(Names[0])), To = Day(query.Filter(Names[1])) };
        if (bounds is { From: null, To: null }) return null;
        var held = Expression.Constant(bounds);
        Expression? all = null;
        if (bounds.From is not null) all = Expression.GreaterThanOrEqual(day.Body, Expression.Field(held, nameof(Bounds.From)));
        if (bounds.To is null) return Expression.Lambda<Func<TRow, bool>>(all!, day.Parameters);
        var until = Expression.LessThanOrEqual(day.Body, Expression.Field(held, nameof(Bounds.To)));
        return Expression.Lambda<Func<TRow, bool>>(all is null ? until : Expression.AndAlso(all, until), day.Parameters);
    }

    internal override Error? Refuses(string name, string text) => Day(text) is null ? FilterErrors.Unreadable(this, name, text) : null;

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private sealed class Bounds
    {
        public DateOnly? From;
        public DateOnly? To;
    }
}

internal static class FilterErrors
{
    public static Error Unreadable(IListFilter filter, string name, string text)
    {
        if (filter.Kind != ListFilterKind.Choice)
            return Error.Invalid("request.malformed", $"The request can't be read: {name}={text}").With("detail", $"{name}={text}").At(name);
        var choices = string.Join(", ", Enum.GetNames(Nullable.GetUnderlyingType(filter.ValueType) ?? filter.ValueType).Select(n => char.ToLowerInvariant(n[0]) + n[1..]));
        return Error.Invalid("request.unknown-word", $"'{text}' is none of the choices of '{name}': {choices}.")
            .With("given", text).With("name", name).With("choices", choices).At(name);
    }
}
