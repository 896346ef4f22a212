using System.Text;
using Monolith.Import.Maps;
using Monolith.SharedKernel;

namespace Monolith.Import.Reading.Encodings;

/// <summary>Which encoding a text file is in: by its byte order mark, its map or its looks, and then to the last byte, or it is
/// refused.</summary>
internal static class TextSniffer
{
    private const int Head = 4_096;

    public static async Task<Result<FileText>> Sniff(Stream content, ImportMap map, CancellationToken ct)
    {
        var head = new byte[Head];
        content.Position = 0;
        var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct);
        if (ByMark(head.AsSpan(0, read)) is { } marked) return await Whole(content, new(marked, true), ct);
        if (map.Encoding is { } names) return await OneOf(names, content, ct);

        if (ByZeros(head.AsSpan(0, read)) is { } wide) return await Whole(content, new(wide, false), ct);
        if (await TextEncodings.Fits(content, TextEncodings.Utf8, ct)) return new FileText(TextEncodings.Utf8, false);

        var sample = await ForeignBytes.Of(content, ct);
        var guess = EncodingGuess.Of(sample, map.Languages);
        if (guess.Sure is { } sure && await TextEncodings.Fits(content, sure, ct))
            return new FileText(sure, false, Finding.Shown(sample.Example(sure)));
        var near = new List<Encoding>();
        foreach (var encoding in guess.Near)
            if (await TextEncodings.Fits(content, encoding, ct)) near.Add(encoding);
        return Unknown(sample, near);
    }

    // Several may be named; the first that fits is it.
    private static async Task<Result<FileText>> OneOf(string names, Stream content, CancellationToken ct)
    {
        var first = default(Encoding);
        foreach (var name in names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (TextEncodings.Named(name) is not { } named)
                return Error.Invalid("import.map-malformed", $"The map can't be used: there is no encoding '{name}'.")
                    .With("reason", $"encoding '{name}'").With("map", "");
            if (await TextEncodings.Fits(content, named, ct)) return new FileText(named, false);
            first ??= named;
        }

        return await NotThroughout(content, first ?? TextEncodings.Utf8, ct);
    }

    private static async Task<Result<FileText>> Whole(Stream content, FileText text, CancellationToken ct) =>
        await TextEncodings.Fits(content, text.Encoding, ct) ? text : await NotThroughout(content, text.Encoding, ct);

    private static async Task<Error> NotThroughout(Stream content, Encoding encoding, CancellationToken ct)
    {
        var line = await ForeignBytes.FirstLineThatDoesntFit(content, encoding, ct);
        return Error.Invalid("import.encoding-wrong",
            $"The file isn't {encoding.WebName}: line {line} has bytes that aren't. Say in the map which encoding it is in.")
            .With("encoding", encoding.WebName).With("line", line);
    }

    // Nothing is planned before somebody has said which reading is right.
    private static Error Unknown(ForeignBytes sample, IReadOnlyList<Encoding> near)
    {
        var readings = string.Join("; ", near.Select(e => $"{e.WebName}: \"{Finding.Shown(sample.Example(e))}\""));
        var error = near.Count == 0
            ? Error.Invalid("import.encoding-unknown",
                $"The file isn't UTF-8 (line {sample.Line}), and what else it is can't be told. "
                    + "Say which encoding it is in, such as gb18030, big5 or windows-1252.")
            : Error.Invalid("import.encoding-doubtful",
                $"The file isn't UTF-8 (line {sample.Line}). It may be {readings}. Say which encoding is the right one.")
                .With("readings", readings).With("encodings", string.Join(',', near.Select(e => e.WebName)));
        return error.With("line", sample.Line);
    }

    private static Encoding? ByMark(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => TextEncodings.Utf8,
        [0xFF, 0xFE, 0, 0, ..] => TextEncodings.Named("utf-32"),
        [0, 0, 0xFE, 0xFF, ..] => TextEncodings.Named("utf-32BE"),
        [0xFF, 0xFE, ..] => TextEncodings.Named("utf-16"),
        [0xFE, 0xFF, ..] => TextEncodings.Named("utf-16BE"),
        _ => null,
    };

    // UTF-16 without a mark: separators, digits and line ends leave a zero in every second byte, always on the same side.
    private static Encoding? ByZeros(ReadOnlySpan<byte> head)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < head.Length; i += 2)
        {
            if (head[i] == 0) even++;
            if (head[i + 1] == 0) odd++;
        }

        var many = Math.Max(2, head.Length / 16);
        return odd >= many && even == 0 ? TextEncodings.Named("utf-16") : even >= many && odd == 0 ? TextEncodings.Named("utf-16BE") : null;
    }
}
