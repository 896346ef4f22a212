namespace Monolith.SharedKernel;

/// <summary>Text as people type it, and as it is kept.</summary>
public static class GivenText
{
    /// <summary>Without blanks at its ends; nothing where nothing was said.</summary>
    public static string? OrNull(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>All that a row is found by, in small letters, a line each; what is null is left out.</summary>
    public static string ToFind(params IEnumerable<string?> parts) => string.Join('\n', parts.Where(part => part is not null)).ToLowerInvariant();
}
