using Monolith.SharedKernel;

namespace Monolith.Inventory.Contracts;

/// <summary>A SKU or barcode in the one form in which codes are compared. What was typed stays what is shown; this is what is stored
/// uniquely, indexed and looked up: folded as <see cref="Folding.Code"/> says, without a scanner's AIM prefix, and a trade item number as
/// its 14 digits, so that one barcode is one code whether it is read as UPC-A, EAN-13 or GTIN-14, or typed with blanks.</summary>
/// <remarks>The till folds scanned codes by the same rules (<c>Till/src/domain/code.ts</c>); both are held to
/// <c>Till/vectors/codes.json</c>.</remarks>
public readonly record struct ItemCode
{
    /// <summary>The most characters that a code may have, as typed and as folded.</summary>
    public const int Longest = 60;

    private const int PrefixLength = 3;
    private const int ElementLength = 16;

    // The symbologies that carry GS1 element strings: Code 128, DataBar, Data Matrix, QR and DotCode.
    private static readonly string[] OfGs1 = ["]C1", "]e0", "]e1", "]e2", "]e3", "]d2", "]Q3", "]J1"];

    private readonly string? _key;

    private ItemCode(string key) => _key = key;

    /// <summary>Empty where nothing in the text counts.</summary>
    public string Key => _key ?? "";

    /// <summary>Nothing in it counts, or too much does.</summary>
    public bool IsUnusable => Key.Length is 0 or > Longest;

    public static ItemCode Of(string? text) => new(KeyOf(text));

    /// <summary>The key alone, for columns and dictionaries.</summary>
    public static string KeyOf(string? text)
    {
        var (read, isGs1) = WithoutPrefix(Folding.Bare(text));
        var code = Folding.Code(read);
        if (isGs1 && code.Length >= ElementLength && code.StartsWith("01", StringComparison.Ordinal)
            && Gtin.Read(code[2..ElementLength]) is { } inElement) return inElement.Digits;
        return Gtin.Read(code)?.Digits ?? code;
    }

    /// <summary>Both lead to the same item.</summary>
    public static bool AreSame(string? left, string? right) => KeyOf(left) == KeyOf(right);

    public override string ToString() => Key;

    // "]E04006381333931": a bracket, a letter for the symbology and a character for how it was read (ISO/IEC 15424).
    private static (string Read, bool IsGs1) WithoutPrefix(string text)
    {
        var isGs1 = false;
        while (text.Length > PrefixLength && text[0] == ']' && char.IsAsciiLetter(text[1]) && char.IsAsciiLetterOrDigit(text[2]))
        {
            isGs1 = OfGs1.Contains(text[..PrefixLength], StringComparer.Ordinal);
            text = text[PrefixLength..];
        }

        return (text, isGs1);
    }
}
