using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Replay;

/// <summary>A scenario has names where the shop has ids; any will do, so long as the same name has the same.</summary>
internal sealed class ScenarioNames(Scenario scenario)
{
    private readonly Dictionary<string, Guid> _warehouses = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, string> _names = scenario.Items.ToDictionary(i => i.Value.Id, i => i.Key);

    public ScenarioItem Item(ScenarioEvent e, string name) =>
        scenario.Items.GetValueOrDefault(name) ?? throw new ScenarioException($"{e.Id}: there is no item '{name}'.");

    public ScenarioItem Item(Guid id) => scenario.Items[_names[id]];

    public Guid Warehouse(string name)
    {
        if (_warehouses.TryGetValue(name, out var known)) return known;
        var id = new Guid(_warehouses.Count + 1, 1, 0, new byte[8]);
        _names[id] = name;
        return _warehouses[name] = id;
    }

    /// <summary>Nothing where it is no place of its own, as with a company-wide pool.</summary>
    public string Of(Guid id) => _names.GetValueOrDefault(id) ?? "";

    public string Of(PoolKey pool) => pool.IsCompanyWide ? Of(pool.Item)
        : pool.Lot is null ? $"{Of(pool.Item)}@{Of(pool.Warehouse)}"
        : $"{Of(pool.Item)}@{Of(pool.Warehouse)}#{pool.Lot}";
}
