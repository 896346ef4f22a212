using Monolith.Import.Reading;

namespace Monolith.Import.Plans;

/// <summary>What reading a file found out about it as a whole.</summary>
/// <param name="Needs">The permissions that applying it needs.</param>
internal sealed record PlanReading(
    SourceFormat Format, IReadOnlyList<SourceHeader> Headers, IReadOnlyList<Finding> Findings, SourceTally Tally,
        IReadOnlyList<string> Needs);
