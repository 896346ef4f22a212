namespace Monolith.Import.Reading;

/// <summary>What reading says about a file as a whole.</summary>
internal static class FileFindings
{
    public static Finding EncodingGuessed(string encoding, string example) => Finding.Warning(
        "import.encoding-guessed",
            $"The file isn't UTF-8; it is read as {encoding}: \"{example}\". If that is wrong, choose another encoding, or say it in the map.")
        .With("encoding", encoding).With("example", example);

    public static Finding TitleLines(int lines, int header) => Finding.Note(
        "import.title-lines", $"The header is line {header}; {lines} lines above it are left out.")
        .With("lines", lines).With("header", header);

    /// <summary>Where a map says what is read, others are no surprise.</summary>
    public static Finding UnknownColumns(IEnumerable<string> columns, bool isMapped) => new Finding(
        "import.columns-unknown", isMapped ? FindingLevel.Note : FindingLevel.Warning,
        $"These columns aren't read: {string.Join(", ", columns)}.")
        .With("columns", string.Join(", ", columns));

    public static Finding DoubledUnused(IEnumerable<string> columns) => Finding.Note(
        "import.column-doubled-unused", $"These columns stand there twice and aren't read: {string.Join(", ", columns)}.")
        .With("columns", string.Join(", ", columns));

    public static Finding NumbersWithComma(string example) => Finding.Note(
        "import.numbers-comma", $"Decimals are written with a comma, as in {example}.").With("example", example);

    public static Finding NumbersMixed(string point, string comma) => Finding.Warning(
        "import.numbers-mixed",
        $"The file writes decimals with a point ({point}) and with a comma ({comma}). "
            + "Those with a comma are refused; say in the map which is meant.")
        .With("point", point).With("comma", comma);

    public static Finding OtherSign(string sign, string currency) => Finding.Warning(
        "import.currency-sign",
        $"The amounts have the sign {sign}, which is not one of {currency}. They are read as {currency}, as they stand.")
        .With("sign", sign).With("currency", currency);

    public static Finding Dates(string format) => Finding.Note("import.dates-read", $"Dates are read as {format}.").With("format", format);

    public static Finding DatesMixed() => Finding.Warning(
        "import.dates-mixed", "The file has dates with the day first and with the month first. Those that could be either are refused.");

    public static Finding Sheet(string sheet, int all) => Finding.Note(
        "import.sheet-read", $"Of {all} sheets '{sheet}' is read.").With("sheet", sheet).With("all", all);

    public static Finding Totals(int lines, int first) => Finding.Note(
        "import.total-lines", $"{lines} lines with totals are left out, the first is line {first}.")
        .With("lines", lines).With("first", first);

    public static Finding LinesLeftOut(int lines, int first) => Finding.Note(
        "import.lines-left-out", $"{lines} lines are left out as the map says, the first is line {first}.")
        .With("lines", lines).With("first", first);

    public static Finding HeaderRepeated(int lines, int first) => Finding.Note(
        "import.header-repeated", $"The header comes {lines} more times and is left out there, first at line {first}.")
            .With("lines", lines).With("first", first);

    public static Finding NullWords(int cells, int first, string word) => Finding.Note(
        "import.null-words", $"{cells} cells say \"nothing\" in words and are read as empty, such as \"{word}\" in line {first}.")
        .With("cells", cells).With("first", first).With("word", word);
}
