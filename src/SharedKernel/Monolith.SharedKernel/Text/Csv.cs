using System.Text.RegularExpressions;

namespace Monolith.SharedKernel.Text;

/// <summary>How text stands in CSV files, so that no spreadsheet runs it. Every CSV file that the program writes is guarded so;
/// reading takes the guard off again.</summary>
/// <remarks>The rule: a text that begins with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, a full-width form of these, a tab, a carriage
/// return or a line feed, and is no plain number, gets an apostrophe in front. So does one that begins with apostrophes before such a
/// character, else it couldn't be told apart when it is read: <c>Unguard(Guard(x)) == x</c>, whatever the text. A plain number is a
/// minus, digits and at most one point between digits: <c>-12.50</c>.</remarks>
public static partial class Csv
{
    private const string Dangerous = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n";

    public static string Guard(string text) => text.Length > 0 && IsDangerous(text) && !PlainNumber().IsMatch(text) ? "'" + text : text;

    public static string Unguard(string text) => text is ['\'', ..] && IsDangerous(text) ? text[1..] : text;

    private static bool IsDangerous(string text)
    {
        var first = 0;
        while (first < text.Length && text[first] == '\'') first++;
        return first < text.Length && Dangerous.Contains(text[first]);
    }

    [GeneratedRegex(@"^-[0-9]+(\.[0-9]+)?\z")]
    private static partial Regex PlainNumber();
}
