using System.Text;
using Monolith.SharedKernel;

namespace Monolith.Import.Reading.Columns;

/// <summary>Headers are the same whatever their width, case, blanks and dashes: <c>Tax Category</c> is tax_category.</summary>
internal static class HeaderKey
{
    public static string Of(string header)
    {
        var key = new StringBuilder(header.Length);
        foreach (var c in Folding.Compatible(header))
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '_' or '-' or '*' or '\uFEFF' or '\u200B') continue;
            key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }
}
