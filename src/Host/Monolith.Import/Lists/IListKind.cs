using Monolith.SharedKernel;

namespace Monolith.Import.Lists;

/// <summary>One kind of list: its columns, and what becomes of its lines.</summary>
internal interface IListKind
{
    string Name { get; }

    IReadOnlyList<string> Columns { get; }

    IReadOnlyList<string> Required { get; }

    /// <summary>Reads some lines of the file and looks up at once what they name. The lines before them have been carried out.</summary>
    Task<IReadOnlyList<PlannedLine>> Plan(IReadOnlyList<LineValues> lines, bool dryRun, CancellationToken ct);
}

/// <param name="Keys">What the line touches: of two lines that share a key the earlier one acts first.</param>
/// <param name="Act">Carries the line out with services of its own.</param>
internal sealed record PlannedLine(IReadOnlyCollection<string> Keys, Func<IServiceProvider, CancellationToken, Task<LineOutcome>> Act)
{
    /// <summary>Set when there is nothing to carry out: the line is refused, or this is a dry run.</summary>
    public LineOutcome? Settled { get; private init; }

    public static PlannedLine Known(LineOutcome outcome) => new([], (_, _) => Task.FromResult(outcome)) { Settled = outcome };
}

internal sealed record LineOutcome(Error? Error, bool Changed)
{
    public static readonly LineOutcome Made = new(null, true);
    public static readonly LineOutcome AlreadyThere = new(null, false);

    public static implicit operator LineOutcome(Error error) => new(error, false);
}
