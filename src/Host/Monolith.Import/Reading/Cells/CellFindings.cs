namespace Monolith.Import.Reading.Cells;

internal static class CellFindings
{
    public static Finding Control() => Finding.Refused(
        "import.control-character",
            "The cell has characters that can't be seen and steer devices (NUL, tab, direction marks). Enter it anew.");

    public static Finding Unseen(string character) => Finding.Refused(
        "import.unseen-character", $"The cell has a character that can't be seen ({character}). Enter it anew.")
        .With("character", character);

    public static Finding CharactersLost() => Finding.Refused(
        "import.characters-lost",
            "The cell has replacement characters: what stood there was lost when the file was saved. Export it again as UTF-8.");

    public static Finding LineBreak() => Finding.Note("import.line-break", "The cell has line breaks or tabs; they are read as spaces.");

    public static Finding SpreadsheetError() => Finding.Refused(
        "import.spreadsheet-error", "A spreadsheet's formula has failed in this cell. Mend it there and export again.");

    public static Finding TooNarrow() => Finding.Refused(
        "import.spreadsheet-narrow",
            "The column was too narrow when the file was saved, so the number is gone. Widen it and export again.");
}
