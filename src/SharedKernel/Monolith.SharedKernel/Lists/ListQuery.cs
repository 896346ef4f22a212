using System.Globalization;
using Monolith.SharedKernel.Messaging;

namespace Monolith.SharedKernel.Lists;

/// <summary>What somebody asks of a list: which page of it, in which order, and which rows.</summary>
/// <param name="Text">What is searched for.</param>
/// <param name="Sort">A column's key; null: the list's own order.</param>
[AnyText]
public sealed record ListQuery(string? Text = null, int Skip = 0, int Take = 50, string? Sort = null, bool Descending = false)
{
    public const int LongestText = 100;

    /// <summary>The parameter of every list that can be searched.</summary>
    public const string SearchParameter = "search";

    /// <summary>As much as a page holds: all of a list that is always short.</summary>
    public static readonly ListQuery Most = new(Take: PageRequest.MaxTake);

    /// <summary>The texts of the filters that are asked for, by parameter.</summary>
    public IReadOnlyDictionary<string, string> Filters { get; init; } = new Dictionary<string, string>();

    /// <summary>Set where the list is read as a whole: the next piece of it is asked for, whatever is said of pages.</summary>
    public ListWalk? Walk { get; init; }

    public string? Filter(string name) => Filters.TryGetValue(name, out var text) && text.Length > 0 ? text : null;

    /// <summary>The flag is asked for.</summary>
    public bool IsAsked(string name) => YesNo(name) == true;

    /// <summary>Null where nothing is asked.</summary>
    public bool? YesNo(string name) => bool.TryParse(Filter(name), out var yes) ? yes : null;

    public Guid? Id(string name) => Guid.TryParse(Filter(name), out var id) ? id : null;

    public DateOnly? Day(string name) => ReadDay(Filter(name));

    public int? Number(string name) => ReadNumber(Filter(name));

    /// <summary>Null where nothing is asked.</summary>
    public T? Word<T>(string name)
        where T : struct, Enum => Enum.TryParse<T>(Filter(name), ignoreCase: true, out var word) && Enum.IsDefined(word) ? word : null;

    /// <summary>For a filter that can ask for what has no value: as it was given, also where that is empty.</summary>
    public string? Given(string name) => Filters.GetValueOrDefault(name);

    /// <summary>For code: the same query with a filter more.</summary>
    public ListQuery With(string name, string value) => this with { Filters = new Dictionary<string, string>(Filters, StringComparer.Ordinal) { [name] = value } };

    /// <inheritdoc cref="With(string, string)"/>
    public ListQuery With(string name, Guid id) => With(name, id.ToString());

    /// <inheritdoc cref="With(string, string)"/>
    public ListQuery With(string name, DateOnly? day) => day is { } d ? With(name, d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : this;

    /// <summary>The nearest query that is allowed.</summary>
    public ListQuery Clamp() => this with
    {
        Text = string.IsNullOrWhiteSpace(Text) ? null : Text.Trim() is { Length: > LongestText } text ? text[..LongestText] : Text.Trim(),
        Skip = Math.Max(0, Skip),
        Take = Math.Clamp(Take, 1, PageRequest.MaxTake),
        Sort = string.IsNullOrWhiteSpace(Sort) ? null : Sort.Trim(),
    };

    internal static int? ReadNumber(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>An ISO day that a shop can have.</summary>
    public static DateOnly? ReadDay(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && ShopDays.Have(day) ? day : null;
}
