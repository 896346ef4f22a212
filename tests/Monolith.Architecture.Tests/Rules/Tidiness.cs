using System.Text;
using System.Text.RegularExpressions;

namespace Monolith.Architecture.Tests.Rules;

/// <summary>The repository's own tidiness: short files, no notes of unfinished work, one way of white space.</summary>
internal static partial class Tidiness
{
    /// <summary>More than anybody reads at a sitting.</summary>
    public const int LongestFile = 200;

    /// <summary>Nine files in ten have no more lines than this.</summary>
    public const int LongestOfNineInTen = 120;

    /// <summary>What is still seen at once beside a second window.</summary>
    public const int LongestLine = 140;

    /// <summary>What people write for the product, and no generated migration.</summary>
    public static bool IsProduct(string file) =>
        file.StartsWith("src/", StringComparison.Ordinal) && Path.GetExtension(file) is ".cs" or ".razor" or ".ts" or ".tsx";

    public static bool IsTooLong(string text) => Lines(text) > LongestFile;

    public static int Lines(string text) => text.AsSpan().Count('\n');

    public static int LongLines(string text) => text.Split('\n').Count(line => line.Length > LongestLine);

    /// <summary>The length that nine in ten of these files don't pass.</summary>
    public static int NineInTen(IEnumerable<string> texts)
    {
        var lengths = texts.Select(Lines).Order().ToList();
        return lengths[(int)Math.Ceiling(lengths.Count * 0.9) - 1];
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
