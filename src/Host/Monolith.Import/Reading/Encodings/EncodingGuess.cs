using System.Buffers;
using System.Text;

namespace Monolith.Import.Reading.Encodings;

/// <summary>Tells which encoding a text that isn't UTF-8 is in, by how much of it would be in use every day: the letters, the words of
/// the header, the languages of the shop. Where two readings are near one another it doesn't choose: it names them.</summary>
/// <param name="Sure">Null: somebody has to say.</param>
/// <param name="Near">The likeliest first.</param>
internal sealed record EncodingGuess(Encoding? Sure, IReadOnlyList<Encoding> Near)
{
    private const double Likely = 0.55;
    private const double OfTheShop = 0.1;
    private const double ByItsHeader = 0.3;
    private const int MostNear = 4;
    private static readonly EncodingGuess None = new(null, []);

    /// <param name="languages">That the shop speaks.</param>
    public static EncodingGuess Of(ForeignBytes sample, IReadOnlyList<string> languages)
    {
        if (IsPartlyUtf8(sample.Bytes)) return None;
        var western = SingleBytes.Of(sample.Bytes) is { } single ? TextEncodings.Named(single) : null;
        if (western is not null) return new(western, [western]);
        var ranked = DoubleBytes.All.Select(d => Read(d, sample, languages)).Where(r => r.Score > 0)
            .OrderByDescending(r => r.Score).ToList();
        var isLatin = ranked.Count == 0 || SingleBytes.IsLatin(ranked[0].Text);
        IEnumerable<Encoding> eastern = ranked.Where(r => r.Score >= Rarely).Select(r => r.Encoding);
        var singles = SingleBytes.Likely(sample.Bytes);
        Encoding[] near = isLatin ? [.. singles, .. eastern] : [.. eastern, .. singles];
        var isSure = ranked is [{ Score: >= Likely } first, ..]
            && (ranked.Count == 1 || first.Score - ranked[1].Score >= Ahead(first.Letters))
            && !isLatin;
        return new(isSure ? ranked[0].Encoding : null, [.. near.Take(MostNear)]);
    }

    private const double Rarely = 0.3;

    // Of few letters each may deceive.
    private static double Ahead(int letters) => letters switch { <= 2 => 0.35, <= 8 => 0.25, _ => 0.12 };

    private static (Encoding Encoding, double Score, int Letters, string Text) Read(
        DoubleBytes way, ForeignBytes sample, IReadOnlyList<string> languages)
    {
        var encoding = TextEncodings.Named(way.Name)!;
        if (Text(encoding, sample.Bytes) is not { } text) return (encoding, 0, 0, "");
        var head = Text(encoding, sample.Head) ?? "";
        var isHeader = way.IsHeader(head) || head.Contains("_" + way.Language, StringComparison.OrdinalIgnoreCase);
        var score = way.Likeness(text) + (isHeader ? ByItsHeader : 0) + (languages.Contains(way.Language) ? OfTheShop : 0);
        return (encoding, score, text.EnumerateRunes().Count(r => !r.IsAscii), text);
    }

    private static string? Text(Encoding encoding, byte[] bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
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

            var isRune = Rune.DecodeFromUtf8(bytes, out _, out var used) == OperationStatus.Done;
            if (isRune) good++;
            else bad++;
            bytes = bytes[used..];
        }

        return good > bad * 2;
    }
}
