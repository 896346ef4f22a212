using Monolith.SharedKernel;

namespace Monolith.Pos.Contracts;

/// <summary>For the reconciler: what every completed ticket must have caused elsewhere.</summary>
public interface ITicketReconciliation
{
    IAsyncEnumerable<TicketTotals> All(CancellationToken ct);
}

/// <param name="StockLines">Lines that must be in the stock ledger: those of items that are no services.</param>
/// <param name="StockQuantity">Their quantities, sold positive.</param>
/// <param name="Tendered">Tenders less change: the total, and what cash was rounded by.</param>
/// <param name="CashRounding">What is paid more than the total for want of small coins; less is negative.</param>
public sealed record TicketTotals(
    Guid TicketId, string Number, int StockLines, Quantity StockQuantity, Money Net, Money Tax, Money Total, Money Tendered, Money CashRounding);
