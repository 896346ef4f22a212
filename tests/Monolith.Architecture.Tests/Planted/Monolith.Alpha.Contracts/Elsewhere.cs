using Monolith.SharedKernel.Events;

namespace Monolith.Alpha.Contracts;

[EventName("alpha.stands-elsewhere.v1")]
public sealed record StandsElsewhere(Guid Id, string ActorId, string ActorName, int Site, DateOnly BusinessDate) : IEvent;
