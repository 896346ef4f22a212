using Monolith.Data;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Stock;

namespace Monolith.Inventory.Posting;

/// <summary>Reads the last purchases of a batch's items, and writes back what changed.</summary>
internal sealed class PurchaseStore(InventoryDbContext db, LastPurchases purchases)
{
    private readonly HashSet<Guid> _stored = [];

    private readonly HashSet<Guid> _known = [];

    public Task Load(IReadOnlyCollection<Guid> items, CancellationToken ct) => db.ReadIn(
        "SELECT item_id, quantity, value, effective FROM inv_last_purchases WHERE item_id IN",
        items.Where(_known.Add).ToList(),
        reader =>
        {
            var item = reader.GetGuid(0);
            var cost = new CostPair(Money.FromScaled(reader.GetInt64(2)), Quantity.FromScaled(reader.GetInt64(1)));
            purchases.Restore(item, cost, Instants.FromMicroseconds(reader.GetInt64(3)));
            _stored.Add(item);
        },
        ct);

    public async Task Save(CancellationToken ct)
    {
        var changed = purchases.Changed.Order().ToList();
        await db.BulkInsert(changed.Where(item => !_stored.Contains(item)).Select(Row).ToList(), ct);
        await db.ExecuteMany("UPDATE inv_last_purchases SET quantity = @p0, value = @p1, effective = @p2 WHERE item_id = @p3",
            changed.Where(_stored.Contains).Select(Row)
                .Select(r => new object[] { r.Quantity.Scaled, r.Value.Scaled, Instants.ToMicroseconds(r.Effective), r.ItemId }).ToList(),
            ct);
        _stored.UnionWith(changed);
        purchases.Changed.Clear();
    }

    private LastPurchaseRow Row(Guid item)
    {
        var (cost, effective) = purchases[item];
        return new() { ItemId = item, Quantity = cost.Quantity, Value = cost.Value, Effective = effective };
    }
}
