using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Pos.Contracts;

public enum TenderKind
{
    Cash,
    Card,
    Mobile,

    /// <summary>On the customer's account: importers and invoices; not offered at the till.</summary>
    OnAccount,
}

/// <summary>A completed ticket as the till sends it; the same id again with the same content gets the first answer.
/// Sold lines have positive, returned lines negative quantities; one ticket may hold both (an exchange).
/// Errors: pos.unknown-shift, pos.shift-closed, pos.unknown-item, pos.quantity-zero, pos.quantity-digits, pos.quantity-range, pos.price-expired,
/// pos.price-missing, pos.discount-range, pos.no-lines, pos.total-mismatch, pos.tender-below-total, pos.tender-above-total (only cash gives change),
/// pos.return-origin-unknown, pos.return-exceeds-sale, pos.return-not-allowed, pos.discount-not-allowed, pos.price-override-not-allowed, request.id-reused</summary>
/// <param name="Number">Receipt number made by the till, unique; null lets the server make one.</param>
/// <param name="CompletedAt">When the customer paid.</param>
/// <param name="Total">What the till showed: it must be what the server computes.</param>
[AnyText]
[Requires(PosPermissions.Sell)]
public sealed record CompleteTicket(
    Guid TicketId, Guid ShiftId, DateTimeOffset CompletedAt, IReadOnlyList<CompleteTicketLine> Lines, IReadOnlyList<CompleteTicketTender> Tenders,
    Money Total, string? Number = null, Guid? CustomerId = null, string? Note = null) : IRequest<TicketInfo>;

/// <param name="Quantity">Positive sold, negative returned; up to 1,000,000 with the item's digits.</param>
/// <param name="UnitPrice">Per stock unit, as quoted.</param>
/// <param name="Discount">Off the whole line, in the sign of the line's amount; 0 when there is none.</param>
/// <param name="PriceReason">Set where the price is not the base price: needs <c>pos.override-price</c>.</param>
/// <param name="OriginTicketId">The ticket that a returned line was sold on, where it is known.</param>
public sealed record CompleteTicketLine(
    Guid ItemId, Quantity Quantity, Money UnitPrice, Money Discount = default, string? DiscountReason = null, string? PriceReason = null,
    Guid? OriginTicketId = null, int? OriginLineNo = null, string? Name = null);

/// <param name="Amount">Taken from the customer; negative: given back. Cash above the total comes back as change.</param>
/// <param name="Reference">Card slip, payment number.</param>
public sealed record CompleteTicketTender(TenderKind Kind, Money Amount, string? Reference = null);

/// <summary>A posted ticket: the receipt document.</summary>
public sealed record TicketInfo(
    Guid TicketId, string Number, Guid RegisterId, string RegisterCode, Guid ShiftId, Guid WarehouseId, string CashierId, string CashierName,
    Guid? CustomerId, DateTimeOffset CompletedAt, DateOnly BusinessDate, bool IsReturn, IReadOnlyList<TicketLineInfo> Lines,
    IReadOnlyList<TicketTenderInfo> Tenders, Money Discount, Money Net, Money Tax, Money Total, Money Change, string? Note);

/// <param name="Amount">Quantity times unit price less discount, rounded to the currency's digits; holds the tax where the category is inclusive.</param>
public sealed record TicketLineInfo(
    int No, Guid ItemId, string Sku, LocalName Name, string? Category, string Unit, bool IsService, Quantity Quantity, Money UnitPrice,
    Money Discount, Money Amount, Money Net, Money Tax, string TaxCategory, Rate TaxRate, bool TaxInclusive, Guid? OriginTicketId, int? OriginLineNo, Quantity Returned);

public sealed record TicketTenderInfo(TenderKind Kind, Money Amount, Money Change, string? Reference);

/// <summary>Finds tickets for other modules' pages.</summary>
public interface ITickets
{
    Task<TicketInfo?> Find(Guid ticketId, CancellationToken ct);

    Task<TicketInfo?> FindByNumber(string number, CancellationToken ct);
}
