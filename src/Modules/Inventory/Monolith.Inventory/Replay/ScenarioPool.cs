using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Replay;

/// <summary>A pool under the names that the scenario has for its item and warehouse.</summary>
internal sealed class ScenarioPool(string item, string warehouse, PoolKey key, long number, Pool pool)
    : PoolState(key, number, pool, DateTimeOffset.MinValue)
{
    public string Name { get; } = $"{item}@{warehouse}";

    public string Item => item;

    public string Warehouse => warehouse;
}

/// <summary>A step of costing as the ledger row it would be.</summary>
internal sealed record ScenarioRow(long Sequence, string Event, CostStep Step, DateTimeOffset Effective, DateTimeOffset Recorded)
{
    public ScenarioPool Pool => (ScenarioPool)Step.Pool;

    /// <summary>In the words of a scenario's result.</summary>
    public string Account => ScenarioMovement.AccountOf(Step.Contra);
}
