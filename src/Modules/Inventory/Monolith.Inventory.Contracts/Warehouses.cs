using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Contracts;

/// <param name="Code">Short and unique, for example <c>MAIN</c>.</param>
/// <param name="NegativeStock">What a document may do that takes more than there is. A completed ticket always posts.</param>
public sealed record WarehouseInfo(Guid WarehouseId, string Code, string Name, bool IsDefault, bool Active, NegativeStock NegativeStock, long Version) : IHasVersion;

public enum NegativeStock
{
    Forbid,
    Warn,
    Allow,
}

/// <summary>Errors: inventory.warehouse-code-taken, concurrency.changed</summary>
[Requires(InventoryPermissions.EditWarehouses)]
public sealed record SaveWarehouse(
    Guid WarehouseId, string Code, string Name, bool IsDefault = false, bool Active = true,
    NegativeStock NegativeStock = NegativeStock.Forbid, long? IfVersion = null) : IRequest<WarehouseInfo>;

public interface IWarehouses
{
    /// <summary>All, the default one first.</summary>
    Task<IReadOnlyList<WarehouseInfo>> All(CancellationToken ct);

    Task<WarehouseInfo?> Find(Guid warehouseId, CancellationToken ct);

    /// <summary>The default warehouse; null in a shop that has none yet.</summary>
    Task<WarehouseInfo?> Default(CancellationToken ct);
}

/// <param name="Value">Null where the reader may not see costs.</param>
public sealed record StockLevel(Guid ItemId, Guid WarehouseId, Quantity OnHand, Money? Value);

public interface IStockLevels
{
    /// <summary>What is there now; items that never moved are absent.</summary>
    Task<IReadOnlyList<StockLevel>> OnHand(IReadOnlyCollection<Guid> itemIds, Guid? warehouseId, CancellationToken ct);
}
