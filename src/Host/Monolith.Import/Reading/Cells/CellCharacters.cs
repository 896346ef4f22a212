using System.Buffers;
using System.Globalization;
using System.Text;
using Monolith.SharedKernel;

namespace Monolith.Import.Reading.Cells;

/// <summary>Characters that have no place in a list, and the ends of a cell.</summary>
internal static class CellCharacters
{
    /// <summary>Controls, directions that turn text around, and what stands for a character that is gone.</summary>
    private static readonly SearchValues<char> Unusual = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(i => (char)i), '\u202A', '\u202B', '\u202C', '\u202D',
            '\u202E', '\u2066', '\u2067', '\u2068', '\u2069', '\u2028', '\u2029', '\uFFFD', '\uFFFE', '\uFFFF']);

    /// <summary>Those, and what may be a mark that nobody sees: it is looked at.</summary>
    private static readonly SearchValues<char> Doubtful = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(i => (char)i).Where(c => char.GetUnicodeCategory(c) == UnicodeCategory.Format
            || char.IsHighSurrogate(c) || PlainText.IsInvisible(c) || new ReadOnlySpan<char>(in c).ContainsAny(Unusual))]);

    public static bool AreUsual(ReadOnlySpan<char> text) => !text.ContainsAny(Doubtful);

    /// <summary>Blanks of all sorts, and marks without a width that come along when people copy.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        // Nearly every cell has neither.
        if (text.IsEmpty || (IsPlain(text[0]) && IsPlain(text[^1]))) return text;
        var (start, end) = (0, text.Length);
        while (start < end && IsBlank(text[start])) start++;
        while (end > start && IsBlank(text[end - 1])) end--;
        return text[start..end];
    }

    /// <summary>Line breaks and tabs become one blank; null where there is something worse.</summary>
    public static string? OnOneLine(ReadOnlySpan<char> text, out bool hadLines)
    {
        hadLines = false;
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\r' or '\n' or '\t' or '\u2028' or '\u2029' or '\u0085')
            {
                hadLines = true;
                if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
            }
            else if (new ReadOnlySpan<char>(in c).ContainsAny(Unusual)) return null;
            else if (c != ' ' || !hadLines || line[^1] != ' ') line.Append(c);
        }

        return line.ToString();
    }

    /// <summary>Line breaks of one sort; null where there is something worse.</summary>
    public static string? OnLines(ReadOnlySpan<char> text)
    {
        var lines = text.ToString().ReplaceLineEndings("\n").Replace('\t', ' ');
        return lines.Replace("\n", "", StringComparison.Ordinal).AsSpan().ContainsAny(Unusual) ? null : lines;
    }

    private static bool IsPlain(char c) => c is > ' ' and < '\u007F' or >= '\u3400' and <= '\u9FFF';

    private static bool IsBlank(char c) =>
        char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u2060' or '\u00AD' or '\u200E' or '\u200F' or '\u001A';
}
