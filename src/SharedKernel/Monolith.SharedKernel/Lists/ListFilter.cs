using System.Linq.Expressions;

namespace Monolith.SharedKernel.Lists;

/// <summary>One filter of a list: a parameter of the API and a field above the page's table.</summary>
public interface IListFilter
{
    /// <summary>The parameters that it reads: one, or <c>from</c> and <c>to</c>.</summary>
    IReadOnlyList<string> Names { get; }

    string TextKey { get; }

    ListFilterKind Kind { get; }

    Type ValueType { get; }

    string? WordsOf { get; }
}

public enum ListFilterKind
{
    /// <summary>One of the values of an enum.</summary>
    Choice,

    /// <summary>An id or a code that is looked up or given by another page.</summary>
    Value,

    /// <summary>Only the rows for which it holds, when asked for.</summary>
    Flag,

    /// <summary>Days from and to, both included.</summary>
    Period,
}

/// <inheritdoc cref="IListFilter"/>
public abstract class ListFilter<TRow>(string textKey, ListFilterKind kind, Type valueType, params IReadOnlyList<string> names) : IListFilter
{
    public IReadOnlyList<string> Names { get; } = names;

    public string TextKey { get; } = textKey;

    public ListFilterKind Kind { get; } = kind;

    public Type ValueType { get; } = valueType;

    public string? WordsOf { get; internal init; }

    /// <summary>The condition for what was asked; null where this filter isn't asked for.</summary>
    internal abstract Expression<Func<TRow, bool>>? Condition(ListQuery query);

    /// <summary>Null where the text can be read.</summary>
    internal abstract Error? Refuses(string name, string text);
}
