using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Finance.Contracts;

public enum AccountKind
{
    Asset,
    Liability,
    Equity,
    Revenue,
    Expense,
}

/// <summary>Fills an empty chart of accounts from a template: <c>china</c> or <c>international</c>. Again: changes nothing.
/// Errors: finance.unknown-template, finance.chart-exists</summary>
[Requires(FinancePermissions.EditAccounts)]
public sealed record ApplyChartTemplate(string Template) : IRequest<Done>;

/// <summary>Debit and credit totals by account up to a day, both included.</summary>
[Requires(FinancePermissions.View)]
public sealed record GetTrialBalance(DateOnly? From = null, DateOnly? To = null) : IRequest<TrialBalance>;

public sealed record TrialBalance(DateOnly? From, DateOnly? To, IReadOnlyList<TrialBalanceLine> Lines, Money Debit, Money Credit)
{
    public bool IsBalanced => Debit == Credit;
}

/// <param name="Role">What the account is for, for example <c>inventory</c>, <c>revenue-goods</c>; null for accounts of the user's own.</param>
/// <param name="Balance">Debit less credit.</param>
public sealed record TrialBalanceLine(string Account, LocalName Name, AccountKind Kind, string? Role, Money Debit, Money Credit, Money Balance);

/// <summary>For the reconciler.</summary>
public interface IBooksReconciliation
{
    /// <summary>Per ticket what was booked as revenue (credit positive) and tax; exactly one row a ticket.</summary>
    IAsyncEnumerable<BookedTicket> Tickets(CancellationToken ct);

    /// <summary>Debit less credit of the inventory accounts: must be the stock value.</summary>
    Task<Money> InventoryBalance(CancellationToken ct);

    /// <summary>The same by the entries that are dated up to a day.</summary>
    Task<Money> InventoryBalance(DateOnly through, CancellationToken ct);
}

/// <param name="Sets">How many sets of facts there are: must be 1.</param>
/// <param name="Rounding">What cash was rounded by; the tenders are revenue, tax and this.</param>
public sealed record BookedTicket(Guid TicketId, int Sets, Money Revenue, Money Tax, Money Tenders, Money Rounding);
