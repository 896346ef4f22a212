using System.Text;
using System.Text.RegularExpressions;

namespace Monolith.Architecture.Tests.Rules;

/// <summary>The repository's own tidiness: short files, no notes of unfinished work, one way of white space.</summary>
internal static partial class Tidiness
{
    public const int LongestFile = 400;

    /// <summary>Longer than anybody reads at a sitting.</summary>
    public static IEnumerable<string> TooLong(string file, string text)
    {
        var lines = text.AsSpan().Count('\n');
        if (lines > LongestFile) yield return $"{file} has {lines} lines";
    }

    public static IEnumerable<string> Unfinished(string file, string text) =>
        Note().Matches(text).Select(match => $"{file}: {match.Value}");

    public static IEnumerable<string> Untidy(string file, string text)
    {
        if (text.Contains('\t')) yield return $"{file} has a tab";
        if (text.Contains('\r')) yield return $"{file} has Windows line ends";
        if (text.StartsWith('\uFEFF')) yield return $"{file} starts with a byte order mark";
        if (text.Length > 0 && !text.EndsWith('\n')) yield return $"{file} has no last line end";
        if (text.EndsWith("\n\n", StringComparison.Ordinal)) yield return $"{file} ends with empty lines";
        if (TrailingSpace().IsMatch(text)) yield return $"{file} has spaces at a line's end";
    }

    /// <summary>Read without losing the byte order mark.</summary>
    public static string Read(string file) => new UTF8Encoding(false).GetString(File.ReadAllBytes(file));

    // In two halves, or this file would find itself.
    [GeneratedRegex(@"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK|X" + @"XX|NotImplemented" + @"Exception)\b")]
    private static partial Regex Note();

    [GeneratedRegex(@"[ ]+$", RegexOptions.Multiline)]
    private static partial Regex TrailingSpace();
}
