namespace Monolith.Purchasing.Domain;

internal static class SearchText
{
    private const int Longest = 100;

    /// <summary>What a search looks for, in lower case; null where nothing was typed.</summary>
    public static string? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var wanted = text.Trim().ToLowerInvariant();
        return wanted.Length > Longest ? wanted[..Longest] : wanted;
    }
}
