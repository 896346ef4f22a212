using System.Linq.Expressions;
using Monolith.SharedKernel.Text;

namespace Monolith.SharedKernel.Lists;

/// <content>The filters.</content>
public sealed partial class ListBuilder<TRow>
{
    private bool _folds;

    /// <summary>Rows whose member is one of an enum's values.</summary>
    /// <param name="wordsOf">The text of a value is <c>{wordsOf}.{value in kebab case}</c>.</param>
    public ListBuilder<TRow> Choice<T>(string parameter, string textKey, Expression<Func<TRow, T>> path, string wordsOf)
    {
        var type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        var choices = Enum.GetValues(type).Cast<Enum>().Select(v => new ListChoice(v.ToString(), Words.Key(wordsOf, v))).ToList();
        return Add(new EqualFilter<TRow, T>(parameter, textKey, path, Read, ListFilterKind.Choice) { Choices = choices });

        (bool, object?) Read(string text) => Known(choices, text) is { } known ? (true, Enum.Parse(type, known)) : (false, null);
    }

    /// <summary>Rows whose code is one of a few.</summary>
    public ListBuilder<TRow> Choice(string parameter, string textKey, Expression<Func<TRow, string>> path, IReadOnlyList<ListChoice> choices) =>
        Add(new EqualFilter<TRow, string>(parameter, textKey, path, t => Known(choices, t) is { } known ? (true, known) : (false, null), ListFilterKind.Choice)
        {
            Choices = choices,
        });

    /// <summary>Rows for which it holds, or those for which it doesn't.</summary>
    public ListBuilder<TRow> YesNo(string parameter, string textKey, Expression<Func<TRow, bool>> path, string yesKey, string noKey) =>
        Add(new EqualFilter<TRow, bool>(parameter, textKey, path, t => bool.TryParse(t, out var yes) ? (true, yes) : (false, null), ListFilterKind.Choice)
        {
            Choices = [new("true", yesKey), new("false", noKey)],
        });

    /// <summary>A yes or no that the list's handler applies itself and that has a meaning when nothing is asked.</summary>
    public ListBuilder<TRow> YesNo(string parameter, string textKey, string unsetKey, params IReadOnlyList<ListChoice> choices) =>
        Add(new GivenFilter<TRow>(textKey, ListFilterKind.Choice, typeof(bool), t => bool.TryParse(t, out _), parameter) { Choices = choices, UnsetKey = unsetKey });

    /// <summary>Rows that belong to one id.</summary>
    public ListBuilder<TRow> Id(string parameter, string textKey, Expression<Func<TRow, Guid>> path) =>
        Add(new EqualFilter<TRow, Guid>(parameter, textKey, path, t => Guid.TryParse(t, out var id) ? (true, id) : (false, null), ListFilterKind.Value));

    /// <inheritdoc cref="Id(string, string, Expression{Func{TRow, Guid}})"/>
    public ListBuilder<TRow> Id(string parameter, string textKey, Expression<Func<TRow, Guid?>> path) =>
        Add(new EqualFilter<TRow, Guid?>(parameter, textKey, path, t => Guid.TryParse(t, out var id) ? (true, id) : (false, null), ListFilterKind.Value));

    /// <summary>An id that the list's handler applies itself.</summary>
    public ListBuilder<TRow> Id(string parameter, string textKey) =>
        Add(new GivenFilter<TRow>(textKey, ListFilterKind.Value, typeof(Guid), t => Guid.TryParse(t, out _), parameter));

    /// <summary>Rows whose code is exactly that.</summary>
    /// <param name="form">Makes of what is asked for what the rows hold, where they hold a folded form.</param>
    public ListBuilder<TRow> Code(
        string parameter, string textKey, Expression<Func<TRow, string?>> path, Func<string, string>? form = null)
    {
        return Add(new EqualFilter<TRow, string?>(parameter, textKey, path, Read, ListFilterKind.Value));

        (bool, object?) Read(string text) =>
            text.Length <= ListQuery.LongestText ? (true, form is null ? text : form(text)) : (false, null);
    }

    /// <summary>Only the rows for which it holds, where it is asked for.</summary>
    public ListBuilder<TRow> Flag(string parameter, string textKey, Expression<Func<TRow, bool>> holds) => Add(new FlagFilter<TRow>(parameter, textKey, holds));

    /// <summary>A flag that the list's handler applies itself.</summary>
    public ListBuilder<TRow> Flag(string parameter, string textKey) =>
        Add(new GivenFilter<TRow>(textKey, ListFilterKind.Flag, typeof(bool), t => bool.TryParse(t, out _), parameter));

    /// <summary>Rows of a period, both days included.</summary>
    public ListBuilder<TRow> Period(Expression<Func<TRow, DateOnly?>> day, string textKey = "ui.period", string from = "from", string to = "to") =>
        Add(new PeriodFilter<TRow>(textKey, day, from, to));

    /// <summary>Rows of a period of business days, both included: the day that a row was given when it was made, whatever zone the shop has
    /// now.</summary>
    /// <param name="at">The row's instant, by which the database finds its way: a day is never further from it than the clocks of the
    /// world are apart.</param>
    public ListBuilder<TRow> BusinessDays(
        Expression<Func<TRow, DateOnly?>> day, Expression<Func<TRow, DateTimeOffset?>> at, string textKey = "ui.period",
        string from = "from", string to = "to") => Add(new BusinessDaysFilter<TRow>(textKey, day, at, from, to));

    /// <summary>Rows that have an instant and no business day, in a period of the shop's days, both included. The handler says whose:
    /// <c>ToPage(…, sites.Here)</c>.</summary>
    public ListBuilder<TRow> Days(Expression<Func<TRow, DateTimeOffset?>> at, string textKey = "ui.period", string from = "from", string to = "to") =>
        Add(new DaysFilter<TRow>(textKey, at, from, to));

    /// <summary>A day of the shop or an instant that the list's handler reads and applies itself, such as what a list is as of.</summary>
    public ListBuilder<TRow> Moment(string parameter, string textKey) =>
        Add(new GivenFilter<TRow>(textKey, ListFilterKind.Moment, typeof(DateTimeOffset), _ => true, parameter));

    /// <summary>The filters that follow are folded away on the page.</summary>
    public ListBuilder<TRow> More()
    {
        _folds = true;
        return this;
    }

    private ListBuilder<TRow> Add(ListFilter<TRow> filter)
    {
        filter.IsFolded = _folds;
        _filters.Add(filter);
        return this;
    }

    private static string? Known(IReadOnlyList<ListChoice> choices, string text) =>
        choices.FirstOrDefault(c => c.Value.Equals(text, StringComparison.OrdinalIgnoreCase))?.Value;
}
