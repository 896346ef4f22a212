using Monolith.SharedKernel;
using Monolith.SharedKernel.Events;

namespace Monolith.Pos.Contracts.Events;

/// <summary>A shift's drawer was counted, and nothing more is sold in it.</summary>
/// <param name="ActorId">Who counted: as a rule the cashier.</param>
/// <param name="BusinessDate">The shop's day of <paramref name="ClosedAt"/>.</param>
/// <param name="CashierId">Whose shift it was.</param>
/// <param name="Difference">Counted less expected cash.</param>
[EventName("pos.shift-closed.v1")]
public sealed record ShiftClosed(
    Guid ShiftId, string ActorId, string ActorName, int Site, DateOnly BusinessDate, Guid RegisterId, string RegisterCode,
    string CashierId, string CashierName, int ZNumber, DateTimeOffset ClosedAt, Money Difference) : IEvent;
