using System.Linq.Expressions;
using Monolith.SharedKernel.Sites;

namespace Monolith.SharedKernel.Lists;

/// <summary>One filter of a list: a parameter of the API and a field above the page's table.</summary>
public interface IListFilter
{
    /// <summary>The parameters that it reads: one, or <c>from</c> and <c>to</c>.</summary>
    IReadOnlyList<string> Names { get; }

    string TextKey { get; }

    ListFilterKind Kind { get; }

    Type ValueType { get; }

    /// <summary>What can be chosen; empty where it isn't one of a few.</summary>
    IReadOnlyList<ListChoice> Choices { get; }

    /// <summary>The text for nothing chosen.</summary>
    string UnsetKey { get; }

    /// <summary>Few need it: the page folds it away.</summary>
    bool IsFolded { get; }
}

/// <param name="Value">As it stands in an address; read in any letter case.</param>
public sealed record ListChoice(string Value, string TextKey);

public enum ListFilterKind
{
    /// <summary>One of a few values.</summary>
    Choice,

    /// <summary>An id or a code that is looked up or given by another page.</summary>
    Value,

    /// <summary>Only the rows for which it holds, when asked for.</summary>
    Flag,

    /// <summary>Days from and to, both included.</summary>
    Period,

    /// <summary>A day of the shop, to its end, or an instant.</summary>
    Moment,

    /// <summary>Typed by hand.</summary>
    Text,
}

/// <inheritdoc cref="IListFilter"/>
public abstract class ListFilter<TRow>(string textKey, ListFilterKind kind, Type valueType, params IReadOnlyList<string> names) : IListFilter
{
    public IReadOnlyList<string> Names { get; } = names;

    public string TextKey { get; } = textKey;

    public ListFilterKind Kind { get; } = kind;

    public Type ValueType { get; } = valueType;

    public IReadOnlyList<ListChoice> Choices { get; internal init; } = [];

    public string UnsetKey { get; internal init; } = "ui.all";

    public bool IsFolded { get; internal set; }

    /// <summary>The condition for what was asked; null where this filter isn't asked for, or where the list's handler applies it.</summary>
    /// <param name="here">Whose days are meant; null where no filter reads days of instants.</param>
    internal abstract Expression<Func<TRow, bool>>? Condition(ListQuery query, Site? here);

    /// <summary>Null where the text can be read.</summary>
    internal abstract Error? Refuses(string name, string text);
}
