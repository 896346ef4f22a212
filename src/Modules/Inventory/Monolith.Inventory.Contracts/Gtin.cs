using Monolith.SharedKernel;

namespace Monolith.Inventory.Contracts;

/// <summary>A trade item number as GS1 gives them out: 8, 12, 13 or 14 digits, the last one a check digit (GS1 General Specifications,
/// section 7.9: from the right, the digits before it weigh 3, 1, 3, 1, …; the sum with the check digit is a multiple of ten). All lengths
/// are one number with zeros before it, so <see cref="Digits"/> are always 14. Numbers of restricted circulation (those that begin with 2)
/// are numbers like others; a short number such as a PLU, or one whose check digit is wrong, is none.</summary>
public readonly record struct Gtin
{
    private const int Length = 14;

    private readonly string _digits;

    private Gtin(string digits) => _digits = digits.PadLeft(Length, '0');

    public string Digits => _digits ?? new('0', Length);

    /// <summary>Null where it isn't a trade item number.</summary>
    public static Gtin? Read(string? text)
    {
        var code = Folding.Code(text);
        if (!HasTheForm(code)) return null;
        if (UpcA(code) is { } whole) return new(whole);
        return CheckDigitFits(code) ? new(code) : null;
    }

    public static bool IsValid(string? text) => Read(text) is not null;

    /// <summary>It has the length of one, but its check digit is wrong: a mistyped one, or a shop's own code that happens
    /// to be as long.</summary>
    public static bool IsDoubtful(string? text) => HasTheForm(Folding.Code(text)) && !IsValid(text);

    public override string ToString() => Digits;

    private static bool HasTheForm(string code) => code.Length is 8 or 12 or 13 or 14 && code.All(char.IsAsciiDigit);

    private static bool CheckDigitFits(string code)
    {
        var sum = 0;
        for (var i = 0; i < code.Length; i++) sum += (code[^(i + 1)] - '0') * (i % 2 == 0 ? 1 : 3);
        return sum % 10 == 0;
    }

    // Eight digits that begin with 0 are no GTIN-8, which GS1 gives out from 1 on. They are a UPC-E, which is a UPC-A without its zeros,
    // where they are written as one and their check digit is that of the UPC-A; else a shop's own. (Section 5.2.2.4.2 of the same.)
    private static string? UpcA(string code)
    {
        if (code.Length != 8 || code[0] != '0') return null;
        var (body, last, check) = (code[1..6], code[6], code[7]);
        var whole = last switch
        {
            <= '2' => $"0{body[..2]}{last}0000{body[2..]}{check}",
            '3' when body[2] > '2' => $"0{body[..3]}00000{body[3..]}{check}",
            '4' when body[3] > '0' => $"0{body[..4]}00000{body[4]}{check}",
            > '4' when body[4] > '0' => $"0{body}0000{last}{check}",
            _ => null,
        };
        // Nobody's numbers begin with so many zeros; a shop's own eight digits could stand behind them.
        return whole is not null && !whole.StartsWith("0000", StringComparison.Ordinal) && CheckDigitFits(whole) ? whole : null;
    }
}
