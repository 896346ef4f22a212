namespace Monolith.Inventory.Contracts;

/// <summary>A count for which the shop stopped selling.</summary>
/// <param name="Number">The count's.</param>
/// <param name="Since">When it began.</param>
public sealed record SalesPause(string Number, string Name, DateTimeOffset Since);

/// <summary>Whether the tills of a warehouse are to begin no new sale. What was begun is finished, and what was paid is taken: the
/// office asks for a pause, it can't undo a sale.</summary>
public interface ISalesPauses
{
    /// <summary>Null: sales go on.</summary>
    Task<SalesPause?> In(Guid warehouseId, CancellationToken ct);
}
