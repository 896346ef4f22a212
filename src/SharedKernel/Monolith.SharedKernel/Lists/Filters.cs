using System.Linq.Expressions;
using Monolith.SharedKernel.Sites;

namespace Monolith.SharedKernel.Lists;

/// <summary>Rows whose member has the value that is asked for.</summary>
internal sealed class EqualFilter<TRow, T>(string name, string textKey, Expression<Func<TRow, T>> path, Func<string, (bool Ok, object? Value)> read, ListFilterKind kind)
    : ListFilter<TRow>(textKey, kind, typeof(T), name)
{
    internal override Expression<Func<TRow, bool>>? Condition(ListQuery query, Site? here)
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
    internal override Expression<Func<TRow, bool>>? Condition(ListQuery query, Site? here) => query.IsAsked(Names[0]) ? holds : null;

    internal override Error? Refuses(string name, string text) => bool.TryParse(text, out _) ? null : FilterErrors.Unreadable(this, name, text);
}

/// <summary>A parameter that the list's handler applies itself, because it isn't about a member of the row.</summary>
internal sealed class GivenFilter<TRow>(string textKey, ListFilterKind kind, Type type, Func<string, bool> canRead, params IReadOnlyList<string> names)
    : ListFilter<TRow>(textKey, kind, type, names)
{
    internal override Expression<Func<TRow, bool>>? Condition(ListQuery query, Site? here) => null;

    internal override Error? Refuses(string name, string text) => canRead(text) ? null : FilterErrors.Unreadable(this, name, text);
}

internal static class FilterErrors
{
    public static Error Unreadable(IListFilter filter, string name, string text)
    {
        if (filter.Kind is ListFilterKind.Period or ListFilterKind.Moment && ShopDays.Refuses(name, text) is { } far) return far;
        if (filter.Choices.Count == 0 || filter.ValueType == typeof(bool))
            return Error.Invalid("request.malformed", $"The request can't be read: {name}={text}").With("detail", $"{name}={text}").At(name);
        var choices = string.Join(", ", filter.Choices.Select(c => char.ToLowerInvariant(c.Value[0]) + c.Value[1..]));
        return Error.Invalid("request.unknown-word", $"'{text}' is none of the choices of '{name}': {choices}.")
            .With("given", text).With("name", name).With("choices", choices).At(name);
    }
}
