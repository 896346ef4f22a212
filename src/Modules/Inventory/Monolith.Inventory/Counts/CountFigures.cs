namespace Monolith.Inventory.Counts;

/// <summary>What a count comes to.</summary>
/// <param name="Gains">What was found beyond the books, at today's cost.</param>
/// <param name="Losses">What is missing, above zero.</param>
internal sealed record CountFigures(
    int Lines, int Counted, int Differ, int Second, int Unexplained, int Moved, Money Gains, Money Losses)
{
    /// <summary>The reader may not see costs.</summary>
    public bool HidesWorth { get; init; }

    /// <summary>Both added up: gains don't make up for losses when somebody asks how well the shop knows its goods.</summary>
    public Money Gross => Gains + Losses;

    public static CountFigures Of(CountRow count, IReadOnlyCollection<SheetLine> lines) => new(
        lines.Count,
        lines.Count(l => l.Counted is not null || l.Row.Counted is not null),
        lines.Count(l => l.Difference is { IsZero: false }),
        lines.Count(l => l.WantsSecond(count)),
        lines.Count(l => l.Row.Cause is null && l.IsBeyond(count)),
        lines.Count(l => l.Book?.MovedMeanwhile == true),
        Money.Sum(lines.Select(l => l.Worth).OfType<Money>().Where(w => w > Money.Zero)),
        -Money.Sum(lines.Select(l => l.Worth).OfType<Money>().Where(w => w < Money.Zero)));
}
