using Monolith.SharedKernel;
using Monolith.SharedKernel.Events;

namespace Monolith.Pos.Contracts;

/// <summary>A customer paid, or was paid back. Everything that follows from a sale follows from this.</summary>
[EventName("pos.ticket-completed.v1")]
public sealed record TicketCompleted(
    Guid TicketId, string Number, Guid RegisterId, string RegisterCode, Guid ShiftId, Guid WarehouseId, string CashierId, string CashierName,
    Guid? CustomerId, DateTimeOffset CompletedAt, DateOnly BusinessDate, bool IsReturn, IReadOnlyList<TicketCompletedLine> Lines,
    IReadOnlyList<TicketCompletedTender> Tenders, Money Net, Money Tax, Money Total) : IEvent;

/// <param name="Quantity">Positive sold, negative returned.</param>
/// <param name="Amount">As on the receipt.</param>
/// <param name="Net">Without tax. <c>Net + Tax</c> is what the customer pays for the line.</param>
public sealed record TicketCompletedLine(
    int No, Guid ItemId, string Sku, string Name, string? NameZh, string? Category, string Unit, bool IsService, Quantity Quantity, Money UnitPrice,
    Money Discount, Money Amount, Money Net, Money Tax, string TaxCategory, Rate TaxRate, Guid? OriginTicketId, int? OriginLineNo);

/// <param name="Amount">Kept: taken less change. Negative: paid back.</param>
public sealed record TicketCompletedTender(TenderKind Kind, Money Amount);

[EventName("pos.shift-opened.v1")]
public sealed record ShiftOpened(Guid ShiftId, Guid RegisterId, string RegisterCode, string CashierName, DateTimeOffset OpenedAt, DateOnly BusinessDate, Money Float) : IEvent;

/// <param name="Difference">Counted less expected cash.</param>
[EventName("pos.shift-closed.v1")]
public sealed record ShiftClosed(
    Guid ShiftId, Guid RegisterId, string RegisterCode, string CashierName, int ZNumber, DateTimeOffset ClosedAt, DateOnly BusinessDate, Money Difference) : IEvent;
