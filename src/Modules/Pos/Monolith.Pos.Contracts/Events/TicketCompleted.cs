using Monolith.SharedKernel;
using Monolith.SharedKernel.Events;

namespace Monolith.Pos.Contracts.Events;

/// <summary>A customer paid, or was paid back. Everything that follows from a sale follows from this.</summary>
/// <param name="ActorId">Who sent it: as a rule the cashier.</param>
/// <param name="BusinessDate">The shop's day of <paramref name="CompletedAt"/>.</param>
/// <param name="CashierId">Who took the money.</param>
/// <param name="CompletedAt">When the customer paid.</param>
/// <param name="SalespersonId">Who sold, where it wasn't the cashier.</param>
/// <param name="Authorities">Rights that others lent to the cashier for it; null: none.</param>
/// <param name="Late">It came in later than clocks may differ by.</param>
/// <param name="RecordedAt">When it came in.</param>
/// <param name="CashRounding">What was taken above <paramref name="Total"/> (below 0: less) since no coin is that small; null: nothing.
/// Tenders make the total and this.</param>
/// <param name="Hour">Of the shop's clock as it was set then: 0 to 23.</param>
/// <param name="AfterClose">Its shift had been closed and the drawer counted: its cash was in that count.</param>
[EventName("pos.ticket-completed.v1")]
public sealed record TicketCompleted(
    Guid TicketId, string Number, string ActorId, string ActorName, int Site, DateOnly BusinessDate, Guid RegisterId, string RegisterCode,
    Guid ShiftId, Guid WarehouseId, string CashierId, string CashierName, DateTimeOffset CompletedAt, bool IsReturn,
    IReadOnlyList<TicketCompletedLine> Lines, IReadOnlyList<TicketCompletedTender> Tenders, Money Net, Money Tax, Money Total,
    Guid? CustomerId = null, string? SalespersonId = null, string? SalespersonName = null, IReadOnlyList<TicketAuthority>? Authorities = null,
    bool Late = false, DateTimeOffset? RecordedAt = null, bool AfterClose = false, Money? CashRounding = null,
    int? Hour = null) : IEvent;

/// <param name="Quantity">In stock units; positive sold, negative returned.</param>
/// <param name="UnitPrice">Per unit of entry.</param>
/// <param name="Amount">As on the receipt.</param>
/// <param name="Net">Without tax. <c>Net + Tax</c> is what the customer pays for the line.</param>
/// <param name="EntryUnit">The unit it was entered in, where it wasn't the stock unit.</param>
/// <param name="EntryQuantity">The quantity in that unit.</param>
/// <param name="Promotion">Code of the promotion that the discount comes from.</param>
/// <param name="SalespersonId">Who sold this line, where it wasn't the ticket's.</param>
/// <param name="Bin">The place it was taken from.</param>
public sealed record TicketCompletedLine(
    int No, Guid ItemId, string Sku, LocalName Name, string Unit, bool IsService, Quantity Quantity, Money UnitPrice,
    Money Discount, Money Amount, Money Net, Money Tax, string TaxCategory, Rate TaxRate, string? Category = null,
    Guid? OriginTicketId = null, int? OriginLineNo = null, string? Lot = null, string? Serial = null, string? EntryUnit = null,
    Quantity? EntryQuantity = null, string? Promotion = null, string? SalespersonId = null, string? SalespersonName = null,
    string? Bin = null);

/// <param name="Amount">Kept: taken less change. Negative: paid back.</param>
public sealed record TicketCompletedTender(TenderKind Kind, Money Amount);

/// <summary>Somebody allowed the cashier something on this ticket.</summary>
/// <param name="Permission">The right that was lent, for example <c>pos.return</c>.</param>
/// <param name="ActorId">Whose right it was.</param>
public sealed record TicketAuthority(string Permission, string ActorId, string ActorName, DateTimeOffset At, string? Reason = null);
