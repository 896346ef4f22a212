namespace Monolith.Sales.Numbers;

/// <summary>Numbers that count up inside writes.</summary>
internal sealed class CounterRow
{
    /// <summary>Of prices and taxes: what the price book in memory goes by.</summary>
    public const string Changes = "changes";

    public required string Name { get; init; }

    public long Number { get; set; }
}
