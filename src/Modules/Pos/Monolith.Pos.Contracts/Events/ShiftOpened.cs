using Monolith.SharedKernel;
using Monolith.SharedKernel.Events;

namespace Monolith.Pos.Contracts.Events;

/// <summary>A cashier began to sell at a register.</summary>
/// <param name="BusinessDate">The shop's day of <paramref name="OpenedAt"/>.</param>
/// <param name="Float">The cash that was in the drawer.</param>
[EventName("pos.shift-opened.v1")]
public sealed record ShiftOpened(
    Guid ShiftId, string ActorId, string ActorName, int Site, DateOnly BusinessDate, Guid RegisterId, string RegisterCode,
    string CashierId, string CashierName, DateTimeOffset OpenedAt, Money Float) : IEvent;
