namespace Monolith.Purchasing.Numbers;

/// <summary>Numbers that count up inside writes.</summary>
internal sealed class CounterRow
{
    public required string Name { get; init; }

    public long Number { get; set; }
}
