using System.Linq.Expressions;
using System.Text.Json;

namespace Monolith.SharedKernel.Lists;

/// <summary>Where a list is looked for: texts in lower case, or as they are and then lowered by the database.</summary>
public sealed record SearchedText<TRow>(Expression<Func<TRow, string>> Path, bool IsLower);

public static class Rows
{
    /// <summary>Begins the declaration of a list.</summary>
    public static ListBuilder<TRow> Of<TRow>(string name) => new(name);
}

/// <summary>Says what a list is, piece by piece; the last piece, <see cref="SortedBy"/>, makes it.</summary>
public sealed partial class ListBuilder<TRow>(string name)
{
    private readonly List<ListColumn<TRow>> _columns = [];
    private readonly List<ListFilter<TRow>> _filters = [];
    private readonly List<SearchedText<TRow>> _searched = [];
    private string? _searchParameter;
    private ListKey<TRow>? _key;

    /// <param name="key">In small letters, or camel case.</param>
    /// <param name="path">A property of the row.</param>
    /// <param name="more">Sorting, format, permission.</param>
    public ListBuilder<TRow> Column<T>(string key, string textKey, Expression<Func<TRow, T>> path, Action<ColumnBuilder<TRow>>? more = null)
    {
        var value = path.Compile();
        var column = new ListColumn<TRow>(key, textKey, path, row => value(row));
        if (_columns.Exists(c => c.Key == key)) throw new InvalidOperationException($"{name} has two columns '{key}'.");
        more?.Invoke(new(column));
        _columns.Add(column);
        return this;
    }

    /// <summary>Rows are found by a part of this text, whatever its letter case.</summary>
    /// <param name="isLower">The text is kept in lower case already.</param>
    public ListBuilder<TRow> SearchedIn(Expression<Func<TRow, string>> path, bool isLower = false)
    {
        _searchParameter = ListQuery.SearchParameter;
        _searched.Add(new(path, isLower));
        return this;
    }

    /// <summary>The list's handler looks for <see cref="ListQuery.Text"/> itself.</summary>
    public ListBuilder<TRow> Searched()
    {
        _searchParameter = ListQuery.SearchParameter;
        return this;
    }

    /// <summary>What tells the rows apart and never changes: a list that the database reads can be a file only with it.</summary>
    public ListBuilder<TRow> KeyedBy<TKey>(Expression<Func<TRow, TKey>> path)
        where TKey : notnull
    {
        _key = ListKeys.Of(path);
        return this;
    }

    /// <inheritdoc cref="KeyedBy{TKey}"/>
    public ListBuilder<TRow> KeyedBy<TFirst, TSecond>(Expression<Func<TRow, TFirst>> first, Expression<Func<TRow, TSecond>> second)
        where TFirst : notnull
        where TSecond : notnull
    {
        _key = ListKeys.Of(first, second);
        return this;
    }

    /// <summary>The order that holds until somebody asks for another, and last among equals.</summary>
    /// <param name="key">A column that can be sorted by; best one whose values differ.</param>
    public ListOf<TRow> SortedBy(string key, bool descending = false)
    {
        if (_columns.Find(c => c.Key == key) is not { CanSort: true }) throw new InvalidOperationException($"{name} can't be sorted by '{key}'.");
        return Make(key, descending);
    }

    /// <summary>The list has one order, its handler's.</summary>
    public ListOf<TRow> InOneOrder() => _columns.Find(c => c.CanSort) is { } column
        ? throw new InvalidOperationException($"{name} is in one order, yet sorted by '{column.Key}'.")
        : Make(null, false);

    private ListOf<TRow> Make(string? defaultSort, bool descending)
    {
        foreach (var column in _columns.Where(c => JsonNamingPolicy.CamelCase.ConvertName(c.Key) != c.Key))
            throw new InvalidOperationException($"{name}: the key '{column.Key}' is not in camel case.");
        return new(name, _columns, _filters, _searched, _searchParameter, defaultSort, descending) { Key = _key };
    }
}
