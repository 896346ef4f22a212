using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Contracts;

/// <summary>What of an item's goods is told apart.</summary>
public enum ItemTracking
{
    None,

    /// <summary>Goods of one making: they have a lot, and the lot may have a best-before day.</summary>
    Lot,

    /// <summary>Every piece has a number of its own.</summary>
    Serial,
}

/// <param name="ShelfLifeDays">Best before so many days after it was made; null: no best-before day is asked for.</param>
public sealed record ItemTrackingInfo(Guid ItemId, ItemTracking Tracking, int? ShelfLifeDays, long Version) : IHasVersion
{
    /// <summary>Which bins its goods may lie in.</summary>
    public StorageKind Storage { get; init; }
}

/// <summary>What goods need, and what a bin offers.</summary>
public enum StorageKind
{
    Ambient,
    Chilled,
    Frozen,
    Secured,
}

/// <summary>Says whether an item is kept by lot or by serial number. Goods that are there already stay without one until they are gone.
/// Errors: inventory.unknown-item, inventory.service-item, inventory.tracking-in-use, concurrency.changed</summary>
[Requires(InventoryPermissions.EditItems)]
public sealed record TrackItem(
    Guid ItemId, ItemTracking Tracking, int? ShelfLifeDays = null, long? IfVersion = null, StorageKind Storage = StorageKind.Ambient)
    : IRequest<ItemTrackingInfo>;

/// <summary>Which goods came in, as people write it down.</summary>
/// <param name="Quantity">In stock units.</param>
/// <param name="ExpiresOn">Best before; where the item has a shelf life it follows from <paramref name="ProducedOn"/> if left out.</param>
public sealed record ArrivingGoods(
    Guid ItemId, Quantity Quantity, string? Lot = null, string? Serial = null, DateOnly? ProducedOn = null, DateOnly? ExpiresOn = null);

public interface ILots
{
    /// <summary>Of the items that are kept by lot or serial number; all others are absent.</summary>
    Task<IReadOnlyDictionary<Guid, ItemTrackingInfo>> Tracking(IReadOnlyCollection<Guid> itemIds, CancellationToken ct);

    /// <summary>Whether such goods may come in; then as the stock writes them down: codes in capitals, days worked out.</summary>
    /// <param name="day">The day they come in.</param>
    /// <returns>Errors: inventory.lot-on-plain-item, inventory.lot-required, inventory.serial-required, inventory.serial-not-one,
    /// inventory.serial-there, inventory.expiry-required, inventory.expires-before-made, inventory.lot-differs, inventory.lot-expired,
    /// inventory.lot-blocked; the field is <c>lines[n].lot</c> and the like.</returns>
    Task<Result<IReadOnlyList<ArrivingGoods>>> Arrive(
        IReadOnlyList<ArrivingGoods> goods, DateOnly day, CancellationToken ct, bool acceptExpired = false);
}

/// <summary>What the stock asks about tickets: who bought. Whoever keeps tickets answers.</summary>
public interface ITicketBuyers
{
    /// <summary>Of the tickets that have a customer; the name is null where the reader may not see customers.</summary>
    Task<IReadOnlyDictionary<Guid, TicketBuyer>> Of(IReadOnlyCollection<Guid> ticketIds, CancellationToken ct);
}

public sealed record TicketBuyer(Guid CustomerId, string? Name);
