using Monolith.SharedKernel;
using Monolith.SharedKernel.Events;

namespace Monolith.Inventory.Contracts;

/// <summary>An item was made or changed.</summary>
[EventName("inventory.item-saved.v1")]
public sealed record ItemSaved(ItemInfo Item) : IEvent;

/// <summary>A document moved stock: all its ledger rows, with the contra account of each.</summary>
/// <param name="SourceKind">What moved it: <c>ticket</c>, <c>goods-receipt</c>, <c>receipt</c>, <c>issue</c>, <c>transfer</c>, <c>adjustment</c>, <c>scrap</c>.</param>
/// <param name="SourceId">The document's id in the module that made it.</param>
/// <param name="SourceNumber">Its number for people.</param>
/// <param name="ShiftId">The till's shift where it came from a ticket.</param>
/// <param name="BusinessDate">The shop's day of <paramref name="Effective"/>.</param>
[EventName("inventory.stock-moved.v1")]
public sealed record StockMoved(
    string SourceKind, Guid SourceId, string SourceNumber, Guid? ShiftId, DateTimeOffset Effective, DateTimeOffset Recorded,
    DateOnly BusinessDate, IReadOnlyList<StockMovedLine> Lines) : IEvent;

/// <param name="Sequence">The ledger row.</param>
/// <param name="LineNo">The line of the source document.</param>
/// <param name="Kind">receipt, issue, transfer-out, transfer-in, adjustment, scrap, return, true-up.</param>
/// <param name="Contra">Where the other side belongs.</param>
/// <param name="Quantity">Change of stock, with sign; 0 for a true-up.</param>
/// <param name="Value">Change of stock value, with sign.</param>
public sealed record StockMovedLine(
    long Sequence, int LineNo, Guid ItemId, Guid WarehouseId, string Kind, ContraAccount Contra, Quantity Quantity, Money Value);

/// <summary>The other side of a movement of value, in words that Finance maps to its accounts.</summary>
public enum ContraAccount
{
    /// <summary>Both sides are stock.</summary>
    None,
    CostOfGoods,

    /// <summary>Goods received, not yet invoiced.</summary>
    GoodsReceived,
    OpeningStock,
    Production,
    Adjustment,
    Scrap,

    /// <summary>Goods issued for use in the shop itself.</summary>
    Consumption,
    ReturnVariance,
}

/// <summary>Stock fell to its reorder point or below, in the last run of the alerts.</summary>
[EventName("inventory.reorder-alert-raised.v1")]
public sealed record ReorderAlertRaised(Guid ItemId, string Sku, Guid WarehouseId, Quantity OnHand, Quantity Minimum, Quantity Suggested) : IEvent;
