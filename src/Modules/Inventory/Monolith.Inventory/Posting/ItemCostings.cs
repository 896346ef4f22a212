using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Posting;

/// <summary>How the items of a batch are costed. It can't change once an item has moved, so it counts for all its history.</summary>
internal sealed class ItemCostings(InventoryDbContext db)
{
    private readonly Dictionary<Guid, ItemCosting> _known = [];

    public ItemCosting this[Guid item] => _known.TryGetValue(item, out var costing)
        ? costing : throw new InvalidOperationException($"There is no item {item} to move.");

    public Task Load(IEnumerable<Guid> items, CancellationToken ct) => db.ReadIn(
        "SELECT id, costing, cost_pool FROM inv_items WHERE id IN", items.Where(i => !_known.ContainsKey(i)).Distinct().ToList(),
        r => _known[r.GetGuid(0)] = Of(r.GetString(1), r.GetString(2)), ct);

    public Task Load(IEnumerable<Movement> movements, CancellationToken ct) =>
        Load(movements.SelectMany(m => m.Inputs.Select(i => i.ItemId).Append(m.ItemId)), ct);

    public async ValueTask<ItemCosting> Find(Guid item, CancellationToken ct)
    {
        if (!_known.ContainsKey(item)) await Load([item], ct);
        return this[item];
    }

    /// <summary>The movement with what its items say of their costing.</summary>
    public Movement Of(Movement movement)
    {
        var costing = this[movement.ItemId];
        if (ReferenceEquals(costing, movement.Costing) && movement.Inputs.Count == 0) return movement;
        return movement with
        {
            Costing = costing, Lot = LotOf(costing, movement.Traits?.Lot ?? movement.Lot),
            Inputs = movement.Inputs.Count == 0 ? movement.Inputs : movement.Inputs.Select(Of).ToList(),
        };
    }

    private MovementInput Of(MovementInput input)
    {
        var costing = this[input.ItemId];
        return input with { Costing = costing, Lot = LotOf(costing, input.Lot) };
    }

    private static string? LotOf(ItemCosting costing, string? lot) => costing.Scope == PoolScope.Lot ? lot : null;

    // Nearly all items are costed in the plain way: what is told of them needs no copy.
    private static ItemCosting Of(string method, string pool)
    {
        var costing = ItemCosting.Of(Enum.Parse<CostingMethod>(method), Enum.Parse<CostPool>(pool));
        return costing == ItemCosting.Plain ? ItemCosting.Plain : costing;
    }
}
