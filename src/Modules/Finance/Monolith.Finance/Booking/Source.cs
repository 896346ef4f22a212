using Monolith.SharedKernel.Events;

namespace Monolith.Finance.Booking;

/// <summary>Where a set comes from.</summary>
/// <param name="Happened">Who did it, in which shop, on which business day.</param>
internal sealed record Source(Book Book, string Kind, Guid Id, string Number, long Part, Guid? ShiftId, IEvent Happened,
    DateTimeOffset Effective)
{
    /// <summary>The day it is booked on: its own, or the first open one where that is closed.</summary>
    public DateOnly Day { get; init; } = Happened.BusinessDate;
}
