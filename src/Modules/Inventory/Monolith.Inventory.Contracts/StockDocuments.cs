using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Contracts;

/// <summary>A posted stock document: number, lines and what they moved.</summary>
public sealed record StockDocumentInfo(
    Guid DocumentId, string Number, StockDocumentKind Kind, Guid WarehouseId, Guid? ToWarehouseId, DateTimeOffset Effective,
    DateTimeOffset Recorded, string? Reason, string? Reference, IReadOnlyList<StockDocumentLineInfo> Lines)
{
    /// <summary>Whom goods went back to.</summary>
    public string? PartnerName { get; init; }

    /// <summary>What making them cost beside what went in; null where there is none, or the reader may not see costs.</summary>
    public Money? Extra { get; init; }

    /// <summary>Code of one of the shop's reasons.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>Who or what got the goods of an issue.</summary>
    public string? Destination { get; init; }
}

/// <param name="Quantity">In stock units.</param>
/// <param name="Value">The value that moved, with sign; null where the reader may not see costs.</param>
/// <param name="EntryUnit">The pack it was entered in; null: the stock unit.</param>
/// <param name="EntryQuantity">How many of those packs, in the sign of <paramref name="Quantity"/>.</param>
public sealed record StockDocumentLineInfo(
    int No, Guid ItemId, Quantity Quantity, Money? Value, string? EntryUnit = null, Quantity? EntryQuantity = null)
{
    /// <summary>The line of a goods receipt that it is about.</summary>
    public StockLineOrigin? Origin { get; init; }

    /// <summary>What a revaluation set a unit to; null where it added an amount, or the reader may not see costs.</summary>
    public UnitCost? SetCost { get; init; }

    public string? Lot { get; init; }

    public string? Serial { get; init; }

    /// <summary>The place they were taken from, or put to where they came in.</summary>
    public string? Bin { get; init; }

    /// <summary>Of a transfer: the place they were put to.</summary>
    public string? ToBin { get; init; }
}

/// <summary>A line of an earlier receipt.</summary>
public sealed record StockLineOrigin(Guid ReceiptId, string Number, int Line);

public enum StockDocumentKind
{
    /// <summary>Goods in without a purchase order: opening stock, own production, found goods.</summary>
    Receipt,
    Issue,
    Transfer,
    Adjustment,

    /// <summary>Damaged, expired or lost goods taken off the books (报损).</summary>
    Scrap,

    /// <summary>Goods that go back to where they were bought (采购退货).</summary>
    SupplierReturn,

    /// <summary>What is there is worth something else from now on; nothing moves.</summary>
    Revaluation,

    /// <summary>Goods made of other goods: kits, repacking, own making (组装拆分).</summary>
    Conversion,

    /// <summary>Freight, duty and the like, spread over the goods they were paid for.</summary>
    LandedCost,

    /// <summary>What items cost by standard from a moment on, in all warehouses.</summary>
    StandardCost,
}

/// <summary>Receives goods at a given unit cost, without a purchase order (opening stock, own production).
/// Errors: inventory.unknown-item, inventory.unknown-warehouse, inventory.service-item, inventory.quantity-digits,
/// inventory.unknown-pack, inventory.pack-quantity, inventory.back-dating, request.id-reused</summary>
/// <param name="Effective">When it happened in the shop; null is now. Earlier than now needs <c>inventory.back-date</c>.</param>
/// <param name="AcceptExpired">Takes an expired lot all the same; needs a reason.</param>
/// <param name="Once">True: refused (inventory.opening-there) where one of the items, or lots of them, has opening stock in this
/// warehouse already.</param>
[Requires(InventoryPermissions.Receive)]
public sealed record ReceiveStock(
    Guid DocumentId, Guid WarehouseId, IReadOnlyList<ReceiveStockLine> Lines, StockReceiptSource Source = StockReceiptSource.Opening,
    string? Reference = null, string? Reason = null, DateTimeOffset? Effective = null, bool Once = false,
    bool AcceptExpired = false) : IRequest<StockDocumentInfo>;

public enum StockReceiptSource
{
    Opening,
    Production,
}

/// <param name="Quantity">In <paramref name="Unit"/>.</param>
/// <param name="UnitCost">Of one <paramref name="Unit"/>; goods that cost nothing say so by 0, and their row is flagged. The value
/// is quantity times unit cost, rounded once to the currency's
/// digits.</param>
/// <param name="Unit">A pack of the item; null or the stock unit's word: the stock unit.</param>
/// <param name="Lot">Where the item is kept by lot; <paramref name="Serial"/> where it is kept by serial number.</param>
/// <param name="ExpiresOn">Best before, of the lot; left out it follows from <paramref name="ProducedOn"/> and the item's shelf
/// life.</param>
/// <param name="Bin">The place they are put to.</param>
public sealed record ReceiveStockLine(
    Guid ItemId, Quantity Quantity, UnitCost? UnitCost = null, string? Unit = null, string? Lot = null, string? Serial = null,
    DateOnly? ProducedOn = null, DateOnly? ExpiresOn = null, string? Bin = null);

/// <summary>Changes stock by a signed quantity, or writes it off. Gains come in at current cost.
/// Errors: as ReceiveStock, and inventory.reason-required, inventory.reason-code-required, inventory.unknown-reason,
/// inventory.insufficient-stock, inventory.approval-needed</summary>
/// <param name="Reason">In words; may be empty where <paramref name="ReasonCode"/> says it.</param>
/// <param name="ReasonCode">One of the shop's reasons, which says what account bears it; needed where the shop keeps a list of
/// them.</param>
[Requires(InventoryPermissions.Adjust)]
public sealed record AdjustStock(
    Guid DocumentId, Guid WarehouseId, IReadOnlyList<AdjustStockLine> Lines, string Reason, bool Scrap = false,
    string? Reference = null, DateTimeOffset? Effective = null, bool AllowNegative = false, string? ReasonCode = null)
    : IRequest<StockDocumentInfo>;

/// <param name="Change">With sign, in <paramref name="Unit"/>. A scrap takes away: its change is negative.</param>
/// <param name="Unit">A pack of the item; null or the stock unit's word: the stock unit.</param>
public sealed record AdjustStockLine(
    Guid ItemId, Quantity Change, string? Unit = null, string? Lot = null, string? Serial = null, string? Bin = null);

/// <summary>Moves goods from one warehouse to another at their cost. Errors: as AdjustStock, and inventory.same-warehouse</summary>
[Requires(InventoryPermissions.Transfer)]
public sealed record TransferStock(
    Guid DocumentId, Guid WarehouseId, Guid ToWarehouseId, IReadOnlyList<TransferStockLine> Lines, string? Reason = null,
        string? Reference = null,
    DateTimeOffset? Effective = null, bool AllowNegative = false, bool AcceptExpired = false) : IRequest<StockDocumentInfo>;

/// <param name="Quantity">In <paramref name="Unit"/>.</param>
/// <param name="Unit">A pack of the item; null or the stock unit's word: the stock unit.</param>
/// <param name="ToBin">The place they are put to.</param>
public sealed record TransferStockLine(
    Guid ItemId, Quantity Quantity, string? Unit = null, string? Lot = null, string? Serial = null, string? Bin = null,
    string? ToBin = null);

/// <summary>Takes back what a posted document moved, at the time it was posted for: what followed is costed as if it had never been.
/// The document
/// stays, with who took it back and why; what it should have said is posted as a new one.
/// Errors: inventory.unknown-document, inventory.already-cancelled, inventory.goods-used, inventory.reason-required,
/// period.closed</summary>
/// <param name="CancellationId">The client's id of the cancellation: done twice it is done once.</param>
[Requires(InventoryPermissions.CancelDocuments)]
public sealed record CancelStockDocument(Guid CancellationId, Guid DocumentId, string Reason) : IRequest<StockCancellationInfo>;

public sealed record StockCancellationInfo(Guid DocumentId, string Number, string Reason, string ActorName, DateTimeOffset Recorded);
