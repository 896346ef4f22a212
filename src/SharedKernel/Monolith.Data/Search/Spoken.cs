using System.Text;
using AnyAscii;
using Monolith.SharedKernel;

namespace Monolith.Data.Search;

/// <summary>What the index says of one name with Chinese characters, asked of the name itself without making the dozens of ends that it is
/// found by.</summary>
public static class Spoken
{
    /// <summary>How a name is read, for those who look for it without the index: each run of Chinese characters in each of its ways, a
    /// blank between syllables; a word of another script in Latin letters.</summary>
    public static IEnumerable<string> Of(string name)
    {
        foreach (var word in Folding.Lower(name).Split(' '))
        {
            if (Ascii.IsValid(word)) continue;
            var run = new List<IReadOnlyList<string>>();
            var other = new StringBuilder();
            foreach (var rune in word.EnumerateRunes())
            {
                if (Script.IsHan(rune))
                {
                    run.Add(Readings.Of(rune));
                    continue;
                }

                foreach (var way in WaysOf(run)) yield return way;
                run.Clear();
                if (Rune.IsLetterOrDigit(rune)) other.Append(rune);
            }

            foreach (var way in WaysOf(run)) yield return way;
            if (other.Length > 0 && !Ascii.IsValid(other.ToString())) yield return other.ToString().Transliterate().ToLowerInvariant();
        }
    }

    private static IEnumerable<string> WaysOf(List<IReadOnlyList<string>> run)
    {
        if (run.Count == 0) yield break;
        foreach (var way in Readings.Ways(run))
        {
            yield return string.Join(' ', way);
            if (Array.Exists(way, SearchWords.HasUmlaut))
                yield return string.Join(' ', way.Select(s => SearchWords.HasUmlaut(s) ? s.Replace('u', 'v') : s));
        }
    }

    /// <param name="piece">Of Latin letters, as <see cref="SearchWords.Asked"/> gives it.</param>
    /// <returns>Whether the name holds the piece, or is read so from one of its characters on, by syllables or by their initials. Null: it
    /// has letters of other scripts, which only its ends tell.</returns>
    public static bool? Holds(string name, string piece)
    {
        var folded = Folding.Lower(name);
        if (folded.Contains(piece, StringComparison.Ordinal)) return true;
        var isKnown = true;
        var run = new List<IReadOnlyList<string>>();
        foreach (var rune in folded.EnumerateRunes())
        {
            if (Script.IsHan(rune))
            {
                run.Add(Readings.Of(rune));
                continue;
            }

            isKnown &= rune.IsAscii || !Rune.IsLetterOrDigit(rune);
            if (IsIn(run, piece)) return true;
            run.Clear();
        }

        return IsIn(run, piece) ? true : isKnown ? false : null;
    }

    private static bool IsIn(List<IReadOnlyList<string>> run, string piece)
    {
        for (var at = 0; at < run.Count; at++)
            if (IsBySyllables(run, at, piece) || IsByInitials(run, at, piece)) return true;
        return false;
    }

    private static bool IsBySyllables(List<IReadOnlyList<string>> run, int at, ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty) return true;
        if (at == run.Count) return false;
        foreach (var reading in run[at])
        {
            if (Goes(run, at, reading, rest)) return true;
            // The ü of 绿 and 女 is typed as v.
            if (SearchWords.HasUmlaut(reading) && Goes(run, at, reading.Replace('u', 'v'), rest)) return true;
        }

        return false;
    }

    private static bool Goes(List<IReadOnlyList<string>> run, int at, string reading, ReadOnlySpan<char> rest) =>
        reading.AsSpan().StartsWith(rest) || (rest.StartsWith(reading.AsSpan()) && IsBySyllables(run, at + 1, rest[reading.Length..]));

    private static bool IsByInitials(List<IReadOnlyList<string>> run, int at, string piece)
    {
        if (run.Count - at < piece.Length) return false;
        for (var i = 0; i < piece.Length; i++)
        {
            var initial = piece[i];
            if (!run[at + i].Any(r => r.StartsWith(initial))) return false;
        }

        return true;
    }
}
