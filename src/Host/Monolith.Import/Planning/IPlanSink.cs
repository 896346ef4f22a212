using Monolith.Import.Plans;

namespace Monolith.Import.Planning;

/// <summary>Where the lines of a plan go, some at a time and in the order of the file.</summary>
internal interface IPlanSink
{
    Task Take(IReadOnlyList<PlannedLine> lines, PlanFigures soFar, CancellationToken ct);
}

/// <summary>Nowhere: a dry run.</summary>
internal sealed class NoSink : IPlanSink
{
    public Task Take(IReadOnlyList<PlannedLine> lines, PlanFigures soFar, CancellationToken ct) => Task.CompletedTask;
}
