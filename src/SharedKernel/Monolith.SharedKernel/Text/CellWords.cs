using System.Globalization;
using System.Text;

namespace Monolith.SharedKernel.Text;

/// <summary>Words of people in a cell of a file that holds several things: the signs between those are written as in an address, so that
/// <c>=</c> within a word is <c>%3D</c>.</summary>
public static class CellWords
{
    private const string Signs = "%=|;";

    public static string Masked(string text)
    {
        if (text.AsSpan().IndexOfAny(Signs) < 0) return text;
        var masked = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (Signs.Contains(c)) masked.Append('%').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
            else masked.Append(c);
        }

        return masked.ToString();
    }

    public static string Plain(string text) => text.Contains('%') ? Uri.UnescapeDataString(text) : text;
}
