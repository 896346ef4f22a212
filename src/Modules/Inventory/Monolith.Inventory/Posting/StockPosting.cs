using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Posting;

/// <summary>Everything one document moves.</summary>
/// <param name="BelowZero">Whether it may go beyond the stock; null: it always posts, and is flagged.</param>
internal sealed record StockPosting(
    string SourceKind, Guid SourceId, string SourceNumber, Guid? ShiftId, DateTimeOffset Effective, int Site, DateOnly BusinessDate,
    string ActorId, string ActorName, string? Reason, IReadOnlyList<Movement> Movements, IBelowZero? BelowZero = null);

internal interface IBelowZero
{
    /// <param name="movement">What would go beyond the stock, now or later in effective order.</param>
    /// <param name="there">How much of it may still be taken.</param>
    /// <returns>Null where it may.</returns>
    Error? Refuse(Movement movement, Quantity there);
}
