namespace Monolith.Finance.Booking;

/// <summary>What the books must know of a shift: when its journals may be posted. Tickets and stock arrive by different
/// ways, so both are counted here.</summary>
internal sealed class ShiftRow
{
    public required Guid Id { get; init; }

    public string? RegisterCode { get; set; }

    public string? CashierName { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public int? ZNumber { get; set; }

    /// <summary>Tickets that must move stock.</summary>
    public int GoodsTickets { get; set; }

    /// <summary>Tickets whose stock was booked.</summary>
    public int StockTickets { get; set; }
}
