using Monolith.SharedKernel.Audit;

namespace Monolith.Pos.Tickets;

/// <summary>A completed ticket. It is what the customer was handed: never changed, never removed.</summary>
internal sealed class TicketRow : IAppendOnly
{
    public required Guid Id { get; init; }

    /// <summary>SHA-256 of what the till sent: the same id with other content is refused.</summary>
    public required string ContentHash { get; init; }

    public required string Number { get; init; }

    /// <summary>What stands on the customer's receipt, where that number couldn't be kept.</summary>
    public string? PrintedNumber { get; init; }

    public required int Site { get; init; }

    public required Guid RegisterId { get; init; }

    public required string RegisterCode { get; init; }

    public required Guid ShiftId { get; init; }

    public required Guid WarehouseId { get; init; }

    /// <summary>Who sent it: as a rule the cashier.</summary>
    public required string ActorId { get; init; }

    public required string ActorName { get; init; }

    public required string CashierId { get; init; }

    public required string CashierName { get; init; }

    /// <summary>Who sold, where it wasn't the cashier.</summary>
    public string? SalespersonId { get; init; }

    public string? SalespersonName { get; init; }

    public Guid? CustomerId { get; init; }

    public required DateTimeOffset CompletedAt { get; init; }

    /// <summary>What the till's clock said, where it wasn't believed.</summary>
    public DateTimeOffset? TillTime { get; init; }

    /// <summary>What the till added to its clock, in milliseconds.</summary>
    public long? ClockOffset { get; init; }

    public ClockSource? ClockSource { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required DateOnly BusinessDate { get; init; }

    /// <summary>It came in after its shift was closed: a supplement to that Z report.</summary>
    public required bool AfterClose { get; init; }

    public required bool IsReturn { get; init; }

    public required Money Discount { get; init; }

    public required Money Net { get; init; }

    public required Money Tax { get; init; }

    public required Money Total { get; init; }

    public required Money ChangeGiven { get; init; }

    /// <summary>What was taken above the total (below 0: less) since no coin is that small.</summary>
    public required Money CashRounding { get; init; }

    /// <summary>How its taxes were rounded.</summary>
    public required TaxRounding TaxRounding { get; init; }

    public string? Note { get; init; }
}

internal sealed class TicketLineRow : IAppendOnly
{
    public required Guid TicketId { get; init; }

    public required int No { get; init; }

    public required Guid ItemId { get; init; }

    public required string Sku { get; init; }

    public required LocalName Name { get; init; }

    public string? Category { get; init; }

    public required string Unit { get; init; }

    public required bool IsService { get; init; }

    /// <summary>In stock units.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>Per unit of entry.</summary>
    public required Money UnitPrice { get; init; }

    public required Money Discount { get; init; }

    public string? DiscountReason { get; init; }

    public string? PriceReason { get; init; }

    public required Money Amount { get; init; }

    public required Money Net { get; init; }

    public required Money Tax { get; init; }

    public required string TaxCategory { get; init; }

    public required Rate TaxRate { get; init; }

    public required bool TaxInclusive { get; init; }

    public Guid? OriginTicketId { get; init; }

    public int? OriginLineNo { get; init; }

    public string? Lot { get; init; }

    public string? Serial { get; init; }

    public string? Bin { get; init; }

    /// <summary>The unit it was entered in, where it wasn't the stock unit.</summary>
    public string? EntryUnit { get; init; }

    /// <summary>The quantity in that unit, in the sign of the line.</summary>
    public Quantity? EntryQuantity { get; init; }

    /// <summary>Code of the promotion that the discount comes from.</summary>
    public string? Promotion { get; init; }

    /// <summary>Who sold this line, where it wasn't the ticket's.</summary>
    public string? SalespersonId { get; init; }

    public string? SalespersonName { get; init; }
}

internal sealed class TicketTenderRow : IAppendOnly
{
    public required Guid TicketId { get; init; }

    public required int No { get; init; }

    public required TenderKind Kind { get; init; }

    public required Money Amount { get; init; }

    public required Money ChangeGiven { get; init; }

    public string? Reference { get; init; }
}

/// <summary>Somebody lent the cashier a right for a ticket.</summary>
internal sealed class TicketAuthorityRow : IAppendOnly
{
    public required Guid TicketId { get; init; }

    public required int No { get; init; }

    public required string Permission { get; init; }

    public required string UserId { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>False: nothing but the till says so.</summary>
    public required bool IsProven { get; init; }

    public string? Reason { get; init; }
}
