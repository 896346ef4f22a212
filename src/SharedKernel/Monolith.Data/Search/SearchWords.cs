using System.Text;
using AnyAscii;

namespace Monolith.Data.Search;

/// <summary>What something is found by: of each word of its names and of each code all ends, so that a part of one is the beginning of an
/// end. Chinese is also found by its pinyin and by the initials of that, other scripts by their Latin letters.</summary>
public static class SearchWords
{
    /// <summary>What is kept of an end, and the most that is looked for at once; a longer word is looked for in pieces.</summary>
    public const int Longest = 12;

    /// <summary>Shorter ends of a code are in too many.</summary>
    public const int ShortestOfCode = 3;

    private const int ShortestOfName = 2;
    private const int LongestText = 100;
    private const int MostWords = 6;

    /// <param name="names">Texts in words; null and empty ones count for nothing.</param>
    /// <param name="codes">Numbers and codes, in the form in which they are compared and as they are written.</param>
    public static HashSet<string> Of(IEnumerable<string?> names, IEnumerable<string?> codes)
    {
        var ends = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in codes.SelectMany(Words)) AddEnds(ends, word, ShortestOfCode);
        foreach (var word in names.SelectMany(Words))
        {
            AddEnds(ends, word, ShortestOfName);
            if (!Ascii.IsValid(word)) AddSpoken(ends, word);
        }

        return ends;
    }

    /// <summary>The pieces that must all be there for a text to be found.</summary>
    public static IReadOnlyList<string> Asked(string? text)
    {
        if (text is { Length: > LongestText }) text = text[..LongestText];
        return [.. Words(text).Take(MostWords).SelectMany(Pieces)];
    }

    /// <summary>Whether a text finds something by its names: what the index says, for a few that are in memory.</summary>
    public static bool Finds(string? text, IEnumerable<string?> names)
    {
        var ends = Of(names, []);
        return Asked(text).All(piece => ends.Any(end => end.StartsWith(piece, StringComparison.Ordinal)));
    }

    private static string[] Words(string? text) => string.IsNullOrWhiteSpace(text)
        ? []
        : Folding.Lower(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static void AddEnds(HashSet<string> ends, string word, int shortest)
    {
        for (var at = 0; at < word.Length; at++)
        {
            if (char.IsLowSurrogate(word[at])) continue;
            if (at == 0 || word.Length - at >= shortest || Script.IsHan(Rune.GetRuneAt(word, at))) ends.Add(Cut(word, at));
        }
    }

    // Syllable by syllable, since nobody begins in the midst of one.
    private static void AddSpoken(HashSet<string> ends, string word)
    {
        var syllables = new List<IReadOnlyList<string>>();
        var other = new StringBuilder();
        foreach (var rune in word.EnumerateRunes())
        {
            if (Script.IsHan(rune)) syllables.Add(Readings.Of(rune));
            else
            {
                AddSyllables(ends, syllables);
                if (Rune.IsLetterOrDigit(rune) || rune.IsAscii) other.Append(rune);
            }
        }

        AddSyllables(ends, syllables);
        if (Ascii.IsValid(other.ToString())) return;
        AddEnds(ends, other.ToString().Transliterate().ToLowerInvariant(), ShortestOfName);
    }

    private static void AddSyllables(HashSet<string> ends, List<IReadOnlyList<string>> characters)
    {
        foreach (var syllables in Readings.Ways(characters))
        {
            AddReading(ends, syllables);
            // The ü of 绿 and 女 is typed as v; the letters alone don't say which u is one.
            if (Array.Exists(syllables, HasUmlaut))
                AddReading(ends, [.. syllables.Select(s => HasUmlaut(s) ? s.Replace('u', 'v') : s)]);
        }

        characters.Clear();
    }

    internal static bool HasUmlaut(string syllable) => syllable is "lu" or "nu" or "lue" or "nue";

    private static void AddReading(HashSet<string> ends, string[] syllables)
    {
        for (var at = 0; at < syllables.Length; at++)
        {
            var rest = syllables.Skip(at).Where(s => s.Length > 0).ToList();
            if (rest.Count > 0) ends.Add(Cut(string.Concat(rest.Take(Longest)), 0));
            if (rest.Count > 1) ends.Add(Cut(string.Concat(rest.Take(Longest).Select(s => s[0])), 0));
        }
    }

    // The last piece reaches back to its full length: what is kept of a word has all its ends but the shortest.
    private static IEnumerable<string> Pieces(string word)
    {
        for (var at = 0; at < word.Length;)
        {
            if (at > 0 && word.Length - at < Longest) at = word.Length - Longest;
            if (char.IsLowSurrogate(word[at])) at++;
            var piece = Cut(word, at);
            at += piece.Length;
            yield return piece;
        }
    }

    private static string Cut(string word, int at)
    {
        var end = Math.Min(word.Length, at + Longest);
        if (end < word.Length && char.IsLowSurrogate(word[end])) end--;
        return word[at..end];
    }
}
