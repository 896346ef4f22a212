using Monolith.Inventory.Domain;
using Monolith.Inventory.Persistence;
using Monolith.Data;

namespace Monolith.Inventory.Posting;

/// <summary>The last purchase of each item in any pool: the cost to fall back on where a pool never had one.</summary>
internal sealed class Purchases(InventoryDbContext db)
{
    private readonly Dictionary<Guid, (LastPurchase Row, bool Stored)> _known = [];
    private readonly HashSet<Guid> _changed = [];

    public Task Load(IReadOnlyCollection<Guid> items, CancellationToken ct) => db.ReadIn(
        "SELECT item_id, quantity, value, effective FROM inv_last_purchases WHERE item_id IN", items,
        reader =>
        {
            var row = new LastPurchase
            {
                ItemId = reader.GetGuid(0),
                Quantity = Quantity.FromScaled(reader.GetInt64(1)),
                Value = Money.FromScaled(reader.GetInt64(2)),
                Effective = Instants.FromMicroseconds(reader.GetInt64(3)),
            };
            _known[row.ItemId] = (row, true);
        },
        ct);

    public CostPair? Last(Guid item) => _known.TryGetValue(item, out var known) ? new(known.Row.Value, known.Row.Quantity) : null;

    public void Bought(Guid item, Quantity quantity, Money value, DateTimeOffset effective)
    {
        if (!_known.TryGetValue(item, out var known))
        {
            known = (new() { ItemId = item, Quantity = quantity, Value = value, Effective = effective }, false);
            _known[item] = known;
        }
        else if (effective >= known.Row.Effective)
        {
            (known.Row.Quantity, known.Row.Value, known.Row.Effective) = (quantity, value, effective);
        }
        else
        {
            return;
        }

        _changed.Add(item);
    }

    public async Task Save(CancellationToken ct)
    {
        var rows = _changed.Order().Select(item => _known[item]).ToList();
        await db.BulkInsert(rows.Where(r => !r.Stored).Select(r => r.Row).ToList(), ct);
        await db.ExecuteMany("UPDATE inv_last_purchases SET quantity = @p0, value = @p1, effective = @p2 WHERE item_id = @p3",
            rows.Where(r => r.Stored)
                .Select(r => new object[] { r.Row.Quantity.Scaled, r.Row.Value.Scaled, Instants.ToMicroseconds(r.Row.Effective), r.Row.ItemId }).ToList(),
            ct);
    }
}
