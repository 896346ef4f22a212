using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Posting;

namespace Monolith.Inventory.Recosting;

/// <summary>Whose doing it is that costs change.</summary>
/// <param name="By">The document, or in whose name and why.</param>
/// <param name="At">The first of what is new or told differently.</param>
/// <param name="Own">Movements whose rows are the document's own, by place, with the line that they are of; what else changes are rows of
/// the documents that it is about.</param>
internal sealed record Cause(StockPosting By, Position At, IReadOnlyDictionary<long, Movement> Own)
{
    public static IReadOnlyDictionary<long, Movement> Nothing { get; } = new Dictionary<long, Movement>();
}

/// <param name="Own">The document's own rows, by when they take effect.</param>
/// <param name="Corrections">By the document that they correct.</param>
/// <param name="Pools">Those that stand differently now.</param>
/// <param name="Below">Items and warehouses that it takes below zero, now or at a later moment.</param>
internal sealed record Recosted(
    IReadOnlyList<PostedRows> Own, IReadOnlyList<PostedRows> Corrections, IReadOnlyList<PoolKey> Pools,
    IReadOnlyList<(Guid Item, Guid Warehouse)> Below)
{
    public static Recosted Nothing { get; } = new([], [], [], []);
}
