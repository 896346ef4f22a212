using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Contracts;

/// <summary>What came in as opening stock, less what of it was taken back.</summary>
public interface IOpeningStock
{
    /// <summary>By item and warehouse; where there is none, nothing.</summary>
    Task<IReadOnlyDictionary<(Guid ItemId, Guid WarehouseId), OpeningInfo>> Of(IReadOnlyCollection<Guid> itemIds, CancellationToken ct);
}

public sealed record OpeningInfo(Quantity Quantity, Money Value)
{
    /// <summary>Of goods that are told apart, by lot or serial number.</summary>
    public IReadOnlyDictionary<string, OpeningInfo> ByCode { get; init; } = new Dictionary<string, OpeningInfo>();
}

/// <summary>Takes an opening receipt off the books again, as long as nothing else has moved any of its goods. Done twice it is done once.
/// Errors: inventory.unknown-document, inventory.receipt-used</summary>
/// <param name="DocumentId">Of the issue that does it.</param>
/// <param name="Moved">Goods of it have moved and come back, or are about to: whoever asks knows that all of it is there in the
/// end.</param>
[Requires(InventoryPermissions.Receive)]
public sealed record TakeBackReceipt(Guid DocumentId, Guid ReceiptId, string Reason, bool Moved = false) : IRequest<StockDocumentInfo>;
