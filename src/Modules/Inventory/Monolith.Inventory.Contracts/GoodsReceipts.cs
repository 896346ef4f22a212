using Monolith.SharedKernel;

namespace Monolith.Inventory.Contracts;

/// <summary>What was bought from whom, for documents of the stock that are about it. Whoever keeps goods receipts answers.</summary>
public interface IGoodsReceipts
{
    Task<GoodsReceiptFacts?> Find(Guid receiptId, CancellationToken ct);

    /// <summary>By a part of number, supplier or delivery note, newest first, without their lines.</summary>
    Task<IReadOnlyList<GoodsReceiptFacts>> Search(string text, int take, CancellationToken ct);

    Task<SupplierFacts?> Supplier(Guid supplierId, CancellationToken ct);

    /// <summary>Active ones by a part of code or name.</summary>
    Task<IReadOnlyList<SupplierFacts>> Suppliers(string text, int take, CancellationToken ct);
}

public sealed record GoodsReceiptFacts(
    Guid ReceiptId, string Number, Guid SupplierId, string SupplierName, Guid WarehouseId, DateTimeOffset Effective,
    IReadOnlyList<GoodsReceiptFactsLine> Lines);

/// <param name="Quantity">In stock units.</param>
/// <param name="Amount">What it was bought for.</param>
public sealed record GoodsReceiptFactsLine(int No, Guid ItemId, Quantity Quantity, Money Amount);

public sealed record SupplierFacts(Guid SupplierId, string Code, string Name);

/// <summary>What became of the goods of a receipt, as the stock ledger knows it.</summary>
public interface IReceiptStock
{
    /// <summary>By line; a line that the ledger doesn't know yet is absent.</summary>
    Task<IReadOnlyDictionary<int, ReceiptLineStock>> Of(Guid receiptId, CancellationToken ct);

    /// <summary>Why its goods can't be taken off stock again; null: they can. Nothing is changed. Errors: inventory.goods-used,
    /// inventory.has-returns, inventory.receipt-carries-costs</summary>
    Task<Error?> RefusesCancelling(Guid receiptId, CancellationToken ct);
}

/// <param name="Moment">When the goods came in.</param>
/// <param name="Received">In stock units, corrections in.</param>
/// <param name="Value">What they came in at, without what was laid on them later.</param>
/// <param name="Returned">What went back to the supplier of it.</param>
/// <param name="Landed">Freight, duty and the like that was laid on it.</param>
public sealed record ReceiptLineStock(
    Guid ItemId, Guid WarehouseId, DateTimeOffset Moment, Quantity Received, Money Value, Quantity Returned, Money Landed,
    string? Lot = null, string? Serial = null)
{
    /// <summary>What may still go back.</summary>
    public Quantity Left => Returned < Received ? Received - Returned : Quantity.Zero;
}
