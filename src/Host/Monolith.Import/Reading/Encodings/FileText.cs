using System.Text;

namespace Monolith.Import.Reading.Encodings;

/// <summary>The encoding of a text file, which fits it to the last byte.</summary>
/// <param name="Guess">What it was guessed by; null where a mark, the map or UTF-8 itself leave no doubt.</param>
internal sealed record FileText(Encoding Encoding, bool HasBom, string? Guess = null)
{
    public StreamReader Open(Stream content)
    {
        content.Position = 0;
        return new StreamReader(content, Encoding, detectEncodingFromByteOrderMarks: true, 1 << 16, leaveOpen: true);
    }
}
