using System.Linq.Expressions;

namespace Monolith.SharedKernel.Lists;

/// <content>Filters that the list's handler reads and applies itself, because they aren't about a member of the row, and fields to type in.</content>
public sealed partial class ListBuilder<TRow>
{
    /// <summary>Days of which the list adds up or counts, both included.</summary>
    public ListBuilder<TRow> Period(string textKey = "ui.period", string from = "from", string to = "to") =>
        Add(new GivenFilter<TRow>(textKey, ListFilterKind.Period, typeof(DateOnly), t => ListQuery.ReadDay(t) is not null, from, to));

    /// <summary>A day of the shop, for example the last that counts.</summary>
    public ListBuilder<TRow> Day(string parameter, string textKey) =>
        Add(new GivenFilter<TRow>(textKey, ListFilterKind.Moment, typeof(DateOnly), t => ListQuery.ReadDay(t) is not null, parameter));

    /// <summary>A text to type, for example a part of a name.</summary>
    public ListBuilder<TRow> Text(string parameter, string textKey) =>
        Add(new GivenFilter<TRow>(textKey, ListFilterKind.Text, typeof(string), t => t.Length <= ListQuery.LongestText, parameter));

    /// <summary>A code that another page gives.</summary>
    public ListBuilder<TRow> Code(string parameter, string textKey) =>
        Add(new GivenFilter<TRow>(textKey, ListFilterKind.Value, typeof(string), t => t.Length <= ListQuery.LongestText, parameter));

    /// <summary>A whole number from one to another that another page gives.</summary>
    public ListBuilder<TRow> Number(string parameter, string textKey, int least, int most) =>
        Add(new GivenFilter<TRow>(textKey, ListFilterKind.Value, typeof(int), t => ListQuery.ReadNumber(t) is { } n && n >= least && n <= most, parameter));

    /// <summary>Rows of exactly that amount, typed by hand.</summary>
    public ListBuilder<TRow> Amount(string parameter, string textKey, Expression<Func<TRow, Money>> path) =>
        Add(new EqualFilter<TRow, Money>(parameter, textKey, path, t => Money.TryParse(t.Trim(), out var m) ? (true, m) : (false, null), ListFilterKind.Text));

    /// <summary>One of an enum's values that has a meaning when nothing is chosen.</summary>
    public ListBuilder<TRow> Choice<T>(string parameter, string textKey, string unsetKey, params IReadOnlyList<ListChoice> choices)
        where T : struct, Enum =>
        Add(new GivenFilter<TRow>(textKey, ListFilterKind.Choice, typeof(T), t => Enum.GetNames<T>().Contains(t, StringComparer.OrdinalIgnoreCase), parameter)
        {
            Choices = choices, UnsetKey = unsetKey,
        });
}
