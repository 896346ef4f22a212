using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Stock;

/// <summary>What the ledger's rows of one pool add up to, and what costing needs to go on from there.
/// Written by posting alone, under the ledger's lock.</summary>
internal sealed class BalanceRow
{
    /// <summary>The pool's number.</summary>
    public required long Pool { get; init; }

    public required Guid ItemId { get; init; }

    /// <summary>Empty: the pool is the company's, and <see cref="PlaceRow"/> says where its goods are.</summary>
    public required Guid WarehouseId { get; init; }

    /// <summary>Of an item that is costed by lot; else empty.</summary>
    public string Lot { get; init; } = "";

    /// <summary>Which goods share the pool.</summary>
    public PoolScope Scope { get; init; }

    /// <summary>The item's method; it can't change once there are movements.</summary>
    public required CostingMethod Costing { get; init; }

    public PoolKey Key => new(ItemId, WarehouseId, Scope == PoolScope.Lot && Lot.Length > 0 ? Lot : null);

    public Quantity Quantity { get; set; }

    public Money Value { get; set; }

    /// <summary>Last known cost, as the pair it came from. A quantity of zero: never had one.</summary>
    public Money CostValue { get; set; }

    public Quantity CostQuantity { get; set; }

    /// <summary>The latest effective time the pool holds.</summary>
    public DateTimeOffset LastEffective { get; set; }

    /// <summary>Number of the pool's next FIFO layer.</summary>
    public int NextLayer { get; set; }

    /// <summary>Movements since the pool was last marked.</summary>
    public int SinceMark { get; set; }

    /// <summary>While the pool is being costed anew: whose doing that is. Null: all its movements are settled.</summary>
    public long? Recosting { get; set; }

    /// <summary>From this moment, and <see cref="OpenPlace"/> at it, its movements aren't costed anew yet.</summary>
    public DateTimeOffset? OpenMoment { get; set; }

    public long? OpenPlace { get; set; }

    /// <summary>What the rows add up to beyond the value that costing goes on from meanwhile; zero where all is settled.</summary>
    public Money Unsettled { get; set; }

    public long Version { get; set; }
}

/// <summary>How a pool stood after one of its movements, so that re-costing need not begin at the beginning. No figure rests on it: it
/// can be
/// made again from the ledger at any time.</summary>
internal sealed class PoolMarkRow
{
    public required long Pool { get; init; }

    public required DateTimeOffset Moment { get; init; }

    public required long Place { get; init; }

    public required Quantity Quantity { get; init; }

    public required Money Value { get; init; }

    public required Money CostValue { get; init; }

    public required Quantity CostQuantity { get; init; }

    public required int NextLayer { get; init; }

    /// <summary>Under FIFO, oldest first.</summary>
    public required string? Layers { get; init; }

    /// <summary>Of a company-wide pool: where its goods were.</summary>
    public string? Places { get; init; }
}

/// <summary>What a warehouse has of a company-wide pool: its value is its quantity times the pool's unit cost.</summary>
internal sealed class PlaceRow
{
    public required long Pool { get; init; }

    public required Guid WarehouseId { get; init; }

    public required Guid ItemId { get; init; }

    public required Quantity Quantity { get; set; }

    public required Money Value { get; set; }
}

/// <summary>A FIFO layer that still holds goods; the lowest number goes first.</summary>
internal sealed class LayerRow
{
    public required long Pool { get; init; }

    public required int Number { get; init; }

    public required Quantity Quantity { get; set; }

    public required Money Value { get; set; }

    /// <summary>The movement that brought the goods in, wherever they were moved since; 0 where it wasn't a receipt.</summary>
    public required long Receipt { get; init; }
}

/// <summary>An item's last purchase in any pool: the cost to fall back on where a pool never had one.</summary>
internal sealed class LastPurchaseRow
{
    public required Guid ItemId { get; init; }

    public required Quantity Quantity { get; set; }

    public required Money Value { get; set; }

    public required DateTimeOffset Effective { get; set; }
}
