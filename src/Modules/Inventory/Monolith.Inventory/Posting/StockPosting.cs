using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Posting;

/// <summary>Everything one document moves. <see cref="Movements"/> makes what goes into it.</summary>
/// <param name="Effective">When it happened in the shop.</param>
/// <param name="BusinessDate">The shop's day of it.</param>
/// <param name="BelowZero">What it says of going beyond the stock; null: it always posts, and is flagged.</param>
internal sealed record StockPosting(
    string SourceKind, Guid SourceId, string SourceNumber, Guid? ShiftId, DateTimeOffset Effective, int Site, DateOnly BusinessDate,
    string ActorId, string ActorName, string? Reason, IReadOnlyList<Movement> Movements, BelowZero? BelowZero = null)
{
    /// <summary>The beginning of the first open day, where its own day is closed: its rows take effect then, its costs keep their place.
    /// The poster says it.</summary>
    public DateTimeOffset? TakesEffect { get; init; }
}

/// <summary>A document that may be refused where it would take more than there is: now, or at any later moment that is known already.
/// </summary>
/// <param name="Confirmed">Somebody saw that it goes below zero and wants it all the same.</param>
internal sealed record BelowZero(bool Confirmed);
