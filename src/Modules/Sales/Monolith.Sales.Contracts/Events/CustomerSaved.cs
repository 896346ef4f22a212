using Monolith.SharedKernel.Events;

namespace Monolith.Sales.Contracts.Events;

/// <summary>A customer was made or changed. Names and addresses are no part of it: an event is kept for ever, and a person may ask to be
/// forgotten. Who needs them asks <see cref="ICustomers"/>.</summary>
/// <param name="Version">Of the customer, after the change.</param>
[EventName("sales.customer-saved.v1")]
public sealed record CustomerSaved(
    Guid CustomerId, string ActorId, string ActorName, int Site, DateOnly BusinessDate, bool Active, long Version) : IEvent;
