using System.Text;

namespace Monolith.Import.Reading.Encodings;

/// <summary>Western European text with one byte a character, as spreadsheets on Windows save it: accents stand alone among plain
/// letters. Others of this kind (Cyrillic, Greek, Polish, Turkish) can't be told from one another by bytes, and aren't
/// guessed.</summary>
internal static class SingleBytes
{
    private const double Nearly = 0.95;

    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        var (foreign, alone, runs, evenRuns) = (0, 0, 0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80) continue;
            var start = i;
            while (i < bytes.Length && bytes[i] >= 0x80) i++;
            var run = i - start;
            if (run == 1 && IsMisplaced(bytes, start)) return null;
            (foreign, runs) = (foreign + run, runs + 1);
            if (run <= 2) alone += run;
            if (run % 2 == 0) evenRuns++;
        }

        // Characters of two bytes come in even runs.
        return foreign > 0 && alone >= foreign * Nearly && evenRuns < runs * Nearly ? "windows-1252" : null;
    }

    /// <summary>The code pages in which its words look like words: one script, capitals in front.</summary>
    public static IEnumerable<Encoding> Likely(byte[] bytes) =>
        from name in Pages
        let encoding = TextEncodings.Named(name)
        let shape = Shape(encoding, bytes)
        where shape > 0.8
        orderby shape descending
        select encoding;

    /// <summary>Whether most words with foreign characters have small Latin letters too, as no words of East Asia do: then it was read
    /// in a wrong way.</summary>
    public static bool IsLatin(string text)
    {
        var words = text.Split(Gaps, StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(c => c > 0x7F)).ToList();
        return words.Count > 0 && words.Count(w => w.Any(char.IsAsciiLetterLower)) * 2 >= words.Count;
    }

    private static readonly string[] Pages = ["windows-1251", "windows-1250", "windows-1254", "windows-1253"];

    private static double Shape(Encoding encoding, byte[] bytes)
    {
        try
        {
            var words = encoding.GetString(bytes).Split(Gaps, StringSplitOptions.RemoveEmptyEntries)
                .Where(w => w.Any(c => c > 0x7F)).ToList();
            return words.Count == 0 ? 0 : (double)words.Count(IsWord) / words.Count;
        }
        catch (DecoderFallbackException)
        {
            return 0;
        }
    }

    private static readonly char[] Gaps = [.. " ,;\t|\"'\r\n-./()0123456789"];

    // Small letters behind the first, or none at all; and more than every other one plain where the script is Latin.
    private static bool IsWord(string word) =>
        word.All(char.IsLetter) && (word.Skip(1).All(char.IsLower) || word.All(char.IsUpper))
            && (word.All(c => c is >= '\u0370' and <= '\u04FF') || word.All(c => c < '\u0250' && (char.IsAscii(c) || c != '\u00D7')));

    // Inside a word stand letters only; at its edge also the signs of prices, measures and names.
    private static bool IsMisplaced(ReadOnlySpan<byte> bytes, int at)
    {
        var before = at > 0 && char.IsAsciiLetter((char)bytes[at - 1]);
        var after = at + 1 < bytes.Length && char.IsAsciiLetter((char)bytes[at + 1]);
        var fits = IsWesternLetter(bytes[at]) || (before != after && IsSign(bytes[at]));
        return (before || after) && !fits;
    }

    // Euro, quotation marks, dashes, trade mark; pound, section, copyright, degree, squared, cubic, micro, halves ...
    private static bool IsSign(byte b) =>
        b is 0x80 or 0x85 or (>= 0x91 and <= 0x97) or 0x99 or 0xA0 or 0xA3 or 0xA7 or (>= 0xA9 and <= 0xAB) or 0xAE
            or (>= 0xB0 and <= 0xB5) or 0xB7 or (>= 0xBA and <= 0xBE);

    // Without the letters that only Icelandic has: Czech and Turkish have frequent ones of their own in their places.
    private static bool IsWesternLetter(byte b) =>
        b is >= 0xC0 and not (0xD0 or 0xD7 or 0xDD or 0xDE or 0xF0 or 0xF7 or 0xFD or 0xFE) or 0x8A or 0x8C or 0x8E or 0x92 or 0x9A
            or 0x9C or 0x9E or 0xAD;
}
