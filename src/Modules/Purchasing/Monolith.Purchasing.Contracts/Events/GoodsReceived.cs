using Monolith.SharedKernel;
using Monolith.SharedKernel.Events;

namespace Monolith.Purchasing.Contracts.Events;

/// <summary>Goods came in against an order. Inventory puts them on stock at the value given here.</summary>
/// <param name="ActorId">Who posted the receipt.</param>
/// <param name="BusinessDate">The shop's day of <paramref name="Effective"/>.</param>
/// <param name="Effective">When they came in.</param>
[EventName("purchasing.goods-received.v1")]
public sealed record GoodsReceived(
    Guid ReceiptId, string Number, string ActorId, string ActorName, int Site, DateOnly BusinessDate, Guid OrderId, string OrderNumber,
    Guid SupplierId, string SupplierName, Guid WarehouseId, DateTimeOffset Effective, IReadOnlyList<GoodsReceivedLine> Lines) : IEvent;

/// <param name="Quantity">In stock units.</param>
/// <param name="UnitPrice">Per unit of entry, at six decimals.</param>
/// <param name="Value">What these goods cost, in the currency's digits: all receipts of an order line come to what was ordered.</param>
/// <param name="ProducedOn">When the lot was made.</param>
/// <param name="ExpiresOn">Best before, of the lot.</param>
/// <param name="EntryUnit">The unit it was entered in, where it wasn't the stock unit.</param>
/// <param name="EntryQuantity">The quantity in that unit.</param>
public sealed record GoodsReceivedLine(
    int No, Guid ItemId, Quantity Quantity, UnitCost UnitPrice, Money Value, string? Lot = null, string? Serial = null,
    DateOnly? ExpiresOn = null, string? Bin = null, string? EntryUnit = null, Quantity? EntryQuantity = null,
    DateOnly? ProducedOn = null);
