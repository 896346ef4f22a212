using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Stock.ListStock;

/// <summary>What is there, by item and warehouse: now, or as of a moment as known at a moment. Errors: security.sort-hidden (by value,
/// without the permission to see costs), inventory.moment-malformed</summary>
/// <remarks>What has run out is there with <c>withZero</c> only; <c>low</c> is what is at its reorder point or below, now.</remarks>
[Requires(InventoryPermissions.View)]
internal sealed record ListStock(ListQuery Query) : IRequest<StockOnHand>
{
    public static readonly ListOf<StockRow> List = Rows.Of<StockRow>("inventory.stock")
        .Column("sku", "inventory.sku", r => r.Sku, c => c.Sortable(by: r => r.SkuKey).Then(r => r.Warehouse).Mono())
        .Column("name", "inventory.item", r => r.Name, c => c.Sortable())
        .Column("warehouse", "inventory.warehouse", r => r.Warehouse, c => c.Sortable())
        .Column("quantity", "inventory.on-hand", r => r.Quantity, c => c.Sortable(by: r => r.Held).Figure())
        .Column("reserved", "inventory.reserved", r => r.Reserved, c => c.Extra().Figure())
        .Column("available", "inventory.available", r => r.Available, c => c.Figure())
        .Column("unit", "inventory.unit", r => r.Unit)
        .Column("cost", "inventory.unit-cost", r => r.UnitCost, c => c.Figure().Needs(InventoryPermissions.ViewCosts, Hidden))
        .Column("value", "inventory.value", r => r.Value, c => c.Sortable(by: r => r.Worth).Figure().Needs(InventoryPermissions.ViewCosts, Hidden))
        .Searched()
        .Id("item", "inventory.item", r => r.ItemId)
        .Id("warehouse", "inventory.warehouse", r => r.WarehouseId)
        .Flag("low", "inventory.low-only")
        .Flag("withZero", "inventory.with-zero")
        .Moment("asOf", "inventory.as-of")
        .Moment("knownAt", "inventory.known-at")
        .KeyedBy(r => r.ItemId, r => r.WarehouseId)
        .SortedBy("sku");

    private static StockRow Hidden(StockRow row) => row with { HidesCosts = true };
}

/// <param name="Value">Of all rows that match, not only of this page; null where the reader may not see costs.</param>
internal sealed record StockOnHand(IReadOnlyList<StockRow> Items, int Total, int Skip, int Take, Money? Value) : Page<StockRow>(Items, Total, Skip, Take);

internal sealed record StockRow
{
    public required Guid ItemId { get; init; }

    public required string Sku { get; init; }

    public required LocalName Name { get; init; }

    public required string Unit { get; init; }

    public required Guid WarehouseId { get; init; }

    public required string Warehouse { get; init; }

    public Quantity Quantity => Quantity.FromScaled(Held);

    /// <summary>Kept for somebody now; null as of another moment.</summary>
    public Quantity? Reserved { get; init; }

    /// <summary>What is there and not reserved.</summary>
    public Quantity? Available => Reserved is { } kept ? Quantity - kept : null;

    /// <summary>Null where the reader may not see costs.</summary>
    public Money? Value => HidesCosts ? null : Money.FromScaled(Worth);

    /// <summary>Value over quantity; null where there is none or the reader may not see costs.</summary>
    public UnitCost? UnitCost => Value is { } value && SharedKernel.UnitCost.TryOf(value, Quantity, out var cost) ? cost : null;

    // The figures as the columns hold them, which the database compares and sorts by.
    internal long Held { get; init; }

    internal long Worth { get; init; }

    internal bool HidesCosts { get; init; }

    internal string SkuKey { get; init; } = "";
}

internal static class ListStockEndpoint
{
    public static void Map(RouteGroupBuilder inventory) => inventory.MapList<ListStock, StockOnHand, StockRow>(
        "stock", ListStock.List, (_, q) => new(q), "ListStock", "Stock by item and warehouse, now or as of a moment");
}
