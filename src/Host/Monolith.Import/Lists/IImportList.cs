using Monolith.Import.Contracts;
using Monolith.Import.Maps;
using Monolith.Import.Plans;
using Monolith.Import.Reading;
using Monolith.SharedKernel;

namespace Monolith.Import.Lists;

/// <summary>One kind of list: its columns, what becomes of its lines, and how they are written and taken back. Scoped: one serves one
/// plan.</summary>
internal interface IImportList
{
    string Name { get; }

    /// <summary>All it reads, declared once: the guide, the template, the help and the page say what stands here.</summary>
    IReadOnlyList<ImportColumn> Columns { get; }

    /// <summary>Of writing one of its kind.</summary>
    string Permission { get; }

    /// <summary>The permissions that writing what the file holds needs.</summary>
    IEnumerable<string> Needs(SourceFile file);

    /// <summary>How many lines one step takes while the shop is closed and nobody waits.</summary>
    int StepWhileClosed => 400;

    /// <summary>Writes lines of the plan, and where it did so already finds that done.</summary>
    /// <returns>For each why it was refused; null: it is done.</returns>
    Task<IReadOnlyList<Error?>> Apply(PlanRun run, IReadOnlyList<PlanLineRow> lines, CancellationToken ct);

    /// <summary>Makes them not done: the opposite of <see cref="Apply"/>, which may have been cut short.</summary>
    Task<IReadOnlyList<Error?>> TakeBack(PlanRun run, IReadOnlyList<PlanLineRow> lines, CancellationToken ct);

    /// <summary>Why these lines may not be taken back by now: something has used what they wrote. Null: nothing has.</summary>
    Task<Error?> RefusesTakingBack(PlanRun run, IReadOnlyList<PlanLineRow> lines, CancellationToken ct);
}

/// <summary>A list whose lines stand for themselves.</summary>
internal interface ILineList : IImportList
{
    /// <summary>Reads some lines of the file and looks up at once what they name. Those before them were given earlier.</summary>
    Task<IReadOnlyList<PlannedLine>> Plan(SourceFile file, IReadOnlyList<SourceLine> lines, bool emptyClears, CancellationToken ct);
}

/// <summary>A list of documents of several lines, wherever in the file those are.</summary>
internal interface IDocumentList : IImportList
{
    /// <summary>Reads the whole file.</summary>
    Task<Result<DocumentsPlan>> Plan(SourceFile file, ImportMap map, CancellationToken ct);
}

/// <param name="Lines">In the order in which they are carried out; to be gone through once.</param>
internal sealed record DocumentsPlan(IEnumerable<PlannedLine> Lines, SalesImportReport Report, IReadOnlyList<Finding> Findings);

/// <summary>One carrying out of a plan.</summary>
/// <param name="Attempt">What another attempt makes has other ids.</param>
/// <param name="Since">When it began.</param>
/// <param name="AtOnce">How many of the heavier lines one write takes: a ticket that comes meanwhile waits for it.</param>
internal sealed record PlanRun(Guid PlanId, int Attempt, DateTimeOffset Since, int AtOnce = int.MaxValue)
{
    /// <summary>The id of what one line makes.</summary>
    public Guid IdOf(string kind, int no) => StableIds.Of("import-" + kind, $"{PlanId:N}:{Attempt}:{no}");
}
