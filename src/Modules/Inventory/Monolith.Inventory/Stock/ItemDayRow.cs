namespace Monolith.Inventory.Stock;

/// <summary>What an item did in a warehouse on one business day, added up from the ledger as it grows. No figure of the books rests on it:
/// it can be made again from the ledger at any time.</summary>
internal sealed class ItemDayRow
{
    public required Guid ItemId { get; init; }

    public required Guid WarehouseId { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>Sold, issued and sent to other warehouses, less what came back.</summary>
    public required Quantity Demand { get; set; }

    /// <summary>Came in for the first time: bought, made, sent from elsewhere, found; less what went back to its supplier.</summary>
    public required Quantity Received { get; set; }

    /// <summary>Cost of goods sold.</summary>
    public required Money Cost { get; set; }
}

/// <summary>Up to which row of the ledger the days are counted.</summary>
internal sealed class ItemDayHeadRow
{
    public required int Id { get; init; }

    public required long Through { get; set; }
}
