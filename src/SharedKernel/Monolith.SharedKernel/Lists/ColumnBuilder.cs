using System.Linq.Expressions;

namespace Monolith.SharedKernel.Lists;

/// <summary>What there is to say of a column beside its value.</summary>
public sealed class ColumnBuilder<TRow>
{
    private readonly ListColumn<TRow> _column;

    internal ColumnBuilder(ListColumn<TRow> column) => _column = column;

    public ColumnBuilder<TRow> Sortable() => With(c => c.SortPaths = [c.Path]);

    /// <summary>Sorted by another member than is shown, for example a code in one letter case, which there is an index on.</summary>
    public ColumnBuilder<TRow> Sortable<T>(Expression<Func<TRow, T>> by) => With(c => c.SortPaths = [by]);

    /// <summary>Rows that are equal are sorted by this, in the same direction.</summary>
    public ColumnBuilder<TRow> Then<T>(Expression<Func<TRow, T>> by) => With(c => c.SortPaths = [.. c.SortPaths, by]);

    public ColumnBuilder<TRow> Figure() => With(c => c.Format = ListFormat.Figure);

    public ColumnBuilder<TRow> Mono() => With(c => c.Format = ListFormat.Code);

    public ColumnBuilder<TRow> Wrapped() => With(c => c.Format = ListFormat.Wrapped);

    /// <summary>Not shown on the page until somebody chooses it.</summary>
    public ColumnBuilder<TRow> Extra() => With(c => c.IsExtra = true);

    /// <summary>Values are words of the program: shown as the text <c>{family}.{value in kebab case}</c>.</summary>
    public ColumnBuilder<TRow> Words(string family) => With(c => c.WordsOf = family);

    /// <summary>Shown as one text or the other.</summary>
    public ColumnBuilder<TRow> YesNo(string yesKey, string noKey) => With(c => c.YesNo = (yesKey, noKey));

    /// <summary>Who may not do that gets the row without it and may not sort by it.</summary>
    public ColumnBuilder<TRow> Needs(string permission, Func<TRow, TRow> hide) => With(c => (c.Permission, c.Hide) = (permission, hide));

    private ColumnBuilder<TRow> With(Action<ListColumn<TRow>> change)
    {
        change(_column);
        return this;
    }
}
