using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Stock;

/// <summary>What the ledger's rows of one pool (item and warehouse) add up to, and what costing needs to go on from there.
/// Written by posting alone, under the ledger's lock.</summary>
internal sealed class BalanceRow
{
    /// <summary>The pool's number.</summary>
    public required long Pool { get; init; }

    public required Guid ItemId { get; init; }

    public required Guid WarehouseId { get; init; }

    /// <summary>The item's method; it can't change once there are movements.</summary>
    public required CostingMethod Costing { get; init; }

    public Quantity Quantity { get; set; }

    public Money Value { get; set; }

    /// <summary>Last known cost, as the pair it came from. A quantity of zero: never had one.</summary>
    public Money CostValue { get; set; }

    public Quantity CostQuantity { get; set; }

    /// <summary>The latest effective time the pool holds.</summary>
    public DateTimeOffset LastEffective { get; set; }

    /// <summary>Number of the pool's next FIFO layer.</summary>
    public int NextLayer { get; set; }

    public long Version { get; set; }
}

/// <summary>A FIFO layer that still holds goods; the lowest number goes first.</summary>
internal sealed class LayerRow
{
    public required long Pool { get; init; }

    public required int Number { get; init; }

    public required Quantity Quantity { get; set; }

    public required Money Value { get; set; }
}

/// <summary>An item's last purchase in any pool: the cost to fall back on where a pool never had one.</summary>
internal sealed class LastPurchaseRow
{
    public required Guid ItemId { get; init; }

    public required Quantity Quantity { get; set; }

    public required Money Value { get; set; }

    public required DateTimeOffset Effective { get; set; }
}
