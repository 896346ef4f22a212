using Monolith.Inventory.Contracts;

namespace Monolith.Import.Reading.Codes;

/// <summary>The barcodes of a cell, mended where a spreadsheet has wrapped them, and what is said about those it has ruined.</summary>
internal static class BarcodeCell
{
    private const int MostZeros = 5;
    private static readonly char[] Separators = [';', '|', '\n', '\t', '\u3001', '\uFF1B', '\uFF0C'];

    /// <param name="restoreZeros">A zero that the check digit shows to be missing is put back.</param>
    public static IReadOnlyList<string> Read(string cell, bool restoreZeros, Action<Finding, string> say)
    {
        if (IsOrdinary(cell)) return [cell];
        var found = new List<string>();
        foreach (var part in Parts(cell))
        {
            if (One(part, restoreZeros, say) is { } code && !found.Contains(code)) found.Add(code);
        }

        return found;
    }

    // Nearly all are, and need no list of parts.
    private static bool IsOrdinary(string cell) => cell.Length == 13 && SpreadsheetCode.IsDigits(cell) && Gtin.IsValid(cell);

    private static IEnumerable<string> Parts(string cell)
    {
        foreach (var part in cell.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // A comma may be the decimal sign of what has been a number.
            SpreadsheetCode.Repaired(part, out var damage);
            var commas = damage == CodeDamage.None
                ? part.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [part];
            foreach (var code in commas.SelectMany(Spaced)) yield return code;
        }
    }

    // "6901234 567892" is one code as it is printed; two whole ones are two.
    private static IEnumerable<string> Spaced(string part)
    {
        if (!part.Contains(' ')) return [part];
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.All(w => w.Length >= 8) ? words : [part];
    }

    private static string? One(string part, bool restoreZeros, Action<Finding, string> say)
    {
        var code = SpreadsheetCode.Repaired(part, out var damage);
        if (damage == CodeDamage.Lost || IsCut(code))
        {
            say(CodeFindings.BarcodeLost(), part);
            return null;
        }

        if (damage != CodeDamage.None) say(CodeFindings.BarcodeCleaned(code), part);
        var digits = code.Replace(" ", "", StringComparison.Ordinal);
        if (Gtin.IsDoubtful(digits)) say(CodeFindings.CheckDigit(), part);
        if (!LacksZero(digits)) return code;
        say(restoreZeros ? CodeFindings.ZeroRestored("0" + digits) : CodeFindings.ZeroLost("0" + digits), part);
        return restoreZeros ? "0" + digits : code;
    }

    // With it the check digit is right.
    private static bool LacksZero(string digits) =>
        digits.Length is 7 or 11 && SpreadsheetCode.IsDigits(digits) && Gtin.IsValid("0" + digits);

    // 6901230000000: shown as 6.90123E+12, saved, and made a number again.
    private static bool IsCut(string code) =>
        code.Length is 12 or 13 && SpreadsheetCode.IsDigits(code) && code.AsSpan().TrimEnd('0').Length <= code.Length - MostZeros
            && !Gtin.IsValid(code);
}
