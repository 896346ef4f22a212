using System.Globalization;
using System.Numerics;
using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Counts.ReadTags;

/// <summary>A tag on one piece of goods, as GS1's EPC Tag Data Standard lays it out in 96 bits: header 0x30, filter (3 bits), partition
/// (3),
/// company prefix and item reference (44 together, split by the partition), serial (38).</summary>
internal static class Sgtin96
{
    private const int Header = 0x30;
    private const int Digits = 24;
    private const int PrefixAndItemBits = 44;
    private const int SerialBits = 38;

    // By partition: bits and digits of the company prefix (TDS, table of partitions of an SGTIN). Both parts make 13 digits.
    private static readonly (int Bits, int Digits)[] Prefixes = [(40, 12), (37, 11), (34, 10), (30, 9), (27, 8), (24, 7), (20, 6)];

    /// <returns>The 24 hexadecimal digits that tell this tag from all others, and the GTIN-14 of what it hangs on; null where it is no tag
    /// of
    /// goods.</returns>
    public static (string Epc, string Gtin)? Read(string text)
    {
        text = text.Trim();
        return text.StartsWith("urn:epc:", StringComparison.OrdinalIgnoreCase) ? FromUri(text) : FromHex(text);
    }

    private static (string Epc, string Gtin)? FromHex(string text)
    {
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)) text = text[2..];
        // Readers put blanks or dashes between groups.
        text = text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        if (text.Length != Digits || !text.All(char.IsAsciiHexDigit)) return null;
        var bits = BigInteger.Parse("0" + text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        if ((int)(bits >> 88) != Header) return null;
        var partition = (int)((bits >> 82) & 7);
        if (partition >= Prefixes.Length) return null;
        var (prefixBits, prefixDigits) = Prefixes[partition];
        var itemBits = PrefixAndItemBits - prefixBits;
        var prefix = (long)((bits >> (SerialBits + itemBits)) & ((BigInteger.One << prefixBits) - 1));
        var item = (long)((bits >> SerialBits) & ((BigInteger.One << itemBits) - 1));
        return Gtin(prefix, prefixDigits, item) is { } gtin ? (text.ToUpperInvariant(), gtin) : null;
    }

    // urn:epc:id:sgtin:0614141.812345.6789 and urn:epc:tag:sgtin-96:3.0614141.812345.6789
    private static (string Epc, string Gtin)? FromUri(string text)
    {
        var parts = text.Split(':');
        if (parts.Length != 5) return null;
        var fields = parts[4].Split('.');
        var (isTag, isId) = (Is(parts, "tag", "sgtin-96"), Is(parts, "id", "sgtin"));
        if ((!isTag || fields.Length != 4) && (!isId || fields.Length != 3)) return null;
        var at = isTag ? 1 : 0;
        if (!fields.All(f => f.Length > 0 && f.All(char.IsAsciiDigit)) || fields[at].Length + fields[at + 1].Length != 13) return null;
        var partition = Array.FindIndex(Prefixes, p => p.Digits == fields[at].Length);
        if (partition < 0 || !ulong.TryParse(fields[at + 2], NumberStyles.None, CultureInfo.InvariantCulture, out var serial)
            || serial >= 1UL << SerialBits) return null;
        var filter = isTag && fields[0].Length == 1 && fields[0][0] is >= '0' and <= '7' ? fields[0][0] - '0' : 0;
        var (prefix, item) = (long.Parse(fields[at], CultureInfo.InvariantCulture),
            long.Parse(fields[at + 1], CultureInfo.InvariantCulture));
        if (Gtin(prefix, fields[at].Length, item) is not { } gtin) return null;
        var bits = ((BigInteger)Header << 88) | ((BigInteger)filter << 85) | ((BigInteger)partition << 82)
            | ((BigInteger)prefix << (SerialBits + PrefixAndItemBits - Prefixes[partition]
                .Bits)) | ((BigInteger)item << SerialBits) | serial;
        return (bits.ToString("X24", CultureInfo.InvariantCulture)[^Digits..], gtin);
    }

    private static bool Is(string[] parts, string kind, string scheme) =>
        parts[2].Equals(kind, StringComparison.OrdinalIgnoreCase) && parts[3].Equals(scheme, StringComparison.OrdinalIgnoreCase);

    // The item reference begins with the indicator, which a GTIN-14 has in front.
    private static string? Gtin(long prefix, int prefixDigits, long item)
    {
        var itemDigits = 13 - prefixDigits;
        var (left, right) = (prefix.ToString($"D{prefixDigits}", CultureInfo.InvariantCulture),
            item.ToString($"D{itemDigits}", CultureInfo.InvariantCulture));
        if (left.Length != prefixDigits || right.Length != itemDigits) return null;
        var body = right[..1] + left + right[1..];
        return body + CheckDigit(body);
    }

    private static char CheckDigit(string body)
    {
        var sum = body.Select((digit, i) => (digit - '0') * (i % 2 == 0 ? 3 : 1)).Sum();
        return (char)('0' + ((10 - (sum % 10)) % 10));
    }
}
