using System.Text;

namespace Monolith.Import.Reading.Encodings;

/// <summary>The lines of a file that are more than ASCII: by them its encoding is told.</summary>
/// <param name="Line">The first of them.</param>
/// <param name="Head">The first line of the file: most often its header.</param>
/// <param name="Bytes">Enough of them, each with its line end.</param>
internal sealed record ForeignBytes(int Line, byte[] Head, byte[] Bytes)
{
    private const int Enough = 1 << 16;
    private const int LongestLine = 1 << 16;

    /// <summary>The first line of them as it reads in an encoding, for somebody to judge.</summary>
    public string Example(Encoding encoding)
    {
        var end = Bytes.AsSpan().IndexOf((byte)'\n');
        return encoding.GetString(end < 0 ? Bytes : Bytes[..end]);
    }

    public static async Task<ForeignBytes> Of(Stream content, CancellationToken ct)
    {
        var (first, head, found) = (0, Array.Empty<byte>(), new List<byte>());
        await foreach (var (number, line) in Lines(content, ct))
        {
            if (number == 1) head = line.ToArray();
            if (line.Span.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) < 0) continue;
            if (first == 0) first = number;
            found.AddRange(line.Span);
            found.Add((byte)'\n');
            if (found.Count >= Enough) break;
        }

        return new(first, head, [.. found]);
    }

    public static async Task<int> FirstLineThatDoesntFit(Stream content, Encoding encoding, CancellationToken ct)
    {
        // Where a character has several bytes in any place, lines can't be told by bytes.
        if (!encoding.IsSingleByte && encoding.GetByteCount("\n") > 1) return 1;
        await foreach (var (number, line) in Lines(content, ct))
        {
            try
            {
                encoding.GetCharCount(line.Span);
            }
            catch (DecoderFallbackException)
            {
                return number;
            }
        }

        return 1;
    }

    // In all these encodings CR and LF are bytes of their own and never a part of another character.
    private static async IAsyncEnumerable<(int Number, ReadOnlyMemory<byte> Line)> Lines(
        Stream content, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        content.Position = 0;
        var (buffer, kept, number) = (new byte[LongestLine * 2], 0, 1);
        while (await content.ReadAsync(buffer.AsMemory(kept), ct) is var read and > 0)
        {
            var (start, end) = (0, kept + read);
            while (buffer.AsSpan(start, end - start).IndexOfAny((byte)'\r', (byte)'\n') is var length and >= 0)
            {
                // The last byte may be the first half of a line end.
                if (start + length + 1 == end && buffer[end - 1] == '\r') break;
                yield return (number++, buffer.AsMemory(start, length));
                start += length + (buffer[start + length] == '\r' && buffer[start + length + 1] == '\n' ? 2 : 1);
            }

            // What is longer than any line is looked at as far as it goes.
            kept = end - start > LongestLine ? 0 : end - start;
            buffer.AsSpan(start, kept).CopyTo(buffer);
        }

        if (kept > 0) yield return (number, buffer.AsMemory(0, kept));
    }
}
