using Monolith.SharedKernel;

namespace Monolith.Inventory.Contracts;

/// <summary>Runs a history of movements on an empty shop in memory, by the rules the ledger itself works by. For tests, for support, and
/// for people who doubt a figure.</summary>
public interface IScenarioReplay
{
    /// <summary>Reads a scenario (JSON) and gives its result (JSON). What the ledger can't do yet is named under <c>refused</c> with the
    /// code <c>ledger.op-not-supported</c>, and then no figures are given at all: half a history gives wrong ones.
    /// Errors: ledger.scenario-malformed</summary>
    Result<string> Replay(string json);
}
