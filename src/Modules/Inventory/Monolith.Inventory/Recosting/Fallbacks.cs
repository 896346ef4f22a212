using Monolith.Data;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Recosting;

/// <summary>What items were last bought for, as known now.</summary>
internal sealed class Fallbacks(InventoryDbContext db)
{
    private readonly Dictionary<Guid, CostPair?> _known = [];

    public async ValueTask<CostPair?> LastPurchase(Guid item, CancellationToken ct)
    {
        if (_known.TryGetValue(item, out var known)) return known;
        CostPair? last = null;
        await db.Read(
            "SELECT quantity, value FROM inv_last_purchases WHERE item_id = @p0", [item],
            r => last = new(Money.FromScaled(r.GetInt64(1)), Quantity.FromScaled(r.GetInt64(0))), ct);
        return _known[item] = last;
    }
}
