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
            if (run == 1 && IsInsideWord(bytes, start) && !IsWesternLetter(bytes[start])) return null;
            (foreign, runs) = (foreign + run, runs + 1);
            if (run <= 2) alone += run;
            if (run % 2 == 0) evenRuns++;
        }

        // Characters of two bytes come in even runs.
        return foreign > 0 && alone >= foreign * Nearly && evenRuns < runs * Nearly ? "windows-1252" : null;
    }

    private static bool IsInsideWord(ReadOnlySpan<byte> bytes, int at) =>
        at > 0 && at + 1 < bytes.Length && char.IsAsciiLetter((char)bytes[at - 1]) && char.IsAsciiLetter((char)bytes[at + 1]);

    // Without the letters that only Icelandic has: Czech and Turkish have frequent ones of their own in their places.
    private static bool IsWesternLetter(byte b) =>
        b is >= 0xC0 and not (0xD0 or 0xD7 or 0xDD or 0xDE or 0xF0 or 0xF7 or 0xFD or 0xFE) or 0x8A or 0x8C or 0x8E or 0x92 or 0x9A
            or 0x9C or 0x9E or 0xAD;
}
