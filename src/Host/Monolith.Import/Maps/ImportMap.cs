using System.Text.Json.Serialization;

namespace Monolith.Import.Maps;

/// <summary>How a file from elsewhere is to be read. What it leaves open is found by the file's looks, and said. Some come with the
/// product (<see cref="ImportMaps.BuiltIn"/>); any other name is a JSON file of the same shape.</summary>
internal sealed record ImportMap
{
    public const string Default = "default";

    /// <summary>What it is for, in the languages of the product; for lists of maps.</summary>
    public IReadOnlyDictionary<string, string> Title { get; init; } = new Dictionary<string, string>();

    /// <summary>The lists it reads (<c>items</c>, <c>opening-stock</c> ...). Empty: any.</summary>
    public IReadOnlyList<string> Lists { get; init; } = [];

    /// <summary>By any name people know: <c>gbk</c>, <c>big5</c>, <c>windows-1252</c>; of several, separated by commas, the first that
    /// fits. Null: found.</summary>
    public string? Encoding { get; init; }

    /// <summary>Languages that the file is likely in, such as <c>zh</c>: they weigh where its encoding is in doubt. Empty: the
    /// shop's.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    public char? Delimiter { get; init; }

    /// <summary>A blank: quotation marks mean nothing.</summary>
    public char Quote { get; init; } = '"';

    public char? Decimal { get; init; }

    public char? Thousands { get; init; }

    /// <summary>ISO code of the currency whose signs may stand at amounts; an amount in another is refused. Null: any sign
    /// may.</summary>
    public string? Currency { get; init; }

    /// <summary>The shop's: where the file's amounts don't all have one and the same other sign, it stands for <see
    /// cref="Currency"/>.</summary>
    [JsonIgnore]
    public string? HomeCurrency { get; init; }

    /// <summary>Where day and month would be in doubt, or the year has two digits; more may stand in <see
    /// cref="DateFormats"/>.</summary>
    public string? DateFormat { get; init; }

    public IReadOnlyList<string> DateFormats { get; init; } = [];

    /// <summary>The line the header stands at, as an editor counts. Null: found.</summary>
    public int? HeaderLine { get; init; }

    /// <summary>Of a workbook. Null: the first that has the columns.</summary>
    public string? Sheet { get; init; }

    /// <summary>Words that mean an empty cell, in place of those that are known. Null: those.</summary>
    public IReadOnlyList<string>? NullWords { get; init; }

    /// <summary>Words that make a line a total, in place of those that are known. Null: those.</summary>
    public IReadOnlyList<string>? TotalWords { get; init; }

    /// <summary>A line that ends before columns that are read has empty cells there; else it is refused.</summary>
    public bool ShortLines { get; init; }

    /// <summary>A barcode whose check digit shows that its leading zero is missing gets it back.</summary>
    public bool RestoreZeros { get; init; }

    /// <summary>Our column name to the file's; a column that isn't named here is looked for under our name.</summary>
    public IReadOnlyDictionary<string, ColumnSource> Columns { get; init; } = new Dictionary<string, ColumnSource>();

    /// <summary>Our column name to what all lines have there, whatever the file says.</summary>
    public IReadOnlyDictionary<string, string> Constants { get; init; } = new Dictionary<string, string>();

    /// <summary>Our column name to their words and what they are called here: <c>"active": {"draft": "no"}</c>. <c>*</c> stands for all
    /// others.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Values { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>What stands only in the first line of a group is true for its others.</summary>
    public Carrying? Carry { get; init; }

    public LeavingOut? LeaveOut { get; init; }

    /// <summary>The shop that is made when the data folder has none; null: a shop must be there.</summary>
    public ImportShop? Shop { get; init; }

    public SalesRules Sales { get; init; } = new();

    [JsonIgnore]
    public IReadOnlyList<string> AllDateFormats => DateFormat is null ? DateFormats : [DateFormat, .. DateFormats];

    public string ColumnOf(string ours) => Columns.TryGetValue(ours, out var source) ? source.Headers[0] : ours;
}

/// <summary>Lines of a group follow one another.</summary>
/// <param name="Key">The headers that say which group a line is of; the first that isn't empty counts.</param>
/// <param name="Headers">What is carried on to lines where it is empty.</param>
internal sealed record Carrying(IReadOnlyList<string> Key, IReadOnlyList<string> Headers);

/// <summary>Lines that are no records of this list.</summary>
internal sealed record LeavingOut
{
    /// <summary>Where all of these headers are empty.</summary>
    public IReadOnlyList<string> WithoutAll { get; init; } = [];

    /// <summary>Where a header has one of these values.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Where { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
