using Monolith.Import.Maps;
using Monolith.Import.Reading.Columns;
using Monolith.Import.Reading.Dates;
using Monolith.Import.Reading.Numbers;

namespace Monolith.Import.Reading.Opening;

/// <summary>A file as it has been recognised.</summary>
/// <param name="Records">Reads it from its beginning, again and again.</param>
internal sealed record Recognition(
    Func<IRecords> Records, SourceFormat Format, HeaderMatch Header, NumberStyle Numbers, DateStyle Dates, ImportMap Map,
    IReadOnlyList<Finding> Findings)
{
    public ColumnPlan Plan => Header.Plan;

    /// <summary>The first records below the header, as they stand there.</summary>
    public IReadOnlyList<string[]> Sample { get; init; } = [];
}
