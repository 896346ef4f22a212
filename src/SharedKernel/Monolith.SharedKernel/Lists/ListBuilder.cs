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
public sealed class ListBuilder<TRow>(string name)
{
    private readonly List<ListColumn<TRow>> _columns = [];
    private readonly List<ListFilter<TRow>> _filters = [];
    private readonly List<SearchedText<TRow>> _searched = [];

    /// <param name="key">In camel case.</param>
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
        _searched.Add(new(path, isLower));
        return this;
    }

    /// <summary>Rows whose member is one of an enum's values.</summary>
    /// <param name="wordsOf">The text of a value is <c>{wordsOf}.{value in kebab case}</c>.</param>
    public ListBuilder<TRow> Choice<T>(string parameter, string textKey, Expression<Func<TRow, T>> path, string wordsOf)
    {
        var type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        _filters.Add(new EqualFilter<TRow, T>(parameter, textKey, path, Read, ListFilterKind.Choice) { WordsOf = wordsOf });
        return this;

        (bool, object?) Read(string text)
        {
            var known = Enum.GetNames(type).FirstOrDefault(n => n.Equals(text, StringComparison.OrdinalIgnoreCase));
            return known is null ? (false, null) : (true, Enum.Parse(type, known));
        }
    }

    /// <summary>Rows that belong to one id.</summary>
    public ListBuilder<TRow> Id(string parameter, string textKey, Expression<Func<TRow, Guid>> path)
    {
        _filters.Add(new EqualFilter<TRow, Guid>(parameter, textKey, path, t => Guid.TryParse(t, out var id) ? (true, id) : (false, null), ListFilterKind.Value));
        return this;
    }

    /// <inheritdoc cref="Id(string, string, Expression{Func{TRow, Guid}})"/>
    public ListBuilder<TRow> Id(string parameter, string textKey, Expression<Func<TRow, Guid?>> path)
    {
        _filters.Add(new EqualFilter<TRow, Guid?>(parameter, textKey, path, t => Guid.TryParse(t, out var id) ? (true, id) : (false, null), ListFilterKind.Value));
        return this;
    }

    /// <summary>Rows whose code is exactly that.</summary>
    public ListBuilder<TRow> Code(string parameter, string textKey, Expression<Func<TRow, string?>> path)
    {
        _filters.Add(new EqualFilter<TRow, string?>(parameter, textKey, path, t => t.Length <= ListQuery.LongestText ? (true, t) : (false, null), ListFilterKind.Value));
        return this;
    }

    /// <summary>Only the rows for which it holds, where it is asked for.</summary>
    public ListBuilder<TRow> Flag(string parameter, string textKey, Expression<Func<TRow, bool>> holds)
    {
        _filters.Add(new FlagFilter<TRow>(parameter, textKey, holds));
        return this;
    }

    /// <summary>Rows of a period, both days included.</summary>
    public ListBuilder<TRow> Period(Expression<Func<TRow, DateOnly?>> day, string textKey = "ui.period", string from = "from", string to = "to")
    {
        _filters.Add(new PeriodFilter<TRow>(textKey, day, from, to));
        return this;
    }

    /// <summary>The order that holds until somebody asks for another, and last among equals.</summary>
    /// <param name="key">A column that can be sorted by; best one whose values differ.</param>
    public ListOf<TRow> SortedBy(string key, bool descending = false)
    {
        if (_columns.Find(c => c.Key == key) is not { CanSort: true }) throw new InvalidOperationException($"{name} can't be sorted by '{key}'.");
        foreach (var column in _columns.Where(c => JsonNamingPolicy.CamelCase.ConvertName(c.Key) != c.Key))
            throw new InvalidOperationException($"{name}: the key '{column.Key}' is not in camel case.");
        return new(name, _columns, _filters, _searched, key, descending);
    }
}

public sealed class ColumnBuilder<TRow>
{
    private readonly ListColumn<TRow> _column;

    internal ColumnBuilder(ListColumn<TRow> column) => _column = column;

    public ColumnBuilder<TRow> Sortable() => With(c => c.CanSort = true);

    public ColumnBuilder<TRow> Figure() => With(c => c.Format = ListFormat.Figure);

    public ColumnBuilder<TRow> Mono() => With(c => c.Format = ListFormat.Code);

    public ColumnBuilder<TRow> Wrapped() => With(c => c.Format = ListFormat.Wrapped);

    /// <summary>Not shown on the page until somebody chooses it.</summary>
    public ColumnBuilder<TRow> Extra() => With(c => c.IsExtra = true);

    /// <summary>Values are words of the program: shown as the text <c>{family}.{value in kebab case}</c>.</summary>
    public ColumnBuilder<TRow> Words(string family) => With(c => c.WordsOf = family);

    /// <summary>Who may not do that gets the row without it and may not sort by it.</summary>
    public ColumnBuilder<TRow> Needs(string permission, Func<TRow, TRow> hide) => With(c => (c.Permission, c.Hide) = (permission, hide));

    private ColumnBuilder<TRow> With(Action<ListColumn<TRow>> change)
    {
        change(_column);
        return this;
    }
}
