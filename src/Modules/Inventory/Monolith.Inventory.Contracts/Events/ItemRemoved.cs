using Monolith.SharedKernel.Events;

namespace Monolith.Inventory.Contracts.Events;

/// <summary>An item was taken back that nothing had used: it is as if it had never been made.</summary>
/// <param name="BusinessDate">The shop's day on which that was done.</param>
[EventName("inventory.item-removed.v1")]
public sealed record ItemRemoved(Guid ItemId, string ActorId, string ActorName, int Site, DateOnly BusinessDate, string Sku) : IEvent;
