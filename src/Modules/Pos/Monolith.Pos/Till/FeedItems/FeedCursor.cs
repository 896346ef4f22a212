using System.Globalization;

namespace Monolith.Pos.Till.FeedItems;

/// <summary>How far a till has come: the last change of items and of prices that it has seen, and which taxes it knows. Opaque to
/// it.</summary>
internal readonly record struct FeedCursor(long Item, long Price, string Taxes)
{
    public const int Longest = 100;

    /// <summary>Nothing has been seen yet.</summary>
    public bool IsFirst => Item < 0 && Taxes.Length == 0;

    /// <summary>Null where it is none of ours.</summary>
    public static FeedCursor? Read(string? text)
    {
        if (string.IsNullOrEmpty(text)) return new(-1, -1, "");
        var parts = text.Split('.');
        return parts.Length == 3 && Number(parts[0]) is { } item && Number(parts[1]) is { } price && parts[2].Length > 0
            ? new(item, price, parts[2])
            : null;
    }

    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{Item}.{Price}.{Taxes}");

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= -1 ? number : null;
}
