using System.Buffers;
using System.Globalization;
using System.Text;

namespace Monolith.SharedKernel;

/// <summary>What may stand in a name, a note and every other text that people give: all that can be seen, in every script, emoji among
/// them. Control characters drive printers, marks of direction make a text read as another one, and invisible ones make two that look
/// alike differ.</summary>
public static class PlainText
{
    private const int Joiner = 0x200D;
    private const int NonJoiner = 0x200C;
    private const int BlackFlag = 0x1F3F4;

    /// <summary>The first character that may not stand there, or null.</summary>
    /// <param name="lines">Whether it may have more than one line.</param>
    public static Rune? Refused(string? text, bool lines = false)
    {
        if (text is null) return null;
        Rune? before = null;
        for (var at = 0; at < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) != OperationStatus.Done) return Rune.ReplacementChar;
            at += length;
            if (!IsPlain(rune, before, at < text.Length, lines)) return rune;
            before = rune;
        }

        return null;
    }

    public static bool IsLine(string? text) => Refused(text) is null;

    /// <summary>A text of anywhere without what may not stand in one line of plain text: a blank in its place, or nothing for what nobody
    /// sees.</summary>
    public static string Line(string? text)
    {
        if (text is null || IsLine(text)) return text ?? "";
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var kind = Rune.GetUnicodeCategory(rune);
            if (kind is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator) line.Append(' ');
            else if (kind != UnicodeCategory.Format && !IsInvisible(rune.Value)) line.Append(rune);
        }

        return line.ToString();
    }

    /// <summary>As <c>U+202E</c>.</summary>
    public static string Named(Rune rune) => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");

    private static bool IsPlain(Rune rune, Rune? before, bool isFollowed, bool lines) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => lines && rune.Value is ('\n' or '\r'),
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.Format => rune.Value switch
        {
            // They shape letters of Persian and of India's scripts, and make one emoji of several: between two of what they join.
            Joiner or NonJoiner => isFollowed && before is { } joined && !IsFormat(joined) && !Rune.IsWhiteSpace(joined)
                && !Rune.IsControl(joined),
            // The letters of a region's flag stand behind the flag that they dress.
            >= 0xE0020 and <= 0xE007F => before is { } flag && flag.Value is BlackFlag or (>= 0xE0020 and <= 0xE007F),
            _ => IsVisibleFormat(rune.Value),
        },
        _ => !IsInvisible(rune.Value),
    };

    /// <summary>Fillers and blanks that count as letters or signs, and show nothing; what is no character.</summary>
    public static bool IsInvisible(int rune) =>
        rune is 0x34F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0 || IsNoCharacter(rune);

    // Numbers that Unicode keeps free for ever.
    private static bool IsNoCharacter(int rune) => rune is >= 0xFDD0 and <= 0xFDEF || (rune & 0xFFFE) == 0xFFFE;

    private static bool IsFormat(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;

    // Signs of Arabic, Syriac and Kaithi that enclose the number behind them.
    private static bool IsVisibleFormat(int rune) =>
        rune is (>= 0x600 and <= 0x605) or 0x6DD or 0x70F or 0x890 or 0x891 or 0x8E2 or 0x110BD or 0x110CD;
}
