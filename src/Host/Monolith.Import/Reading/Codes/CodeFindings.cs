namespace Monolith.Import.Reading.Codes;

/// <summary>What is said about codes that a spreadsheet has had in its hands.</summary>
internal static class CodeFindings
{
    public static Finding BarcodeLost() => Finding.Warning(
        "import.barcode-lost",
            "A spreadsheet has cut this barcode's digits; it is left out. Format the column as text, enter it anew and import again.");

    public static Finding BarcodeCleaned(string code) => Finding.Warning(
        "import.barcode-cleaned", $"A spreadsheet has changed this barcode; it is read as {code}.").With("code", code);

    public static Finding CheckDigit() => Finding.Warning(
        "import.barcode-check-digit", "The barcode has the length of a GTIN, and its check digit is wrong. It is taken as it stands.");

    public static Finding ZeroLost(string code) => Finding.Warning(
        "import.barcode-zero-lost", $"The barcode lacks a leading zero, it seems: {code} would be valid. It is taken as it stands.")
            .With("code", code);

    public static Finding ZeroRestored(string code) => Finding.Warning(
        "import.barcode-zero-restored", $"The barcode lacked its leading zero; it is read as {code}.").With("code", code);

    public static Finding CodeCleaned(string code) => Finding.Note(
        "import.code-cleaned", $"A spreadsheet has changed this code; it is read as {code}.").With("code", code);

    public static Finding CodeLikeNumber() => Finding.Warning(
        "import.code-like-number", "The code looks like a number that a spreadsheet has cut. It is taken as it stands.");
}
