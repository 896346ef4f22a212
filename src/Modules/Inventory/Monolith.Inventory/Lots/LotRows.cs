using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Audit;

namespace Monolith.Inventory.Lots;

/// <summary>How an item's goods are told apart; an item without such a row has plain goods.</summary>
internal sealed class ItemTrackingRow : IVersioned, IAudited
{
    public required Guid ItemId { get; init; }

    public ItemTracking Tracking { get; set; }

    public int? ShelfLifeDays { get; set; }

    /// <summary>Where its goods must lie.</summary>
    public StorageKind Storage { get; set; }

    public long Version { get; set; }

    public string AuditSubject => SubjectOf(ItemId);

    public static string SubjectOf(Guid item) => $"tracking:{item}";

    public ItemTrackingInfo ToInfo() => new(ItemId, Tracking, ShelfLifeDays, Version) { Storage = Storage };
}

/// <summary>Goods of one making. Its days never change; whether it may be moved does.</summary>
internal sealed class LotRow : IVersioned, IAudited
{
    public required Guid ItemId { get; init; }

    /// <summary>In capitals: one lot, however it is typed.</summary>
    public required string Lot { get; init; }

    public required DateOnly? ProducedOn { get; init; }

    public required DateOnly? ExpiresOn { get; init; }

    /// <summary>Why nobody may sell, use or move it; null: it is free.</summary>
    public string? BlockedBecause { get; set; }

    public long Version { get; set; }

    public string AuditSubject => SubjectOf(ItemId, Lot);

    public static string SubjectOf(Guid item, string lot) => $"lot:{item}/{lot}";
}

/// <summary>How much of a lot, of a serial number or in a bin there is, as the ledger's rows of it add up; what has none of the three
/// stands in the balance alone. Written with the ledger, under its lock. An empty text: none.</summary>
internal sealed class HoldingRow
{
    public required Guid Id { get; init; }

    public required Guid ItemId { get; init; }

    public required Guid WarehouseId { get; init; }

    public required string Lot { get; init; }

    public required string Serial { get; init; }

    public required string Bin { get; init; }

    public Quantity Quantity { get; set; }
}
