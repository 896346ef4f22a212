using Monolith.SharedKernel.Security;

namespace Monolith.SharedKernel.Lists;

/// <summary>A list, said once: the page's table, the order and the search in the database, the file for download, the parameters of the API
/// and their tests all read it. Make it with <see cref="ListBuilder{TRow}"/>: <c>Rows.Of&lt;OrderListRow&gt;("purchasing.orders").Column(…)</c>.</summary>
/// <typeparam name="TRow">What a line shows: a record with properties that a query can fill (<c>select new Row { … }</c>), so that the database sorts by them.</typeparam>
public sealed class ListOf<TRow> : IListDeclaration
{
    internal ListOf(
        string name, IReadOnlyList<ListColumn<TRow>> columns, IReadOnlyList<ListFilter<TRow>> filters, IReadOnlyList<SearchedText<TRow>> searched,
        string? searchParameter, string? defaultSort, bool defaultDescending)
    {
        Name = name;
        Columns = columns;
        Filters = filters;
        Searched = searched;
        SearchParameter = searchParameter;
        DefaultSort = defaultSort;
        DefaultDescending = defaultDescending;
    }

    /// <summary>Stable: the choice of columns is kept under it, and the file is named after it. For example <c>purchasing.orders</c>.</summary>
    public string Name { get; }

    public IReadOnlyList<ListColumn<TRow>> Columns { get; }

    public IReadOnlyList<ListFilter<TRow>> Filters { get; }

    /// <summary>What the text is looked for in; empty: the list can't be searched, or its handler does it.</summary>
    public IReadOnlyList<SearchedText<TRow>> Searched { get; }

    /// <inheritdoc cref="IListDeclaration.SearchParameter"/>
    public string? SearchParameter { get; }

    /// <inheritdoc cref="IListDeclaration.DefaultSort"/>
    public string? DefaultSort { get; }

    public bool DefaultDescending { get; }

    /// <summary>Null: its rows are in memory as it is, or its handler knows how to read them as a whole.</summary>
    public ListKey<TRow>? Key { get; internal init; }

    IReadOnlyList<IListColumn> IListDeclaration.Columns => Columns;

    IReadOnlyList<IListFilter> IListDeclaration.Filters => Filters;

    public ListColumn<TRow>? Column(string key) => Columns.FirstOrDefault(c => c.Key == key);

    /// <summary>Refuses what the list doesn't know or the reader may not see: an order tells as much as the figures do.</summary>
    public Error? Refuses(ListQuery query, Actor reader)
    {
        if (query.Sort is { } sort)
        {
            if (Column(sort) is not { CanSort: true } column)
                return ListErrors.UnknownSort(sort, Columns.Where(c => c.CanSort).Select(c => c.Key));
            if (column.Permission is { } needed && !reader.Can(needed)) return SecurityErrors.SortHidden(needed);
        }

        return Unreadable(query);
    }

    /// <summary>Refuses a filter that can't be read.</summary>
    public Error? Unreadable(ListQuery query)
    {
        foreach (var (name, text) in query.Filters)
        {
            var filter = Filters.FirstOrDefault(f => f.Names.Contains(name, StringComparer.Ordinal));
            if (text.Length > 0 && filter is not null && filter.Refuses(name, text) is { } error) return error;
        }

        return Filters.Where(f => f.Kind == ListFilterKind.Period).Select(f => Reversed(query, f.Names[0], f.Names[1]))
            .FirstOrDefault(e => e is not null);
    }

    // Such a period has no day: an empty list would say that nothing happened.
    private static Error? Reversed(ListQuery query, string from, string to) =>
        query.Day(from) is { } first && query.Day(to) is { } last && first > last ? ListErrors.PeriodReversed(first, last).At(to) : null;

    /// <summary>Makes of a row the row without what the reader may not see.</summary>
    public Func<TRow, TRow> For(Actor reader)
    {
        var hidden = Columns.Where(c => c.Hide is not null && !reader.Can(c.Permission!)).Select(c => c.Hide!).ToList();
        return hidden.Count == 0 ? row => row : row => hidden.Aggregate(row, (shown, hide) => hide(shown));
    }
}

/// <summary>What can be said of any list without knowing its rows.</summary>
public interface IListDeclaration
{
    string Name { get; }

    IReadOnlyList<IListColumn> Columns { get; }

    IReadOnlyList<IListFilter> Filters { get; }

    /// <summary>The parameter that a text is searched with, always <c>search</c>; null: the list can't be searched.</summary>
    string? SearchParameter { get; }

    /// <summary>Null: the list has one order that nobody changes.</summary>
    string? DefaultSort { get; }

    /// <summary>Every text that the list needs.</summary>
    IEnumerable<string> TextKeys => Columns.SelectMany(c => c.TextKeys)
        .Concat(Filters.SelectMany(f => f.Choices.Select(c => c.TextKey).Append(f.TextKey).Append(f.UnsetKey))).Distinct();
}

public static class ListErrors
{
    public static readonly Error NoFileAtTill = Error.Forbidden(
        "list.no-file-at-till", "A PIN opens the till alone: whoever wants a list as a file signs in with a password.");

    public static Error PeriodReversed(DateOnly from, DateOnly to) =>
        Error.Invalid("list.period-reversed",
                $"The period ends on {to:yyyy-MM-dd}, before it begins on {from:yyyy-MM-dd}. Exchange the days.")
            .With("from", from).With("to", to);

    public static Error UnknownSort(string sort, IEnumerable<string> known)
    {
        var keys = string.Join(", ", known);
        return Error.Invalid("list.unknown-sort", $"'{sort}' is no column that this list can be sorted by: {keys}.").With("sort", sort).With("known", keys).At("sort");
    }

    public static Error UnknownForm(string form, IEnumerable<string> known)
    {
        var forms = string.Join(", ", known);
        return Error.Invalid("list.unknown-form", $"'{form}' is no form of a file: {forms}.").With("form", form).With("known", forms)
            .At("form");
    }

    public static Error UnknownColumn(string column, IEnumerable<string> known)
    {
        var keys = string.Join(", ", known);
        return Error.Invalid("list.unknown-column", $"'{column}' is no column of this list: {keys}.").With("column", column).With("known", keys).At("columns");
    }
}
