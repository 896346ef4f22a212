namespace Monolith.Inventory.Valuation;

/// <param name="Day">The shop's day on which it was taken.</param>
/// <param name="ThroughSequence">The last ledger row that is in it.</param>
/// <param name="Lines">Items and warehouses that held something.</param>
internal sealed record ValuationInfo(Guid ValuationId, DateOnly Day, DateTimeOffset At, long ThroughSequence, int Lines, Money Value);

internal static class ValuationMapping
{
    public static ValuationInfo ToInfo(this ValuationRow run) => new(run.Id, run.Day, run.At, run.ThroughSequence, run.Lines, run.Value);
}
