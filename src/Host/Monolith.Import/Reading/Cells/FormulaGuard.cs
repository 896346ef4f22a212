namespace Monolith.Import.Reading.Cells;

/// <summary>What our own files write before a text that a spreadsheet would run as a formula is taken off again: one apostrophe,
/// where nothing but apostrophes stand before the sign that is dangerous.</summary>
internal static class FormulaGuard
{
    private const string Dangerous = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t";

    public static string Off(string text)
    {
        var sign = text.AsSpan().IndexOfAnyExcept('\'');
        return sign > 0 && Dangerous.Contains(text[sign]) ? text[1..] : text;
    }
}
