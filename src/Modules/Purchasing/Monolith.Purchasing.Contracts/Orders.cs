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

/// <param name="Quantity">In stock units, as <paramref name="Received"/>.</param>
/// <param name="UnitPrice">Per unit of entry.</param>
/// <param name="Amount">Quantity of entry times unit price, rounded once to the currency's digits.</param>
/// <param name="EntryUnit">The pack it was ordered by; null: the stock unit.</param>
/// <param name="EntryQuantity">How many of those packs.</param>
/// <param name="PackSize">Stock units in one of them.</param>
public sealed record OrderLineInfo(
    int No, Guid ItemId, string Sku, LocalName Name, string Unit, Quantity Quantity, UnitCost? UnitPrice, Money? Amount, Quantity Received,
    string? EntryUnit = null, Quantity? EntryQuantity = null, Quantity? PackSize = null);

/// <summary>Makes a draft order or changes it. Errors: purchasing.unknown-supplier, purchasing.supplier-inactive, purchasing.unknown-warehouse,
/// purchasing.unknown-item, purchasing.service-item, purchasing.not-a-draft, purchasing.quantity-digits, inventory.unknown-pack,
/// inventory.pack-quantity, purchasing.amount-range,
/// purchasing.not-yet-ordered, concurrency.changed</summary>
/// <param name="OrderDate">The shop's day it was placed, today at the latest; null leaves it as it is, which is today for a new one.</param>
[Requires(PurchasingPermissions.EditOrders)]
public sealed record SaveOrder(
    Guid OrderId, Guid SupplierId, Guid WarehouseId, IReadOnlyList<SaveOrderLine> Lines, DateOnly? DeliveryDate = null,
        [property: Lines] string? Note = null,
    long? IfVersion = null, DateOnly? OrderDate = null) : IRequest<OrderInfo>;

/// <param name="Quantity">In <paramref name="Unit"/>.</param>
/// <param name="UnitPrice">Of one <paramref name="Unit"/>.</param>
/// <param name="Unit">A pack of the item; null or the stock unit's word: the stock unit.</param>
public sealed record SaveOrderLine(Guid ItemId, Quantity Quantity, UnitCost UnitPrice, string? Unit = null);

/// <summary>Errors: purchasing.unknown-order, purchasing.not-a-draft</summary>
[Requires(PurchasingPermissions.ApproveOrders)]
public sealed record ApproveOrder(Guid OrderId) : IRequest<OrderInfo>;

/// <summary>Posts a goods receipt against an approved order: part of it, all of it, or more than was ordered.
/// Errors: purchasing.unknown-order, purchasing.not-approved, purchasing.unknown-line, purchasing.over-delivery (accept it explicitly), purchasing.quantity-digits, purchasing.order-closed,
/// purchasing.amount-range, purchasing.back-dating (needs <c>inventory.back-date</c>), purchasing.not-yet-received, period.closed,
/// request.id-reused, and what the stock refuses of lots and serial numbers (inventory.lot-required and the like)</summary>
/// <param name="AcceptExpired">Takes an expired lot all the same.</param>
/// <param name="AcceptOverDelivery">More than ordered is taken in, and marked.</param>
/// <param name="CloseOrder">Nothing more will come: what is still open is given up.</param>
/// <param name="Effective">When the goods came in; null is now.</param>
[Requires(PurchasingPermissions.ReceiveGoods)]
public sealed record ReceiveGoods(
    Guid ReceiptId, Guid OrderId, IReadOnlyList<ReceiveGoodsLine> Lines, string? DeliveryNote = null, bool AcceptOverDelivery = false,
    bool CloseOrder = false, DateTimeOffset? Effective = null, bool AcceptExpired = false) : IRequest<ReceiptInfo>;

/// <param name="Quantity">In <paramref name="Unit"/>.</param>
/// <param name="Unit">The pack that the line was ordered by, any pack of the item, or null: the stock unit.</param>
/// <param name="Lot">Where the item is kept by lot; each lot is a line of its own, as is each <paramref name="Serial"/>.</param>
/// <param name="ExpiresOn">Best before, of the lot; left out it follows from <paramref name="ProducedOn"/> and the item's shelf
/// life.</param>
public sealed record ReceiveGoodsLine(
    int OrderLineNo, Quantity Quantity, string? Unit = null, string? Lot = null, string? Serial = null, DateOnly? ProducedOn = null,
    DateOnly? ExpiresOn = null);

/// <param name="Total">Sum of the lines' amounts; null where the reader may not see costs.</param>
public sealed record ReceiptInfo(
    Guid ReceiptId, string Number, Guid OrderId, string OrderNumber, Guid SupplierId, string SupplierName, Guid WarehouseId, DateTimeOffset Effective,
    string? DeliveryNote, string ReceivedBy, Money? Total, IReadOnlyList<ReceiptLineInfo> Lines);

/// <param name="Quantity">In stock units, as <paramref name="Over"/>.</param>
/// <param name="UnitPrice">Per unit of entry; at six decimals where it was ordered by another unit. The amount is exact.</param>
/// <param name="Over">How much of it is more than was ordered.</param>
/// <param name="EntryUnit">The pack it was received by; null: the stock unit.</param>
/// <param name="EntryQuantity">How many of those packs.</param>
public sealed record ReceiptLineInfo(
    int No, int OrderLineNo, Guid ItemId, string Sku, LocalName Name, Quantity Quantity, UnitCost? UnitPrice, Money? Amount, Quantity Over,
    string? EntryUnit = null, Quantity? EntryQuantity = null)
{
    public string? Lot { get; init; }

    public string? Serial { get; init; }

    /// <summary>Best before, of the lot.</summary>
    public DateOnly? ExpiresOn { get; init; }
}
