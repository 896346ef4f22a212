using System.Globalization;

namespace Monolith.SharedKernel;

/// <summary>An instant as text, in ISO 8601 with its offset: <c>2026-11-29T10:15:00Z</c>, <c>2026-11-29T18:15:00.25+08:00</c>. One without an
/// offset names another instant in every time zone, also in that of the machine that reads it, so it is none.</summary>
public static class IsoInstant
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static bool TryRead(string? text, out DateTimeOffset instant)
    {
        instant = default;
        return text is not null && HasOffset(text)
            && DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);
    }

    /// <summary>The text ends as one with an offset does.</summary>
    public static bool HasOffset(ReadOnlySpan<char> text) => text is [.., 'Z'] || text is [.., '+' or '-', _, _, ':', _, _];

    /// <inheritdoc cref="HasOffset(ReadOnlySpan{char})"/>
    internal static bool HasOffset(ReadOnlySpan<byte> text) =>
        text is [.., (byte)'Z'] || text is [.., (byte)'+' or (byte)'-', _, _, (byte)':', _, _];
}
