using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Stock;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Ledger.StockCard;

/// <summary>An item's movements in the order in which they took effect, with what was there after each. <c>knownAt</c>: only what the
/// system
/// knew then. Errors: inventory.unknown-item, inventory.moment-malformed</summary>
[Requires(InventoryPermissions.View)]
internal sealed record StockCard(Guid ItemId, ListQuery Query) : IRequest<StockCardRows>
{
    public static readonly ListOf<CardRow> List = Rows.Of<CardRow>("inventory.stock-card")
        .Column("effective", "inventory.effective", r => r.Effective)
        .Column("businessDate", "inventory.business-date", r => r.BusinessDate, c => c.Extra())
        .Column("kind", "inventory.kind", r => r.Kind, c => c.Words(StockTexts.RowWords))
        .Column("document", "inventory.document", r => r.SourceNumber)
        .Column("sourceKind", "inventory.document-kind", r => r.SourceKind, c => c.Extra())
        .Column("warehouse", "inventory.warehouse", r => r.Warehouse)
        .Column("lot", "inventory.lot", r => r.Lot, c => c.Extra())
        .Column("quantity", "ui.quantity", r => r.Quantity, c => c.Figure())
        .Column("value", "inventory.value", r => r.Value, c => c.Figure().Needs(InventoryPermissions.ViewCosts, Hidden))
        .Column("quantityAfter", "inventory.quantity-after", r => r.QuantityAfter, c => c.Figure())
        .Column("valueAfter", "inventory.value-after", r => r.ValueAfter, c => c.Figure().Needs(InventoryPermissions.ViewCosts, Hidden))
        .Column("costAfter", "inventory.unit-cost-after", r => r.CostAfter, c =>
            c.Extra().Figure().Needs(InventoryPermissions.ViewCosts, Hidden))
        .Column("reason", "ui.reason", r => r.Reason, c => c.Extra().Wrapped())
        .Column("actor", "ui.who", r => r.Actor, c => c.Extra())
        .Column("recorded", "inventory.recorded", r => r.Recorded, c => c.Extra())
        .Column("sequence", "inventory.sequence", r => r.Sequence, c => c.Extra().Figure())
        .Column("corrects", "inventory.corrects", r => r.Corrects, c => c.Extra().Figure())
        .Column("cause", "inventory.cause", r => r.Cause, c => c.Extra().Figure())
        .Id("warehouse", "inventory.warehouse")
        .BusinessDays(r => r.BusinessDate, r => r.Effective)
        .Moment("knownAt", "inventory.known-at")
        .InOneOrder();

    private static CardRow Hidden(CardRow row) => row with { Value = null, ValueAfter = null };
}

/// <param name="Opening">Before the first day that is asked for; nothing where none is.</param>
/// <param name="Movements">Of all rows that are asked for, not only of this page: opening and movements are the closing.</param>
internal sealed record StockCardRows(
    IReadOnlyList<CardRow> Items, int Total, int Skip, int Take, CardSum Opening, CardSum Movements, CardSum Closing)
    : Page<CardRow>(Items, Total, Skip, Take);

/// <param name="Value">Null where the reader may not see costs.</param>
internal sealed record CardSum(Quantity Quantity, Money? Value);

internal sealed record CardRow
{
    public required long Sequence { get; init; }

    public required DateTimeOffset Effective { get; init; }

    public required DateOnly BusinessDate { get; init; }

    public required DateTimeOffset Recorded { get; init; }

    public required string Kind { get; init; }

    public required Guid WarehouseId { get; init; }

    public string Warehouse { get; init; } = "";

    public string? Lot { get; init; }

    public required Quantity Quantity { get; init; }

    /// <summary>Null where the reader may not see costs.</summary>
    public Money? Value { get; init; }

    public required Quantity QuantityAfter { get; init; }

    public Money? ValueAfter { get; init; }

    public UnitCost? CostAfter => ValueAfter is { } value && UnitCost.TryOf(value, QuantityAfter, out var cost) ? cost : null;

    public required string SourceKind { get; init; }

    public required Guid SourceId { get; init; }

    public required string SourceNumber { get; init; }

    public required string Actor { get; init; }

    public string? Reason { get; init; }

    public long? Corrects { get; init; }

    public long? Cause { get; init; }

    public bool Late { get; init; }
}

internal static class StockCardEndpoint
{
    public static void Map(RouteGroupBuilder inventory) => inventory.MapList<StockCard, StockCardRows, CardRow>(
        "items/{itemId:guid}/card", StockCard.List, (http, q) => new(Guid.Parse((string)http.Request.RouteValues["itemId"]!), q),
        "ReadStockCard", "An item's movements with what was there after each");
}
