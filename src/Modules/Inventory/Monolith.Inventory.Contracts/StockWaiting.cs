namespace Monolith.Inventory.Contracts;

/// <summary>Something that moves stock in the shop and isn't in the books yet: to be settled before goods are counted.</summary>
/// <param name="TextKey">A sentence with the number at {0}.</param>
/// <param name="Page">Where it is settled; null: nowhere in particular.</param>
public sealed record StockWaiting(string TextKey, long Number, string? Page = null);

/// <summary>What modules above know to be waiting; each answers for itself, and is asked before a count begins.</summary>
public interface IStockWaiting
{
    Task<IReadOnlyList<StockWaiting>> In(Guid warehouseId, CancellationToken ct);
}
