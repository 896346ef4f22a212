using System.Collections.Immutable;
using System.Text;

namespace Monolith.Drivers.EscPos;

/// <summary>What one printer can show: the upper halves of its code pages and its Chinese font.</summary>
internal sealed class CharacterSets
{
    private readonly ImmutableArray<(byte Table, Dictionary<char, byte> Bytes)> _pages;
    private readonly Encoding? _cjk;
    private readonly bool _fourByte;

    public CharacterSets(PrinterProfile profile)
    {
        _pages = [.. profile.CodePages.Select(p => (p.Table, UpperHalf(p.CodePage)))];
        _fourByte = profile.Gb18030Full;
        _cjk = profile.CjkEncoding switch
        {
            "gb18030" => East(54936),
            "gbk" => East(936),
            "big5" => East(950),
            _ => null,
        };
        IsSimplifiedChinese = profile.CjkEncoding is "gb18030" or "gbk";
    }

    public bool HasCjk => _cjk is not null;

    public bool IsSimplifiedChinese { get; }

    /// <summary>The character in a code page: the present one if it can, else the first that can.</summary>
    public Glyph? InPage(Rune rune, short present)
    {
        if (!rune.IsBmp) return null;
        var c = (char)rune.Value;
        Glyph? first = null;
        foreach (var (table, bytes) in _pages)
            if (bytes.TryGetValue(c, out var b))
            {
                if (table == present) return new(table, b, 1);
                first ??= new(table, b, 1);
            }
        return first;
    }

    /// <summary>The character in the Chinese font. Single bytes (the euro of GBK) and, on most printers, four-byte codes have no glyph.</summary>
    public Glyph? InCjk(Rune rune)
    {
        // Private-use characters have codes, but nothing is printed for them.
        if (_cjk is null || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.PrivateUse) return null;
        Span<char> chars = stackalloc char[2];
        Span<byte> bytes = stackalloc byte[8];
        var count = _cjk.GetBytes(chars[..rune.EncodeToUtf16(chars)], bytes);
        return count == 2 && bytes[0] >= 0x81 || (count == 4 && _fourByte) ? Glyph.OfCjk(bytes[..count]) : null;
    }

    private static Encoding East(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage, new EncoderReplacementFallback(""), DecoderFallback.ReplacementFallback)!;

    private static Dictionary<char, byte> UpperHalf(int codePage)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(
            codePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\0"))!;
        var bytes = new Dictionary<char, byte>();
        Span<char> one = stackalloc char[2];
        for (var b = 0x80; b <= 0xFF; b++)
            if (encoding.GetChars([(byte)b], one) == 1 && one[0] >= 0xA0) bytes.TryAdd(one[0], (byte)b);
        return bytes;
    }
}
