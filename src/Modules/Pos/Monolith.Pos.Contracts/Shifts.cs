using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Pos.Contracts;

public enum ShiftState
{
    Open,
    Closed,
}

/// <summary>Opens a shift with the cash that is in the drawer. Errors: pos.unknown-register, pos.shift-already-open, request.id-reused</summary>
/// <param name="OpenedAt">Null is now; importers give the moment of the past.</param>
[Requires(PosPermissions.Sell)]
public sealed record OpenShift(Guid ShiftId, Guid RegisterId, Money Float, DateTimeOffset? OpenedAt = null) : IRequest<ShiftReport>;

/// <summary>Closes a shift with what was counted in the drawer, per tender. Errors: pos.unknown-shift, pos.shift-closed, pos.not-your-shift</summary>
[Requires(PosPermissions.Sell)]
public sealed record CloseShift(Guid ShiftId, IReadOnlyList<CountedTender> Counted, DateTimeOffset? ClosedAt = null) : IRequest<ShiftReport>;

public sealed record CountedTender(TenderKind Kind, Money Amount);

/// <summary>X report while the shift is open, Z report once it is closed.</summary>
/// <param name="ZNumber">Counts up per register; null while open.</param>
/// <param name="Net">Sales less returns, without tax.</param>
/// <param name="ExpectedCash">Float + cash taken − change − cash paid back.</param>
/// <param name="Difference">Counted less expected cash; null while open.</param>
public sealed record ShiftReport(
    Guid ShiftId, Guid RegisterId, string RegisterCode, ShiftState State, int? ZNumber, string CashierName, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt,
    Money Float, int Tickets, int Returns, Money Gross, Money Discounts, Money Returned, Money Net, Money Tax, Money Total,
    Money ExpectedCash, Money? CountedCash, Money? Difference, IReadOnlyList<ShiftTender> Tenders, IReadOnlyList<ShiftTax> Taxes);

/// <param name="Amount">Taken less given back.</param>
public sealed record ShiftTender(TenderKind Kind, int Count, Money Amount, Money? Counted, Money? Difference);

public sealed record ShiftTax(string Category, Rate Rate, Money Net, Money Tax);
