using System.Globalization;
using Monolith.SharedKernel;

namespace Monolith.Import.Reading;

/// <summary>A line's values as what they are. One that isn't refuses the line.</summary>
public sealed partial class SourceLine
{
    private const int LongestText = 4_000;

    public Given<string> Text(string column, int longest = LongestText)
    {
        var value = this[column];
        if (!value.IsThere) return NotThere<string>(value);
        return value.Text.Length <= longest ? value.Text : Wrong<string>(column, $"it has more than {longest} characters");
    }

    public Given<string> Code(string column) => Text(column, 100);

    /// <summary>Several in a cell are separated by a semicolon.</summary>
    public Given<IReadOnlyList<string>> Codes(string column)
    {
        var value = this[column];
        if (!value.IsThere) return NotThere<IReadOnlyList<string>>(value);
        return new(GivenState.There, value.Text.Split([';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    /// <summary>The name in the language of the column itself; others stand in their own columns (<see cref="SourceFile.LanguagesOf"/>).</summary>
    public Given<LocalName> Name(string column)
    {
        var text = Text(column, LocalName.Longest);
        return text.IsThere ? LocalName.FromText(text.Value!) : new Given<LocalName>(text.State, default);
    }

    public Given<string> NameIn(string column, string language) => Text($"{column}_{language}", LocalName.Longest);

    public Given<Money> Money(string column) => Exact<Money>(column, "an amount");

    public Given<UnitCost> Cost(string column) => Exact<UnitCost>(column, "a unit cost");

    public Given<Quantity> Quantity(string column) => Exact<Quantity>(column, "a quantity");

    public Given<Rate> Rate(string column) => Exact<Rate>(column, "a percentage");

    public Given<int> Whole(string column)
    {
        var value = this[column];
        if (!value.IsThere) return NotThere<int>(value);
        return int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : Wrong<int>(column, "it isn't a whole number");
    }

    public Given<bool> YesNo(string column)
    {
        var value = this[column];
        if (!value.IsThere) return NotThere<bool>(value);
        return value.Text.ToLowerInvariant() switch
        {
            "1" or "true" or "yes" or "y" or "x" or "是" => true,
            "0" or "false" or "no" or "n" or "否" => false,
            _ => Wrong<bool>(column, "it is neither yes nor no"),
        };
    }

    public Given<TEnum> Choice<TEnum>(string column)
        where TEnum : struct, Enum
    {
        var value = this[column];
        if (!value.IsThere) return NotThere<TEnum>(value);
        return Enum.TryParse<TEnum>(value.Text, ignoreCase: true, out var choice) && Enum.IsDefined(choice)
            ? choice
            : Wrong<TEnum>(column, $"it is none of {string.Join(", ", Enum.GetNames<TEnum>())}");
    }

    public Given<DateOnly> Day(string column)
    {
        var value = this[column];
        if (!value.IsThere) return NotThere<DateOnly>(value);
        return DateOnly.TryParseExact(value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : Wrong<DateOnly>(column, "it isn't a day like 2026-01-31");
    }

    public Given<DateTimeOffset> Instant(string column, TimeZoneInfo zone)
    {
        var value = this[column];
        if (!value.IsThere) return NotThere<DateTimeOffset>(value);
        if (!DateTime.TryParseExact(value.Text, _file.Map.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return Wrong<DateTimeOffset>(column, $"it isn't a time like {_file.Map.DateFormat}");
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private static Given<T> NotThere<T>(SourceValue value) => new(value.IsAbsent ? GivenState.Absent : GivenState.Empty, default);

    private Given<T> Exact<T>(string column, string what)
        where T : struct, IParsable<T>
    {
        var value = this[column];
        if (!value.IsThere) return NotThere<T>(value);
        return T.TryParse(value.Text, CultureInfo.InvariantCulture, out var exact) ? exact : Wrong<T>(column, $"it isn't {what}");
    }

    private Given<T> Wrong<T>(string column, string why)
    {
        Add(Finding.Refused("import.value-malformed", $"{Title(column)}: {why}.").At(Title(column), this[column].Text));
        return new(GivenState.Wrong, default);
    }
}
