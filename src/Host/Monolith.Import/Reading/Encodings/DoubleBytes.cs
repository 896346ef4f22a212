using System.Collections.Frozen;
using System.Text;

namespace Monolith.Import.Reading.Encodings;

/// <summary>One of the encodings of East Asia, and how likely a text is that was read in it.</summary>
/// <param name="Language">Whose names are written in it.</param>
/// <param name="Headers">Words that a header has in this language.</param>
internal sealed record DoubleBytes(string Name, string Language, FrozenSet<char> Common, IReadOnlyList<string> Headers)
{
    private const double Usual = 0.45;
    private const double Sign = 0.7;
    private const double Rare = 0.15;

    public static IReadOnlyList<DoubleBytes> All { get; } =
    [
        new("gb18030", "zh", CommonLetters.Simplified, ["名称", "品名", "商品", "编码", "条码", "货号", "单位", "价格", "售价", "数量"]),
        new("big5", "zh", CommonLetters.Traditional, ["名稱", "品名", "商品", "編號", "條碼", "貨號", "單位", "價格", "售價", "數量"]),
        new("shift_jis", "ja", CommonLetters.Japanese, ["商品名", "品名", "価格", "単価", "単位", "数量", "コード"]),
        new("ks_c_5601-1987", "ko", CommonLetters.Korean, ["상품", "품명", "이름", "가격", "단가", "단위", "수량", "코드"]),
    ];

    /// <summary>From 0, which nobody writes, to 1: all of it in use every day.</summary>
    public double Likeness(string text)
    {
        var encoding = TextEncodings.Named(Name)!;
        var (sum, all) = (0.0, 0);
        foreach (var rune in text.EnumerateRunes().Where(r => !r.IsAscii))
        {
            all++;
            sum += rune.IsBmp ? Weight((char)rune.Value, encoding) : 0;
        }

        return all == 0 ? 0 : sum / all;
    }

    public bool IsHeader(string line) => Headers.Any(h => line.Contains(h, StringComparison.Ordinal));

    private double Weight(char c, Encoding encoding)
    {
        if (Common.Contains(c) || (Language == "ja" && c is >= '\u3041' and <= '\u30FE')) return 1;
        if (c is >= '\uE000' and <= '\uF8FF') return 0;
        Span<byte> bytes = stackalloc byte[4];
        return encoding.TryGetBytes([c], bytes, out var written) && written == 2 ? Level(bytes[0], bytes[1]) : 0.05;
    }

    // Each standard has its first level, which is in use, a second one for the rest, and its signs.
    private double Level(byte lead, byte trail) => Name switch
    {
        "gb18030" => trail < 0xA1 ? 0.05 : lead switch { >= 0xA1 and <= 0xA3 => Sign, >= 0xB0 and <= 0xD7 => Usual, _ => Rare },
        "big5" => lead switch { >= 0xA1 and <= 0xA3 => Sign, >= 0xA4 and <= 0xC6 => Usual, _ => Rare },
        "shift_jis" => lead switch { 0x81 or 0x82 => Sign, >= 0x88 and <= 0x97 => Usual, _ => Rare },
        _ => trail < 0xA1 ? 0.05 : lead switch { 0xA1 or 0xA3 => Sign, >= 0xB0 and <= 0xC8 => 0.3, _ => 0.05 },
    };
}
