using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Audit;

namespace Monolith.Inventory.Bins;

/// <summary>A place in a warehouse that has a label.</summary>
internal sealed class BinRow : IVersioned, IAudited
{
    public required Guid Id { get; init; }

    public required Guid WarehouseId { get; init; }

    /// <summary>In capitals, unique in its warehouse.</summary>
    public required string Code { get; init; }

    public string? Zone { get; set; }

    public string? Aisle { get; set; }

    /// <summary>Its place on the way through the warehouse: the lowest is nearest to the door.</summary>
    public int Walk { get; set; }

    /// <summary>Takes goods of this category alone, by <see cref="Folding.Words"/>; null: any.</summary>
    public string? CategoryKey { get; set; }

    public string? Category { get; set; }

    public StorageKind Storage { get; set; }

    /// <summary>How many units it holds, of whatever lies there; null: nobody counts.</summary>
    public Quantity? Capacity { get; set; }

    public bool Active { get; set; }

    public long Version { get; set; }

    public string AuditSubject => $"bin:{WarehouseId}/{Code}";
}

/// <summary>Goods were carried from one place of a warehouse to another: neither quantity nor value changed, so it is no row of the
/// ledger. An empty place: none.</summary>
internal sealed class BinMoveRow : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid WarehouseId { get; init; }

    public required Guid ItemId { get; init; }

    public required string Lot { get; init; }

    public required string Serial { get; init; }

    public required string FromBin { get; init; }

    public required string ToBin { get; init; }

    public required Quantity Quantity { get; init; }

    public required DateTimeOffset MovedAt { get; init; }

    public required string ActorId { get; init; }

    public required string ActorName { get; init; }
}

/// <summary>How fast an item leaves a warehouse, by the last ranking.</summary>
internal sealed class ItemSpeedRow
{
    public required Guid ItemId { get; init; }

    public required Guid WarehouseId { get; init; }

    /// <summary>How often somebody took some of it.</summary>
    public required int Picks { get; init; }

    public required SpeedClass Speed { get; init; }

    public required DateTimeOffset RankedAt { get; init; }
}

internal enum SpeedClass
{
    /// <summary>The few items that are taken most: four picks in five.</summary>
    Fast,
    Middling,

    /// <summary>The last picks in twenty, and what is never taken.</summary>
    Slow,
}
