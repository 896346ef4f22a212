using System.Linq.Expressions;
using System.Reflection;
using Monolith.SharedKernel.Text;

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

    /// <summary>Its own and those of its values.</summary>
    IEnumerable<string> TextKeys { get; }
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

    /// <summary>What the database sorts by, one after the other and all in the same direction; empty: it isn't sorted by this.</summary>
    public IReadOnlyList<LambdaExpression> SortPaths { get; internal set; } = [];

    public bool CanSort => SortPaths.Count > 0;

    public string? Permission { get; internal set; }

    /// <summary>The row without this column's value, for those who may not see it.</summary>
    public Func<TRow, TRow>? Hide { get; internal set; }

    public ListFormat Format { get; internal set; }

    /// <summary>Not shown on the page until somebody chooses it; always in the API.</summary>
    public bool IsExtra { get; internal set; }

    /// <summary>For words of the program: the text of a value is <c>{WordsOf}.{value in kebab case}</c>.</summary>
    public string? WordsOf { get; internal set; }

    /// <summary>For a yes or no: the texts of both.</summary>
    public (string Yes, string No)? YesNo { get; internal set; }

    public IEnumerable<string> TextKeys => (YesNo, WordsOf, Nullable.GetUnderlyingType(ValueType) ?? ValueType) switch
    {
        ({ } both, _, _) => [TextKey, both.Yes, both.No],
        (_, { } family, { IsEnum: true } type) => [TextKey, .. Enum.GetValues(type).Cast<Enum>().Select(v => Words.Key(family, v))],
        _ => [TextKey],
    };

    /// <summary>The engines differ in where rows without a value stand; lists put them last.</summary>
    internal static bool MayBeNull(LambdaExpression path) => Nullable.GetUnderlyingType(path.ReturnType) is not null
        || (path.Body is MemberExpression { Member: PropertyInfo property } && !property.PropertyType.IsValueType
            && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable);
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
