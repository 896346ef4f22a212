using Monolith.SharedKernel;
using Monolith.SharedKernel.Events;

namespace Monolith.Inventory.Contracts.Events;

/// <summary>An item was made or changed.</summary>
/// <param name="Barcodes">All of them.</param>
/// <param name="Packs">Units beside the stock unit; null: none.</param>
/// <param name="Version">Of the item, after the change.</param>
[EventName("inventory.item-saved.v1")]
public sealed record ItemSaved(
    Guid ItemId, string ActorId, string ActorName, int Site, DateOnly BusinessDate, string Sku, LocalName Name, string Unit,
    int QuantityDigits, string TaxCategory, bool IsService, bool Active, CostingMethod Costing, IReadOnlyList<string> Barcodes, long Version,
    string? Category = null, IReadOnlyList<ItemSavedPack>? Packs = null) : IEvent;

/// <param name="Size">Stock units in one pack.</param>
public sealed record ItemSavedPack(string Unit, Quantity Size, IReadOnlyList<string> Barcodes);
