using Monolith.SharedKernel.Events;

namespace Monolith.Sales.Contracts.Events;

/// <summary>A customer was taken back who had bought nothing: it is as if there had never been one.</summary>
[EventName("sales.customer-removed.v1")]
public sealed record CustomerRemoved(Guid CustomerId, string ActorId, string ActorName, int Site, DateOnly BusinessDate) : IEvent;
