using Monolith.SharedKernel;

namespace Monolith.Import.Contracts;

/// <summary>Takes in lists from elsewhere: read, plan, apply. A dry run makes the same plan and the same report, and writes nothing.</summary>
public interface IImports
{
    /// <summary>What can be taken in, in the order in which a new shop does it.</summary>
    IReadOnlyList<ImportListInfo> Lists { get; }

    /// <summary>Plans a file and, unless it is a dry run, applies the plan. An import that is given up or fails leaves nothing behind.</summary>
    Task<Result<ImportReport>> Run(ImportOrder order, CancellationToken ct);

    /// <summary>Imports that a killed process left half done are finished or taken back, as they were meant to be.</summary>
    Task FinishInterrupted(CancellationToken ct);

    /// <summary>An empty file of a list with all its columns, as a spreadsheet opens it.</summary>
    Result<string> Template(string list);
}

/// <param name="List">Such as <c>items</c>.</param>
/// <param name="Map">The name of a map or a file with one; null: the columns have our names.</param>
/// <param name="EmptyClears">True: an empty cell empties the field; else it leaves it as it is.</param>
public sealed record ImportOrder(string List, string File, string? Map = null, bool DryRun = false, bool EmptyClears = false)
{
    /// <summary>Where every line of the plan is written as CSV; null: nowhere.</summary>
    public TextWriter? Lines { get; init; }

    /// <summary>Is told how far it has come.</summary>
    public Action<ImportProgress>? Progress { get; init; }
}

/// <param name="Step">What is being done.</param>
/// <param name="Total">Null while nobody knows.</param>
public sealed record ImportProgress(ImportStep Step, int Done, int? Total);

public enum ImportStep
{
    Planning,
    Applying,
    TakingBack,
}

/// <param name="Columns">In the order of its template.</param>
public sealed record ImportListInfo(string Name, string Title, IReadOnlyList<ImportColumnInfo> Columns);

/// <param name="Required">Every file needs it; else what a new line needs is said in <paramref name="Text"/>.</param>
public sealed record ImportColumnInfo(string Name, string Kind, bool Required, bool InLanguages, string Text, string Example);
