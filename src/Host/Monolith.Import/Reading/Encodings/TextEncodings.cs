using System.Text;

namespace Monolith.Import.Reading.Encodings;

/// <summary>Every encoding there is, strictly: what doesn't fit is an error and never a replacement character.</summary>
internal static class TextEncodings
{
    static TextEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Utf8 { get; } = Strict(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    /// <summary>By the names people know: <c>utf-8</c>, <c>gbk</c>, <c>big5</c>, <c>shift_jis</c>, <c>windows-1252</c>, <c>936</c>;
    /// null where there is none of that name.</summary>
    public static Encoding? Named(string name)
    {
        try
        {
            var plain = name.Trim();
            if (int.TryParse(plain, out var page)) return Strict(Encoding.GetEncoding(page));
            return Strict(Encoding.GetEncoding(OtherNames.GetValueOrDefault(plain, plain)));
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Those that lists of shops come in, for a choice.</summary>
    public static IReadOnlyList<string> Usual { get; } =
    [
        "gb18030", "big5", "utf-8", "windows-1252", "windows-1250", "windows-1251", "windows-1253", "windows-1254", "shift_jis",
        "ks_c_5601-1987", "utf-16",
    ];

    public static async Task<bool> Fits(Stream content, Encoding encoding, CancellationToken ct)
    {
        content.Position = 0;
        var decoder = encoding.GetDecoder();
        var bytes = new byte[1 << 16];
        var chars = new char[encoding.GetMaxCharCount(bytes.Length)];
        try
        {
            while (await content.ReadAsync(bytes, ct) is var read and > 0) decoder.GetChars(bytes, 0, read, chars, 0, flush: false);
            decoder.GetChars([], 0, 0, chars, 0, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf8"] = "utf-8", ["utf-8-sig"] = "utf-8", ["utf16"] = "utf-16", ["utf-16le"] = "utf-16", ["utf-16be"] = "utf-16BE",
        ["ansi"] = "windows-1252", ["cp1252"] = "windows-1252", ["latin1"] = "iso-8859-1", ["cp936"] = "gbk", ["gb2312"] = "gb18030",
        ["gbk"] = "gb18030",
        ["sjis"] = "shift_jis", ["cp932"] = "shift_jis", ["cp949"] = "ks_c_5601-1987", ["cp950"] = "big5", ["cp437"] = "IBM437",
        ["cp850"] = "ibm850",
    };

    private static Encoding Strict(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        (strict.DecoderFallback, strict.EncoderFallback) = (DecoderFallback.ExceptionFallback, EncoderFallback.ExceptionFallback);
        return strict;
    }
}
