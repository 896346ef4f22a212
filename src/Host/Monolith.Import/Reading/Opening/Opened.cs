namespace Monolith.Import.Reading.Opening;

/// <summary>A file whose records can be read.</summary>
/// <param name="Findings">What had to be guessed.</param>
internal sealed record Opened(Func<IRecords> Records, Beginning Beginning, SourceFormat Format, IReadOnlyList<Finding> Findings);
