namespace Monolith.Inventory.Contracts;

/// <summary>Trade item numbers as GS1 gives them out: 8, 12, 13 or 14 digits, the last one a check digit (GS1 General Specifications,
/// section 7.9: from the right, the digits before it weigh 3, 1, 3, 1, …; the sum with the check digit is a multiple of ten).</summary>
public static class Gtin
{
    /// <summary>It has the length of a GTIN, but its check digit is wrong: a mistyped one, or a shop's own code that happens to be as long.</summary>
    public static bool IsDoubtful(string code) => HasTheForm(code) && !CheckDigitFits(code);

    public static bool IsValid(string code) => HasTheForm(code) && CheckDigitFits(code);

    private static bool HasTheForm(string code) => code.Length is 8 or 12 or 13 or 14 && code.All(char.IsAsciiDigit);

    private static bool CheckDigitFits(string code)
    {
        var sum = 0;
        for (var i = 0; i < code.Length; i++) sum += (code[^(i + 1)] - '0') * (i % 2 == 0 ? 1 : 3);
        return sum % 10 == 0;
    }
}
