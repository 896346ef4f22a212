using Monolith.Inventory.Contracts;
using Monolith.SharedKernel;

namespace Monolith.Purchasing.Tests.Support;

/// <summary>Inventory is not part of these tests: nothing happened to goods after they came, unless a test says so.</summary>
internal sealed class StockOfTests : IReceiptStock
{
    public static readonly Error GoodsUsed = Error.Conflict("inventory.goods-used", "Goods have been used since.");

    /// <summary>Receipts whose goods are gone.</summary>
    public HashSet<Guid> Used { get; } = [];

    public Task<IReadOnlyDictionary<int, ReceiptLineStock>> Of(Guid receiptId, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<int, ReceiptLineStock>>(new Dictionary<int, ReceiptLineStock>());

    public Task<Error?> RefusesCancelling(Guid receiptId, CancellationToken ct) =>
        Task.FromResult(Used.Contains(receiptId) ? GoodsUsed : null);
}
