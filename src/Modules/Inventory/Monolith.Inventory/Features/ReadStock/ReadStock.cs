using FluentValidation;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Features;

/// <summary>What is there, by item and warehouse: now, or as of a moment as known at a moment. Sort: sku (default), name, warehouse,
/// quantity, value. Errors: security.sort-hidden (by value, without the permission to see costs)</summary>
/// <param name="Text">Part of the SKU or of a name.</param>
/// <param name="WithZero">Also what has run out.</param>
/// <param name="Low">Only what is at its reorder point or below, now.</param>
[Requires(InventoryPermissions.View)]
internal sealed record ReadStock(
    PageRequest Page, Guid? ItemId = null, Guid? WarehouseId = null, string? Text = null, bool WithZero = false, DateTimeOffset? AsOf = null,
    DateTimeOffset? KnownAt = null, bool Low = false) : IRequest<StockOnHand>;

/// <param name="Value">Of all rows that match, not only of this page; null where the reader may not see costs.</param>
internal sealed record StockOnHand(IReadOnlyList<StockRow> Items, int Total, int Skip, int Take, Money? Value);

/// <param name="UnitCost">Value over quantity; null where there is none or the reader may not see costs.</param>
internal sealed record StockRow(
    Guid ItemId, string Sku, string Name, string? NameZh, string Unit, Guid WarehouseId, string Warehouse, Quantity Quantity, Money? Value, UnitCost? UnitCost);

internal sealed class ReadStockValidator : AbstractValidator<ReadStock>
{
    public ReadStockValidator() => RuleFor(r => r.Text).MaximumLength(100);
}
