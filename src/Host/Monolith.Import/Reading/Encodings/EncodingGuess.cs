using System.Text;

namespace Monolith.Import.Reading.Encodings;

/// <summary>Tells by its foreign bytes which encoding a text that isn't UTF-8 is in: the one in which nearly all of them are
/// characters that people use. Where two fit nearly as well, it doesn't guess.</summary>
internal static class EncodingGuess
{
    private const double Surely = 0.9;
    private const double Ahead = 0.1;

    public static Encoding? Of(ReadOnlySpan<byte> bytes)
    {
        if (IsPartlyUtf8(bytes)) return null;
        if (SingleBytes.Of(bytes) is { } single) return TextEncodings.Named(single);
        var scores = new List<(string Name, double Score)>
        {
            // Lead and trail of the characters in use: the first level of each standard, and its punctuation.
            ("gb18030", Doubles(bytes, (l, t) => t >= 0xA1 && l is >= 0xA1 and <= 0xA3 or >= 0xB0 and <= 0xD7)),
            ("big5", Doubles(bytes, (l, t) => t is >= 0x40 and <= 0x7E or >= 0xA1 && l is >= 0xA1 and <= 0xC6)),
            ("shift_jis", Doubles(bytes, (l, t) => t is >= 0x40 and <= 0xFC && l is >= 0x81 and <= 0x83 or >= 0x88 and <= 0x97)),
            ("ks_c_5601-1987", Doubles(bytes, (l, t) => t >= 0xA1 && l is >= 0xB0 and <= 0xC8)),
        };
        var ranked = scores.OrderByDescending(s => s.Score).ToList();
        if (ranked[0].Score < Surely) return null;
        // Hangul lies within the range of Chinese: only Korean stays inside it, so it is the narrower one that fits both.
        var isKorean = scores[3].Score >= ranked[0].Score && ranked[0].Name is "gb18030" or "ks_c_5601-1987" && bytes.Length >= 60;
        if (isKorean) return TextEncodings.Named("ks_c_5601-1987");
        var others = ranked.Skip(1).Where(r => !(ranked[0].Name == "gb18030" && r.Name == "ks_c_5601-1987"));
        return ranked[0].Score - others.First().Score >= Ahead ? TextEncodings.Named(ranked[0].Name) : null;
    }

    // Mostly UTF-8 with a broken place in it: no other encoding would be right.
    private static bool IsPartlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = (0, 0);
        while (!bytes.IsEmpty)
        {
            if (bytes[0] < 0x80)
            {
                bytes = bytes[1..];
                continue;
            }

            var isRune = Rune.DecodeFromUtf8(bytes, out _, out var used) == System.Buffers.OperationStatus.Done;
            if (isRune) good++;
            else bad++;
            bytes = bytes[used..];
        }

        return good > bad * 2;
    }

    private static double Doubles(ReadOnlySpan<byte> bytes, Func<byte, byte, bool> isCommon)
    {
        var (common, all) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80) continue;
            all++;
            if (i + 1 >= bytes.Length) break;
            if (isCommon(bytes[i], bytes[i + 1])) common++;
            i++;
        }

        return all == 0 ? 0 : (double)common / all;
    }
}
