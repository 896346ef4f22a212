using Monolith.Import.Reading.Numbers;

namespace Monolith.Import.Reading;

/// <summary>What is said about a value that isn't what its column holds.</summary>
internal static class ValueFindings
{
    public static Finding Missing(string column) =>
        Finding.Refused("import.value-missing", $"{column} is empty, and the line needs it.").At(column);

    public static Finding TooLong(int most) =>
        Finding.Refused("import.value-too-long", $"The text has more than {most} characters.").With("most", most);

    public static Finding Number(NumberFault fault, NumberStyle style) => fault switch
    {
        NumberFault.OtherSeparators => Finding.Refused(
            "import.number-separators",
            $"The number isn't written like the others: decimals come after '{style.Decimal}' here. "
                + "If another sign is meant, say so in the map.")
            .With("decimal", style.Decimal),
        NumberFault.Ambiguous => Finding.Refused(
            "import.number-ambiguous",
                "The number can be read in two ways: with decimals or with thousands. Say in the map which sign stands before decimals."),
        NumberFault.Scientific => Finding.Refused(
            "import.number-scientific", "The number is written with an exponent: a spreadsheet may have cut its digits. Write it out."),
        NumberFault.OtherCurrency => Finding.Refused(
            "import.currency-other", $"The amount is in another currency than {style.Currency}.").With("currency", style.Currency ?? ""),
        _ => NotANumber(),
    };

    public static Finding NotANumber() => Finding.Refused("import.number-malformed", "This isn't a number.");

    public static Finding OutOfRange(int decimals) => Finding.Refused(
        "import.number-out-of-range", $"The number has more than {decimals} decimals, or is too large.").With("decimals", decimals);

    public static Finding NotWhole() => Finding.Refused("import.number-not-whole", "This isn't a whole number.");

    public static Finding NotYesNo() => Finding.Refused("import.yes-no-malformed", "This is neither yes nor no.");

    public static Finding NoChoice(IEnumerable<string> choices) => Finding.Refused(
        "import.choice-unknown", $"This is none of: {string.Join(", ", choices)}.").With("choices", string.Join(", ", choices));

    public static Finding NotADate() => Finding.Refused(
        "import.date-malformed", "This isn't a date that can be read. Write it like 2026-01-31, or say in the map how dates are written.");

    public static Finding DateAmbiguous() => Finding.Refused(
        "import.date-ambiguous", "The date can be read in two ways: day or month first. Say in the map how dates are written.");

    public static Finding DateSerial(string date) => Finding.Warning(
        "import.date-serial", $"A spreadsheet has made a number of this date; it is read as {date}.").With("date", date);

    public static Finding TimeSkipped(string time) => Finding.Warning(
        "import.time-skipped", $"The clocks went forward over this time; it is read as {time}.").With("time", time);
}
