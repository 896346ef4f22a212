namespace Monolith.Import.Reading.Codes;

/// <summary>The check digit of GTIN-8, -12, -13 and -14 (GS1 General Specifications, 7.9.1).</summary>
internal static class Gtin
{
    public static bool HasLength(string code) => code.Length is 8 or 12 or 13 or 14;

    public static bool IsDigits(ReadOnlySpan<char> code) => !code.IsEmpty && code.IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Of digits only.</summary>
    public static bool IsValid(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 2; i <= digits.Length; i++) sum += (digits[^i] - '0') * (i % 2 == 0 ? 3 : 1);
        return (10 - (sum % 10)) % 10 == digits[^1] - '0';
    }

    /// <summary>A zero at the front is missing: with it the check digit is right.</summary>
    public static bool LacksZero(string digits) => digits.Length is 7 or 11 && IsValid(digits);
}
