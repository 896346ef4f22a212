namespace Monolith.Finance.Booking;

/// <summary>Where a set comes from.</summary>
internal sealed record Source(
    Book Book, string Kind, Guid Id, string Number, long Part, Guid? ShiftId, DateOnly Date, DateTimeOffset Effective);
