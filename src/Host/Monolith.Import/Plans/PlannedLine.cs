using Monolith.Import.Reading;

namespace Monolith.Import.Plans;

/// <summary>What would become of a line.</summary>
/// <param name="Key">What it is about, as people know it.</param>
/// <param name="Payload">What is to be written; null where nothing is.</param>
internal sealed record PlannedLine(
    int Line, string Key, LineOutcome Outcome, IReadOnlyList<FieldChange> Changes, IReadOnlyList<Finding> Findings, object? Payload);

/// <param name="Field">The column's name.</param>
/// <param name="Old">Null: there was nothing.</param>
/// <param name="New">Null: there will be nothing.</param>
internal sealed record FieldChange(string Field, string? Old, string? New);
