using System.Globalization;
using Monolith.Import.Maps;
using Monolith.SharedKernel;

namespace Monolith.Import;

/// <summary>Reads a line's fields as what they are; the first that isn't becomes the line's error.</summary>
internal sealed class LineValues(CsvLine line, ImportMap map)
{
    public Error? Error { get; private set; }

    public string Text(string column) => line[column];

    public string? Optional(string column) => line[column] is { Length: > 0 } text ? text : null;

    public string Needed(string column)
    {
        if (line[column].Length == 0) Error ??= Wrong("import.value-missing", column, "it is empty");
        return line[column];
    }

    /// <summary>The name, and what <c>{column}_zh</c>, <c>{column}_de</c> and the like call it in other languages.</summary>
    public LocalName Name(string column)
    {
        Needed(column);
        return line.Places.Keys.Where(place => CsvTable.IsLanguageOf(column, place))
            .Aggregate(Name(column, line[column]), (name, place) => name.With(place[^2..], Name(place, line[place]).Default));
    }

    private LocalName Name(string column, string text)
    {
        var name = LocalName.FromText(text);
        if (text.Length > LocalName.Longest) Error ??= Wrong("import.value-malformed", column, $"it has more than {LocalName.Longest} characters");
        return name;
    }

    public Money Money(string column) => Parsed<Money>(column, "an amount");

    public Quantity Quantity(string column) => Parsed<Quantity>(column, "a quantity");

    public UnitCost Cost(string column) => Parsed<UnitCost>(column, "a unit cost");

    public int Number(string column, int otherwise)
    {
        if (line[column].Length == 0) return otherwise;
        if (int.TryParse(line[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        Error ??= Wrong("import.value-malformed", column, "it isn't a whole number");
        return 0;
    }

    public bool Flag(string column) => line[column].ToLowerInvariant() is "1" or "true" or "yes" or "y" or "x" or "是";

    public TEnum Choice<TEnum>(string column, TEnum otherwise)
        where TEnum : struct, Enum
    {
        if (line[column].Length == 0) return otherwise;
        if (Enum.TryParse<TEnum>(line[column], ignoreCase: true, out var value) && Enum.IsDefined(value)) return value;
        Error ??= Wrong("import.value-malformed", column, $"it is none of {string.Join(", ", Enum.GetNames<TEnum>())}");
        return otherwise;
    }

    public DateTimeOffset Instant(string column, TimeZoneInfo zone)
    {
        if (DateTime.TryParseExact(line[column], map.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
        Error ??= Wrong("import.value-malformed", column, $"it isn't a time like {map.DateFormat}");
        return default;
    }

    /// <summary>For what only others can tell about a value.</summary>
    public void Refuse(string code, string column, string why) => Error ??= Wrong(code, column, why);

    private T Parsed<T>(string column, string what)
        where T : struct, IParsable<T>
    {
        if (T.TryParse(line[column], CultureInfo.InvariantCulture, out var value)) return value;
        Error ??= Wrong("import.value-malformed", column, $"'{line[column]}' isn't {what}");
        return default;
    }

    private Error Wrong(string code, string column, string why) =>
        SharedKernel.Error.Invalid(code, $"{map.ColumnOf(column)}: {why}.").With("column", map.ColumnOf(column)).At(column);
}
