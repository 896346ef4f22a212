using Monolith.Inventory.Contracts;
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

/// <summary>What costing wrote, as the ledger row it would be.</summary>
internal sealed record ScenarioRow(
    long Sequence, string Event, ScenarioPool Pool, string Kind, Quantity Quantity, Money Value, ContraAccount Contra,
    DateTimeOffset Effective, DateTimeOffset Recorded)
{
    /// <summary>In the words of a scenario's result.</summary>
    public string Account => ScenarioMovement.AccountOf(Contra);
}
