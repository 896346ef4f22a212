namespace Monolith.SharedKernel;

/// <summary>One page of a list, and how long the whole list is.</summary>
public record Page<T>(IReadOnlyList<T> Items, int Total, int Skip, int Take);

/// <summary>Which page is wanted. The lists name the sort keys they know; nothing else is sorted by.</summary>
public sealed record PageRequest(int Skip = 0, int Take = 50, string? Sort = null, bool Descending = false)
{
    public const int MaxTake = 500;
    private const int LongestSort = 64;

    /// <summary>The nearest request that is allowed.</summary>
    public PageRequest Clamp() => this with
    {
        Skip = Math.Max(0, Skip),
        Take = Math.Clamp(Take, 1, MaxTake),
        Sort = Sort is { Length: <= LongestSort } && !string.IsNullOrWhiteSpace(Sort) ? Sort.Trim() : null,
    };
}
