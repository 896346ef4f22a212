using Monolith.SharedKernel.Audit;

namespace Monolith.Pos.Shifts;

/// <summary>A cashier's time at a register. Code and warehouse are the register's as they were at the opening, so that what a
/// shift says about itself never changes. While it is open its figures are summed from its tickets; closing keeps them.</summary>
internal sealed class ShiftRow : IMirrored
{
    public required Guid Id { get; init; }

    public required int Site { get; init; }

    /// <summary>The shop's day on which it was opened.</summary>
    public required DateOnly BusinessDate { get; init; }

    public required Guid RegisterId { get; init; }

    public required string RegisterCode { get; init; }

    public required Guid WarehouseId { get; init; }

    public ShiftState State { get; set; }

    public required string CashierId { get; init; }

    public required string CashierName { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required Money Float { get; init; }

    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Who counted the drawer.</summary>
    public string? ClosedById { get; set; }

    public string? ClosedByName { get; set; }

    public int? ZNumber { get; set; }

    public int Tickets { get; set; }

    public int Returns { get; set; }

    public Money Gross { get; set; }

    public Money Discounts { get; set; }

    public Money Returned { get; set; }

    public Money Net { get; set; }

    public Money Tax { get; set; }

    public Money Total { get; set; }

    /// <summary>What was taken above the total (below 0: less) since no coin is that small.</summary>
    public Money CashRounding { get; set; }

    public Money ExpectedCash { get; set; }

    public Money? CountedCash { get; set; }

    public Money? Difference { get; set; }

    /// <summary>The head of the stock ledger's seals when it was closed.</summary>
    public string? LedgerHead { get; set; }

    public long Change { get; set; }
}

internal sealed class ShiftTenderRow : IAppendOnly
{
    public required Guid ShiftId { get; init; }

    public required TenderKind Kind { get; init; }

    public required int Count { get; init; }

    public required Money Amount { get; init; }

    public Money? Counted { get; init; }

    public Money? Difference { get; init; }
}

internal sealed class ShiftTaxRow : IAppendOnly
{
    public required Guid ShiftId { get; init; }

    public required string Category { get; init; }

    public required Rate Rate { get; init; }

    public required Money Net { get; init; }

    public required Money Tax { get; init; }
}
