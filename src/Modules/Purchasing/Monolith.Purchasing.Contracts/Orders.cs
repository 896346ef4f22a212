using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Purchasing.Contracts;

public enum OrderState
{
    Draft,
    Approved,
    PartlyReceived,
    Received,

    /// <summary>Closed with less than ordered, or given up before anything came.</summary>
    Closed,
}

/// <param name="Total">Sum of the lines' amounts; null where the reader may not see costs.</param>
public sealed record OrderInfo(
    Guid OrderId, string Number, Guid SupplierId, string SupplierName, Guid WarehouseId, OrderState State, DateOnly OrderDate, DateOnly? DeliveryDate,
    string? Note, Money? Total, IReadOnlyList<OrderLineInfo> Lines, DateTimeOffset? ApprovedAt, string? ApprovedBy, long Version) : IHasVersion;

/// <param name="Amount">Quantity times unit price, rounded once to the currency's digits.</param>
public sealed record OrderLineInfo(int No, Guid ItemId, string Sku, LocalName Name, string Unit, Quantity Quantity, UnitCost? UnitPrice, Money? Amount, Quantity Received);

/// <summary>Makes a draft order or changes it. Errors: purchasing.unknown-supplier, purchasing.supplier-inactive, purchasing.unknown-warehouse,
/// purchasing.unknown-item, purchasing.service-item, purchasing.not-a-draft, purchasing.quantity-digits, purchasing.amount-range,
/// purchasing.not-yet-ordered, concurrency.changed</summary>
/// <param name="OrderDate">The shop's day it was placed, today at the latest; null leaves it as it is, which is today for a new one.</param>
[Requires(PurchasingPermissions.EditOrders)]
public sealed record SaveOrder(
    Guid OrderId, Guid SupplierId, Guid WarehouseId, IReadOnlyList<SaveOrderLine> Lines, DateOnly? DeliveryDate = null,
        [property: Lines] string? Note = null,
    long? IfVersion = null, DateOnly? OrderDate = null) : IRequest<OrderInfo>;

public sealed record SaveOrderLine(Guid ItemId, Quantity Quantity, UnitCost UnitPrice);

/// <summary>Errors: purchasing.unknown-order, purchasing.not-a-draft</summary>
[Requires(PurchasingPermissions.ApproveOrders)]
public sealed record ApproveOrder(Guid OrderId) : IRequest<OrderInfo>;

/// <summary>Posts a goods receipt against an approved order: part of it, all of it, or more than was ordered.
/// Errors: purchasing.unknown-order, purchasing.not-approved, purchasing.unknown-line, purchasing.over-delivery (accept it explicitly), purchasing.quantity-digits, purchasing.order-closed,
/// purchasing.amount-range, purchasing.back-dating (needs <c>inventory.back-date</c>), purchasing.not-yet-received, period.closed,
/// request.id-reused</summary>
/// <param name="AcceptOverDelivery">More than ordered is taken in, and marked.</param>
/// <param name="CloseOrder">Nothing more will come: what is still open is given up.</param>
/// <param name="Effective">When the goods came in; null is now.</param>
[Requires(PurchasingPermissions.ReceiveGoods)]
public sealed record ReceiveGoods(
    Guid ReceiptId, Guid OrderId, IReadOnlyList<ReceiveGoodsLine> Lines, string? DeliveryNote = null, bool AcceptOverDelivery = false,
    bool CloseOrder = false, DateTimeOffset? Effective = null) : IRequest<ReceiptInfo>;

public sealed record ReceiveGoodsLine(int OrderLineNo, Quantity Quantity);

/// <param name="Total">Sum of the lines' amounts; null where the reader may not see costs.</param>
public sealed record ReceiptInfo(
    Guid ReceiptId, string Number, Guid OrderId, string OrderNumber, Guid SupplierId, string SupplierName, Guid WarehouseId, DateTimeOffset Effective,
    string? DeliveryNote, string ReceivedBy, Money? Total, IReadOnlyList<ReceiptLineInfo> Lines);

/// <param name="Over">How much of it is more than was ordered.</param>
public sealed record ReceiptLineInfo(int No, int OrderLineNo, Guid ItemId, string Sku, LocalName Name, Quantity Quantity, UnitCost? UnitPrice, Money? Amount, Quantity Over);
