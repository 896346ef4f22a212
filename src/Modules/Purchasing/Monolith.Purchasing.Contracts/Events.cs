using Monolith.SharedKernel;
using Monolith.SharedKernel.Events;

namespace Monolith.Purchasing.Contracts;

/// <summary>Goods came in against an order. Inventory puts them on stock at the value given here.</summary>
/// <param name="Effective">When they came in.</param>
[EventName("purchasing.goods-received.v1")]
public sealed record GoodsReceived(
    Guid ReceiptId, string Number, Guid OrderId, string OrderNumber, Guid SupplierId, string SupplierName, Guid WarehouseId,
    DateTimeOffset Effective, string ReceivedBy, IReadOnlyList<GoodsReceivedLine> Lines) : IEvent;

/// <param name="Value">Quantity times unit price, rounded once to the currency's digits.</param>
public sealed record GoodsReceivedLine(int No, Guid ItemId, Quantity Quantity, UnitCost UnitPrice, Money Value);
