using Monolith.SharedKernel.Lists;

namespace Monolith.Http;

/// <summary>Beside the endpoints of a list: what describes their parameters, writes the list as a file and lets tests find it.</summary>
/// <param name="File">Writes the whole list.</param>
/// <param name="As">The file that this endpoint gives; null: it gives pages.</param>
/// <param name="HasExchange">A file has a form of its own where no columns are asked for.</param>
/// <param name="IsStatement">One answer with totals, whose lines are a file: it has no pages.</param>
public sealed record ListDescription(
    IListDeclaration List, IListFile File, string? As = null, bool HasExchange = false, bool IsStatement = false)
{
    public bool IsFile => As is not null;

    /// <summary>All that its query may say.</summary>
    public IEnumerable<string> Parameters =>
    [
        .. List.SearchParameter is { } text ? [text] : Array.Empty<string>(),
        .. List.Filters.SelectMany(f => f.Names),
        .. List.DefaultSort is null ? [] : new[] { "sort", "descending" },
        .. !IsFile ? [] : As == FileEndpoints.Archive ? new[] { "columns", FileEndpoints.FormParameter } : ["columns"],
        .. IsFile || IsStatement ? [] : new[] { "skip", "take" },
    ];
}
