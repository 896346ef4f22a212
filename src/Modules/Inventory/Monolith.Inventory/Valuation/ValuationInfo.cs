using System.Linq.Expressions;

namespace Monolith.Inventory.Valuation;

internal sealed record ValuationInfo
{
    public required Guid ValuationId { get; init; }

    /// <summary>The shop's day on which it was taken.</summary>
    public required DateOnly Day { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The last ledger row that is in it.</summary>
    public required long ThroughSequence { get; init; }

    /// <summary>Items and warehouses that held something.</summary>
    public required int Lines { get; init; }

    public required Money Value { get; init; }

    /// <summary>What the books said at that moment; null where nobody keeps books.</summary>
    public Money? Booked { get; init; }
}

internal static class ValuationMapping
{
    public static readonly Expression<Func<ValuationRow, ValuationInfo>> Info = run => new ValuationInfo
    {
        ValuationId = run.Id, Day = run.Day, At = run.At, ThroughSequence = run.ThroughSequence, Lines = run.Lines, Value = run.Value,
        Booked = run.Booked,
    };

    private static readonly Func<ValuationRow, ValuationInfo> Of = Info.Compile();

    public static ValuationInfo ToInfo(this ValuationRow run) => Of(run);
}
