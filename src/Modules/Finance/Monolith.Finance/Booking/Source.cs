namespace Monolith.Finance.Booking;

/// <summary>Where a set comes from.</summary>
internal sealed record Source(
    Book Book, string Kind, Guid Id, string Number, long Part, Guid? ShiftId, DateOnly Date, DateTimeOffset Effective);

internal static class SourceKinds
{
    public const string Ticket = "ticket";
    public const string Shift = "shift";
    public const string Manual = "manual";
}
