using Monolith.SharedKernel;

namespace Monolith.Inventory.Contracts;

/// <summary>Runs a history of movements on an empty shop, by the engine that costs the shop's own ledger. For tests, for support, and for
/// people who doubt a figure.</summary>
public interface IScenarioReplay
{
    /// <summary>Reads a scenario (JSON) and gives its result (JSON). What the laws refuse is named under <c>refused</c>.
    /// Errors: ledger.scenario-malformed</summary>
    Task<Result<string>> Replay(string json, CancellationToken ct);
}
