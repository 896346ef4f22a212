using Monolith.SharedKernel.Events;

namespace Monolith.Finance.Booking;

/// <summary>Where a set comes from.</summary>
/// <param name="Happened">Who did it, in which shop, on which business day.</param>
internal sealed record Source(Book Book, string Kind, Guid Id, string Number, long Part, Guid? ShiftId, IEvent Happened, DateTimeOffset Effective);
