using System.Linq.Expressions;

namespace Monolith.SharedKernel.Lists;

/// <summary>One column of a list.</summary>
public interface IListColumn
{
    /// <summary>Stable, in camel case: the key for <c>sort=</c> and <c>columns=</c>.</summary>
    string Key { get; }

    string TextKey { get; }

    bool CanSort { get; }

    /// <summary>Who sees it; null: everybody who sees the list.</summary>
    string? Permission { get; }

    Type ValueType { get; }
}

/// <inheritdoc cref="IListColumn"/>
public sealed class ListColumn<TRow> : IListColumn
{
    internal ListColumn(string key, string textKey, LambdaExpression path, Func<TRow, object?> value)
    {
        Key = key;
        TextKey = textKey;
        Path = path;
        Value = value;
    }

    public string Key { get; }

    public string TextKey { get; }

    /// <summary>The member of the row, for the database.</summary>
    public LambdaExpression Path { get; }

    /// <summary>The same, for a row that is here.</summary>
    public Func<TRow, object?> Value { get; }

    public Type ValueType => Path.ReturnType;

    public bool CanSort { get; internal set; }

    public string? Permission { get; internal set; }

    /// <summary>The row without this column's value, for those who may not see it.</summary>
    public Func<TRow, TRow>? Hide { get; internal set; }

    public ListFormat Format { get; internal set; }

    /// <summary>Not shown on the page until somebody chooses it; always in the API.</summary>
    public bool IsExtra { get; internal set; }

    /// <summary>For words of the program: the text of a value is <c>{WordsOf}.{value in kebab case}</c>.</summary>
    public string? WordsOf { get; internal set; }
}

/// <summary>How a column's values stand in the page's table.</summary>
public enum ListFormat
{
    Text,

    /// <summary>A code: its characters can be told apart.</summary>
    Code,

    /// <summary>Right-aligned, digits below each other.</summary>
    Figure,

    /// <summary>May take several lines.</summary>
    Wrapped,
}
