namespace Monolith.Import.Reading.Codes;

internal enum CodeDamage
{
    None,

    /// <summary><c>="0012"</c>, <c>'0012</c>: wrapped so that a spreadsheet keeps it; nothing is lost.</summary>
    Wrapped,

    /// <summary><c>6901234567892.0</c>: it has been a number for a while.</summary>
    Decimals,

    /// <summary><c>6.901234567892E+12</c>: a number, with all its digits.</summary>
    Scientific,

    /// <summary><c>6.90123E+12</c>: digits are gone.</summary>
    Lost,
}

/// <summary>What spreadsheets do to codes of digits, and the code back where it can be had.</summary>
internal static class SpreadsheetCode
{
    private const int FewestDigits = 4;

    public static bool IsDigits(ReadOnlySpan<char> code) => !code.IsEmpty && code.IndexOfAnyExceptInRange('0', '9') < 0;

    public static string Repaired(string code, out CodeDamage damage)
    {
        var plain = Unwrapped(code);
        damage = plain.Length < code.Length ? CodeDamage.Wrapped : CodeDamage.None;
        if (plain.Length == 0 || !char.IsAsciiDigit(plain[0])) return plain;
        var at = plain.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (at < 0) return plain;
        var rest = plain.AsSpan(at);
        if (at >= FewestDigits && rest[0] is '.' or ',' && rest.Length is 2 or 3 && rest[1..].IndexOfAnyExcept('0') < 0)
        {
            damage = CodeDamage.Decimals;
            return plain[..at];
        }

        return Scientific(plain, ref damage);
    }

    private static string Unwrapped(string code) => code switch
    {
        ['=', '"', .., '"'] => code[2..^1].Trim(),
        ['\'' or '\u2019' or '`', _, ..] when IsPlain(code.AsSpan(1)) => code[1..].Trim(),
        _ => code,
    };

    private static bool IsPlain(ReadOnlySpan<char> code)
    {
        foreach (var c in code)
        {
            if (!char.IsLetterOrDigit(c) && c is not (' ' or '-' or '.')) return false;
        }

        return char.IsLetterOrDigit(code[0]);
    }

    private static string Scientific(string code, ref CodeDamage damage)
    {
        var at = code.IndexOfAny(['e', 'E']);
        if (at < 1 || at == code.Length - 1) return code;
        var mantissa = code.AsSpan(0, at);
        var exponent = code.AsSpan(at + 1);
        if (exponent[0] == '+') exponent = exponent[1..];
        if (!IsDigits(exponent) || !int.TryParse(exponent, out var power) || power > 30) return code;
        var isMantissa = mantissa.Length == 1 || (mantissa.Length > 2 && mantissa[1] is '.' or ',' && IsDigits(mantissa[2..]));
        // 4E12 may be a code of its own; nobody writes 1.2E+05 as one.
        if (!isMantissa || (mantissa.Length == 1 && code[at + 1] != '+')) return code;
        var digits = mantissa.Length == 1 ? mantissa.ToString() : $"{mantissa[0]}{mantissa[2..]}";
        damage = digits.Length == power + 1 ? CodeDamage.Scientific : CodeDamage.Lost;
        return damage == CodeDamage.Lost ? code : digits;
    }
}
