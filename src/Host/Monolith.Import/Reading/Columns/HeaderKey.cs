using System.Text;

namespace Monolith.Import.Reading.Columns;

/// <summary>Headers are the same whatever their width, case, blanks and dashes: <c>Tax Category</c> is tax_category.</summary>
internal static class HeaderKey
{
    public static string Of(string header)
    {
        var key = new StringBuilder(header.Length);
        foreach (var c in Composed(header))
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '_' or '-' or '*' or '\uFEFF' or '\u200B') continue;
            key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }

    // Half a character, as a damaged file may have it, has no form.
    private static string Composed(string header) => IsWhole(header) ? header.Normalize(NormalizationForm.FormKC) : header;

    private static bool IsWhole(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar) return false;
        }

        return true;
    }
}
