using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Replay;

/// <summary>An empty shop in memory that lives through a scenario: reads what happens, lets the shop's own costing say what it costs, and
/// keeps what came of it.</summary>
internal sealed class ScenarioShop(Scenario scenario)
{
    private readonly CostingRules _rules = new(new LastPurchases(), new Origins(scenario.MoneyDigits));
    private readonly ScenarioClock _clock = new();
    private readonly Dictionary<string, Guid> _ids = new(StringComparer.Ordinal);

    public SortedDictionary<string, ScenarioPool> Pools { get; } = new(StringComparer.Ordinal);

    public List<ScenarioRow> Rows { get; } = [];

    public List<(string Event, string Code)> Refused { get; } = [];

    public List<(string Event, string Flag)> Flags { get; } = [];

    /// <summary>Rows known once an event was learned.</summary>
    public Dictionary<string, int> RowsAfter { get; } = new(StringComparer.Ordinal);

    /// <summary>False as soon as something came that the ledger can't do yet: no figure may be trusted then.</summary>
    public bool Complete { get; private set; } = true;

    public void Live()
    {
        foreach (var e in scenario.Events)
        {
            Live(e);
            RowsAfter[e.Id] = Rows.Count;
        }
    }

    private void Live(ScenarioEvent e)
    {
        if (e.Unsupported is not null)
        {
            NotSupported(e);
            return;
        }

        var item = scenario.Items.GetValueOrDefault(e.Item) ?? throw new ScenarioException($"{e.Id}: there is no item '{e.Item}'.");
        var (effective, recorded) = _clock.Next(e);
        var from = PoolAt(e.Item, e.Warehouse, item);
        var to = e.To is null ? null : PoolAt(e.Item, e.To, item);
        // Re-costing what followed comes with the ledger's replay; until then a late movement has no right figure to give.
        if (item.Unsupported is not null || from.IsLate(effective) || to?.IsLate(effective) == true)
        {
            NotSupported(e);
            return;
        }

        var movement = ScenarioMovement.Of(e, item, from.Key, to?.Key, scenario.MoneyDigits);
        if (!movement.Quantity.IsPositive) Refused.Add((e.Id, "inventory.quantity-not-positive"));
        else if (MayTake(e, from, movement))
            Costing.Apply(from, to, movement, effective, _rules, new EventBook(this, e, effective, recorded));
    }

    private bool MayTake(ScenarioEvent e, ScenarioPool from, Movement movement)
    {
        if (movement.Takes.IsZero || movement.Takes <= from.Pool.Quantity) return true;
        var policy = scenario.PolicyOf(from.Name, e.Op == "transfer");
        if (policy == NegativeStock.Forbid && !e.Till)
        {
            Refused.Add((e.Id, "inventory.insufficient-stock"));
            return false;
        }

        if (policy != NegativeStock.Allow) Flags.Add((e.Id, "negative"));
        return true;
    }

    private void NotSupported(ScenarioEvent e)
    {
        Complete = false;
        Refused.Add((e.Id, "ledger.op-not-supported"));
    }

    private ScenarioPool PoolAt(string item, string warehouse, ScenarioItem rules)
    {
        var name = $"{item}@{warehouse}";
        if (Pools.TryGetValue(name, out var known)) return known;
        var key = new PoolKey(IdOf(item), IdOf(warehouse));
        return Pools[name] = new(item, warehouse, key, Pools.Count + 1, new(rules.Method, scenario.MoneyDigits));
    }

    /// <summary>A scenario has names where the shop has ids; any will do, so long as the same name has the same.</summary>
    private Guid IdOf(string name) => _ids.TryGetValue(name, out var known) ? known : _ids[name] = new(_ids.Count + 1, 0, 0, new byte[8]);

    /// <summary>Takes down what costing says of one event.</summary>
    private sealed class EventBook(ScenarioShop shop, ScenarioEvent e, DateTimeOffset effective, DateTimeOffset recorded) : ICostBook
    {
        public void Enter(
            PoolState pool, string kind, Quantity quantity, Money value, ContraAccount contra, CostFlags flags, CostPair? fallback,
            long? origin)
        {
            if (flags.HasFlag(CostFlags.Provisional)) shop.Flags.Add((e.Id, "provisional"));
            if (flags.HasFlag(CostFlags.ZeroCost)) shop.Flags.Add((e.Id, "zero-cost"));
            shop.Rows.Add(new(shop.Rows.Count + 1, e.Id, (ScenarioPool)pool, kind, quantity, value, contra, effective, recorded));
        }
    }
}
