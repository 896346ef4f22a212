using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Stock;

internal sealed class OpeningStock(InventoryDbContext db) : IOpeningStock
{
    public async Task<IReadOnlyDictionary<(Guid ItemId, Guid WarehouseId),
        OpeningInfo>> Of(IReadOnlyCollection<Guid> itemIds, CancellationToken ct)
    {
        // Most items that are asked about never moved: their pools are found by key before any row of the ledger is looked at.
        var pools = new HashSet<long>();
        await db.ReadIn(
            "SELECT pool FROM inv_balances WHERE item_id IN", [.. itemIds.Distinct()], row => pools.Add(row.GetInt64(0)), ct);
        var sums = new Dictionary<(Guid, Guid), OpeningInfo>();
        await db.ReadIn(
            "SELECT item_id, warehouse_id, quantity, value FROM inv_ledger WHERE contra = 'OpeningStock' AND pool IN", pools,
            row =>
            {
                var at = (row.GetGuid(0), row.GetGuid(1));
                var before = sums.GetValueOrDefault(at) ?? new(Quantity.Zero, Money.Zero);
                sums[at] = new(before.Quantity + Quantity.FromScaled(row.GetInt64(2)), before.Value + Money.FromScaled(row.GetInt64(3)));
            },
            ct);
        return sums.Where(s => !s.Value.Quantity.IsZero || !s.Value.Value.IsZero).ToDictionary(s => s.Key, s => s.Value);
    }
}
