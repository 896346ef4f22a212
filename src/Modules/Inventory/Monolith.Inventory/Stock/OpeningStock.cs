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
        var sums = new Dictionary<(Guid, Guid, string), OpeningInfo>();
        await db.ReadIn(
            "SELECT item_id, warehouse_id, quantity, value, lot, serial FROM inv_ledger WHERE contra = 'OpeningStock' AND pool IN", pools,
            row =>
            {
                var code = row.IsDBNull(4) ? row.IsDBNull(5) ? "" : row.GetString(5) : row.GetString(4);
                var at = (row.GetGuid(0), row.GetGuid(1), code);
                var before = sums.GetValueOrDefault(at) ?? new(Quantity.Zero, Money.Zero);
                sums[at] = new(before.Quantity + Quantity.FromScaled(row.GetInt64(2)), before.Value + Money.FromScaled(row.GetInt64(3)));
            },
            ct);
        return sums.Where(s => !IsNothing(s.Value)).GroupBy(s => (s.Key.Item1, s.Key.Item2)).ToDictionary(
            g => g.Key,
            g => new OpeningInfo(Quantity.Sum(g.Select(s => s.Value.Quantity)), Money.Sum(g.Select(s => s.Value.Value)))
            {
                ByCode = g.Where(s => s.Key.Item3.Length > 0).ToDictionary(s => s.Key.Item3, s => s.Value),
            });
    }

    private static bool IsNothing(OpeningInfo there) => there.Quantity.IsZero && there.Value.IsZero;
}
