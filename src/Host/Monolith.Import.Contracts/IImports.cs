using Monolith.SharedKernel;

namespace Monolith.Import.Contracts;

/// <summary>Takes in lists from elsewhere: read, plan, apply. A dry run makes the same plan and the same report, and writes
/// nothing.</summary>
public interface IImports
{
    /// <summary>Plans a file and, unless it is a dry run, applies the plan. An import that is given up or fails leaves nothing
    /// behind.</summary>
    Task<Result<ImportReport>> Run(ImportOrder order, CancellationToken ct);

    /// <summary>Imports that a killed process left half done are finished or taken back, as they were meant to be. What another Host is
    /// at work on is left to it.</summary>
    Task FinishInterrupted(CancellationToken ct);
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

/// <param name="Kind">What it holds, in words.</param>
/// <param name="Required">Every file needs it.</param>
/// <param name="ForNew">What is new needs it.</param>
/// <param name="InLanguages">Beside it there may be columns for other languages: <c>name_zh</c>.</param>
public sealed record ImportColumnInfo(string Name, string Kind, bool Required, bool ForNew, bool InLanguages, string Text, string Example);
