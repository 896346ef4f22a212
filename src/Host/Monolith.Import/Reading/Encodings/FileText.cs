using System.Text;
using Monolith.Import.Maps;
using Monolith.SharedKernel;

namespace Monolith.Import.Reading.Encodings;

/// <summary>Which encoding a file is in: by its byte order mark, its map or its looks, and then to the last byte, or it is refused.</summary>
internal sealed record FileText(Encoding Encoding, bool HasBom)
{
    private const int Chunk = 1 << 16;

    private static readonly Encoding Utf8 = Strict(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));

    static FileText() => System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static async Task<Result<FileText>> Of(Stream content, ImportMap map, CancellationToken ct)
    {
        var head = new byte[4];
        content.Position = 0;
        var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct);
        var byMark = ByMark(head.AsSpan(0, read));
        if (byMark is not null) return await Fits(content, byMark.Encoding, ct) ? byMark : Error.Invalid("import.encoding-wrong", $"The file isn't {byMark.Encoding.WebName} throughout.").With("encoding", byMark.Encoding.WebName);
        if (map.Encoding is { } name)
        {
            if (Named(name) is not { } named) return Error.Invalid("import.map-malformed", $"There is no encoding '{name}'.").With("map", name);
            return await Fits(content, named, ct) ? new FileText(named, false) : Error.Invalid("import.encoding-wrong", $"The file isn't {name} throughout.").With("encoding", name);
        }

        if (await Fits(content, Utf8, ct)) return new FileText(Utf8, false);
        var chinese = Named("gb18030")!;
        return await Fits(content, chinese, ct) ? new FileText(chinese, false) : Error.Invalid("import.encoding-unknown", "The file isn't UTF-8; say in the map which encoding it is in.");
    }

    public static Encoding? Named(string name)
    {
        try
        {
            return Strict(System.Text.Encoding.GetEncoding(name));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    public StreamReader Open(Stream content)
    {
        content.Position = 0;
        return new StreamReader(content, Encoding, detectEncodingFromByteOrderMarks: true, Chunk, leaveOpen: true);
    }

    private static FileText? ByMark(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new(Utf8, true),
        [0xFF, 0xFE, ..] => new(Strict(System.Text.Encoding.Unicode), true),
        [0xFE, 0xFF, ..] => new(Strict(System.Text.Encoding.BigEndianUnicode), true),
        _ => null,
    };

    private static async Task<bool> Fits(Stream content, Encoding encoding, CancellationToken ct)
    {
        content.Position = 0;
        var decoder = encoding.GetDecoder();
        var (bytes, chars) = (new byte[Chunk], new char[encoding.GetMaxCharCount(Chunk)]);
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

    private static Encoding Strict(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        (strict.DecoderFallback, strict.EncoderFallback) = (DecoderFallback.ExceptionFallback, EncoderFallback.ExceptionFallback);
        return strict;
    }
}
