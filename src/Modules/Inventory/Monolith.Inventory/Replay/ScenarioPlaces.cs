using System.Text.Json.Nodes;
using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Replay;

/// <summary>What is in the warehouses. Of a company-wide pool a warehouse has its quantity times the unit cost.</summary>
internal sealed class ScenarioPlaces(ScenarioShop shop)
{
    public IEnumerable<(string Key, JsonNode Value)> Figures()
    {
        var all = shop.Book.Pools.SelectMany(Places).ToList();
        // By warehouse, and by item and warehouse.
        foreach (var group in all.GroupBy(p => p.Warehouse).OrderBy(g =>
            g.Key, StringComparer.Ordinal)) yield return (group.Key, Of(group.ToList()));
        foreach (var group in all.GroupBy(p => $"{p.Item}@{p.Warehouse}").OrderBy(g => g.Key, StringComparer.Ordinal))
            yield return (group.Key, Of(group.ToList()));
    }

    /// <summary>What rows of some places come to; those of a company-wide pool by the whole of it.</summary>
    public Money ValueIn(List<ScenarioRow> there, List<ScenarioRow> everywhere)
    {
        var value = Money.Sum(there.Where(r => !r.Key.Pool.IsCompanyWide).Select(r => r.Value));
        foreach (var pool in there.Where(r => r.Key.Pool.IsCompanyWide).GroupBy(r => r.Key.Pool))
        {
            var whole = everywhere.Where(r => r.Key.Pool == pool.Key).ToList();
            value += Part(Money.Sum(whole.Select(r => r.Value)), Quantity.Sum(pool.Select(r => r.Quantity)),
                Quantity.Sum(whole.Select(r => r.Quantity)));
        }

        return value;
    }

    public static JsonNode? UnitCostOf(Pool pool) =>
        UnitCost.TryOf(pool.Value, pool.Quantity, out var cost) ? cost.ToString()
        : pool.LastCost is { } last && UnitCost.TryOf(last.Value, last.Quantity, out cost) ? cost.ToString()
        : null;

    private IEnumerable<Place> Places(PoolState state)
    {
        var (item, pool) = (shop.Names.Of(state.Key.Item), state.Pool);
        if (!state.Key.IsCompanyWide) return [new(item, shop.Names.Of(state.Key.Warehouse), pool.Quantity, pool.Value, pool)];
        return state.Places.Select(p => new Place(item, shop.Names.Of(p.Key), p.Value, Part(pool.Value, p.Value, pool.Quantity), pool));
    }

    private Money Part(Money value, Quantity part, Quantity whole) =>
        whole.IsZero ? Money.Zero : Exact.Share(value, part, whole, shop.MoneyDigits);

    private JsonObject Of(List<Place> places)
    {
        var (quantity, value) = (Quantity.Sum(places.Select(p => p.Quantity)), Money.Sum(places.Select(p => p.Value)));
        return new JsonObject
        {
            ["quantity"] = quantity.ToString(),
            ["value"] = value.ToString(shop.MoneyDigits),
            ["unit_cost"] = places.Count == 1 ? UnitCostOf(places[0].Pool)
                : UnitCost.TryOf(value, quantity, out var cost) ? cost.ToString()
                : null,
        };
    }

    private readonly record struct Place(string Item, string Warehouse, Quantity Quantity, Money Value, Pool Pool);
}
