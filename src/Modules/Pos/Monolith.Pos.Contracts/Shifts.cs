using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Pos.Contracts;

public enum ShiftState
{
    Open,
    Closed,
}

/// <summary>Opens a shift with the cash that is in the drawer. Errors: pos.unknown-register, pos.shift-already-open,
/// pos.too-far-back, request.id-reused</summary>
/// <param name="OpenedAt">Null is now. A moment far from the server's is not believed (a finding), unless whoever says it may
/// back-date; they go back 31 days at most.</param>
/// <param name="OfHistory">An import brings in past sales, however old, for somebody who may back-date; nobody says so over the
/// wire.</param>
[Requires(PosPermissions.Sell)]
public sealed record OpenShift(Guid ShiftId, Guid RegisterId, Money Float, DateTimeOffset? OpenedAt = null, bool OfHistory = false)
    : IRequest<ShiftReport>;

/// <summary>Closes a shift with what was counted in the drawer, per tender. Errors: pos.unknown-shift, pos.shift-closed,
/// pos.not-your-shift,
/// pos.cash-not-counted, pos.amount-digits</summary>
/// <param name="ClosedAt">Null is now. A moment before the shift began or far from the server's is not believed (a finding).</param>
[Requires(PosPermissions.Sell)]
public sealed record CloseShift(Guid ShiftId, IReadOnlyList<CountedTender> Counted, DateTimeOffset? ClosedAt = null) : IRequest<ShiftReport>;

public sealed record CountedTender(TenderKind Kind, Money Amount);

/// <summary>X report while the shift is open, Z report once it is closed. While it is open its money is null to whoever lacks
/// <c>pos.see-expected-cash</c>: they count blind.</summary>
/// <param name="ZNumber">Counts up per register; null while open.</param>
/// <param name="Net">Sales less returns, without tax.</param>
/// <param name="ExpectedCash">Float + cash taken − change − cash paid back.</param>
/// <param name="Difference">Counted less expected cash; null while open.</param>
/// <param name="ClosedBy">Who counted.</param>
/// <param name="CashRounding">What was taken above the total (below 0: less) since no coin is that small; the tenders make the total and
/// this.</param>
/// <param name="LedgerHead">How far the stock ledger was sealed when the shift was closed, <c>number:hash</c>: on paper it anchors the
/// ledger
/// outside of the database.</param>
/// <param name="Supplements">What came in after it was closed, by day; not in any figure above.</param>
public sealed record ShiftReport(
    Guid ShiftId, Guid RegisterId, string RegisterCode, ShiftState State, int? ZNumber, string CashierName, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt,
    Money Float, int Tickets, int Returns, Money? Gross, Money? Discounts, Money? Returned, Money? Net, Money? Tax, Money? Total,
    Money? ExpectedCash, Money? CountedCash, Money? Difference, IReadOnlyList<ShiftTender> Tenders, IReadOnlyList<ShiftTax> Taxes,
    string? ClosedBy, IReadOnlyList<ShiftSupplement> Supplements, Money? CashRounding = null, string? LedgerHead = null);

/// <param name="Amount">Taken less given back.</param>
public sealed record ShiftTender(TenderKind Kind, int Count, Money? Amount, Money? Counted, Money? Difference);

public sealed record ShiftTax(string Category, Rate Rate, Money Net, Money Tax);

/// <param name="Day">The shop's day on which they came in.</param>
/// <param name="Cash">Taken less change and what was paid back: it was in the drawer when that was counted.</param>
public sealed record ShiftSupplement(DateOnly Day, int Tickets, int Returns, Money Net, Money Tax, Money Total, Money Cash);
