using System.Globalization;
using System.Text;

namespace Monolith.SharedKernel;

/// <summary>Text in the one form in which it is compared: what a person calls the same is the same, however it was typed, copied or
/// scanned. Folding what is folded changes nothing.</summary>
public static class Folding
{
    // What was taken out may have kept a letter from its accent, so one round may give the next something to do. Few texts need two.
    private const int MostRounds = 8;
    private const char NoCharacter = '\uFFFE';

    /// <summary>A code: compatibility forms folded (NFKC), without white space, format and control characters, in capitals.</summary>
    public static string Code(string? text) =>
        string.IsNullOrEmpty(text) ? "" : Ascii.IsValid(text) ? Without(text, capitals: true)
            : UntilStable(text, t => Without(t, capitals: true));

    /// <summary>As <see cref="Code"/>, with the letters as they are.</summary>
    public static string Bare(string? text) =>
        string.IsNullOrEmpty(text) ? "" : Ascii.IsValid(text) ? Without(text, capitals: false)
            : UntilStable(text, t => Without(t, capitals: false));

    /// <summary>Words of which there is one spelling, such as a category: width, letter case, runs of white space and punctuation at the
    /// ends make no difference.</summary>
    public static string Words(string? text) => string.IsNullOrWhiteSpace(text) ? "" : UntilStable(text, Trimmed);

    /// <summary>Text to look for and to look in: small letters, one blank between words, compatibility forms folded, nothing
    /// invisible.</summary>
    public static string Lower(string? text) =>
        string.IsNullOrWhiteSpace(text) ? "" : UntilStable(text, t => Parted(t, Rune.ToLowerInvariant).ToString().Trim());

    /// <summary>Compatibility forms folded (NFKC), of any text there is: the framework refuses halves of characters and U+FFFE, which is
    /// none; the mark for what can't be read stands in their place.</summary>
    public static string Compatible(string text) => Whole(text).Normalize(NormalizationForm.FormKC);

    private static string UntilStable(string text, Func<string, string> fold)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var folded = fold(Compatible(text));
            if (folded == text) break;
            text = folded;
        }

        return text;
    }

    private static string Without(string text, bool capitals)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsBlank(rune)) Append(kept, capitals ? Rune.ToUpperInvariant(rune) : rune);
        }

        return kept.ToString();
    }

    private static string Trimmed(string text)
    {
        var words = Parted(text, Rune.ToUpperInvariant);
        var (start, end) = (0, words.Length);
        while (start < end && IsEdge(words[start])) start++;
        while (end > start && IsEdge(words[end - 1])) end--;
        return start == end ? words.ToString().Trim() : words.ToString(start, end - start);
    }

    private static StringBuilder Parted(string text, Func<Rune, Rune> letter)
    {
        var words = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsBlank(rune)) Append(words, letter(rune));
            else if (Rune.IsWhiteSpace(rune) && words.Length > 0 && words[^1] != ' ') words.Append(' ');
        }

        return words;
    }

    private static void Append(StringBuilder to, Rune rune)
    {
        Span<char> chars = stackalloc char[2];
        to.Append(chars[..rune.EncodeToUtf16(chars)]);
    }

    private static string Whole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == NoCharacter) return Mended(text);
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return Mended(text);
            i++;
        }

        return text;
    }

    private static string Mended(string text) =>
        string.Concat(text.EnumerateRunes().Select(r => r.Value == NoCharacter ? Rune.ReplacementChar : r));

    private static bool IsBlank(Rune rune) =>
        Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format;

    private static bool IsEdge(char c) => c == ' ' || char.IsPunctuation(c);
}
