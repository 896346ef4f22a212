using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Replay;

/// <summary>A history of movements, as read from a scenario file.</summary>
internal sealed record Scenario(
    int MoneyDigits, IReadOnlyDictionary<string, ScenarioItem> Items, IReadOnlyDictionary<string, NegativeStock> Negative,
    IReadOnlyList<ScenarioEvent> Events, IReadOnlyList<ScenarioAsOf> AsOf)
{
    /// <summary>An issue may go below zero unless the scenario says otherwise; a transfer only where the scenario says so.</summary>
    public NegativeStock PolicyOf(string pool, bool transfer) =>
        Negative.TryGetValue(pool, out var policy) || Negative.TryGetValue("default", out policy) ? policy
        : transfer ? NegativeStock.Forbid
        : NegativeStock.Allow;
}

/// <param name="Unsupported">What of it the ledger can't do yet; null where it can do it all.</param>
internal sealed record ScenarioItem(CostingMethod Method, int QuantityDigits, IReadOnlyDictionary<string, Rational> Units, string? Unsupported);

/// <param name="Unsupported">The operation or field that the ledger can't do yet; null where it can.</param>
/// <param name="Price">Per unit given.</param>
internal sealed record ScenarioEvent(
    string Id, bool Named, string Op, string Item, string Warehouse, string? To, DateTimeOffset? At, DateTimeOffset? Recorded, Rational Quantity,
    Rational? Price, Rational? Value, string? Unit, bool Till, string? Unsupported);

internal sealed record ScenarioAsOf(
    string Id, DateTimeOffset? Effective, DateTimeOffset? Known, string? KnownAfter, string? Item, string? Warehouse);

/// <summary>The file isn't a scenario; the message says where and why.</summary>
internal sealed class ScenarioException(string message) : Exception(message);
