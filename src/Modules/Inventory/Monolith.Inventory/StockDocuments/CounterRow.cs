namespace Monolith.Inventory.StockDocuments;

/// <summary>Running numbers for people.</summary>
internal sealed class CounterRow
{
    public required string Name { get; init; }

    public long Value { get; set; }
}
