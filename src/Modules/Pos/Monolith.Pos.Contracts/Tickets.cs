using System.Text.Json.Serialization;
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

public enum ClockSource
{
    /// <summary>The till knows how far its clock is from the server's.</summary>
    Server,

    /// <summary>The till has only its own clock.</summary>
    Device,
}

/// <summary>A completed ticket as the till sends it; the same id again with the same content gets the first answer.
/// Sold lines have positive, returned lines negative quantities; one ticket may hold both (an exchange).
/// What a customer has paid is booked as the till says: a price or tax that isn't ours, a right that is missing, a closed shift, an
/// unknown customer, a taken number or a wrong clock are findings (<see cref="TicketInfo.Findings"/>). Only what is misshapen or
/// contradicts itself is refused.
/// Errors: pos.unknown-shift, pos.unknown-item, pos.quantity-zero, pos.quantity-digits, pos.quantity-range, pos.entry-quantity,
/// pos.price-missing,
/// pos.price-range, pos.amount-range, pos.amount-digits, pos.discount-range, pos.no-lines, pos.too-many-lines, pos.too-many-tenders,
/// pos.line-mismatch, pos.total-mismatch, pos.tender-zero, pos.tender-sign, pos.tender-below-total, pos.tender-above-total (only cash
/// gives change), pos.cash-rounding, input.too-long, input.malformed, input.out-of-range, request.id-reused</summary>
/// <param name="Number">Receipt number made by the till in its register's series (<c>K1-000042</c>); null lets the server make one.</param>
/// <param name="CompletedAt">When the customer paid.</param>
/// <param name="Total">What the till showed: it must be what the lines come to.</param>
/// <param name="Cashier">Who sold; null: whoever sends it.</param>
/// <param name="Authorities">Who lent the cashier a right for it.</param>
/// <param name="Clock">How <paramref name="CompletedAt"/> was come by.</param>
/// <param name="TaxRounding">How the till rounded the taxes; null: as it is done here on that day. Another way than ours is a
/// finding.</param>
/// <param name="CashRounding">What was added to the total (or, below 0, taken off it) because the smallest coin is larger than the
/// currency's smallest unit: <c>tenders - change = total + cashRounding</c>. Null: nothing was rounded.</param>
[AnyText]
[Requires(PosPermissions.Sell)]
public sealed record CompleteTicket(
    Guid TicketId, Guid ShiftId, DateTimeOffset CompletedAt, IReadOnlyList<CompleteTicketLine> Lines, IReadOnlyList<CompleteTicketTender> Tenders,
    Money Total, string? Number = null, Guid? CustomerId = null, string? Note = null, TicketCashier? Cashier = null,
    IReadOnlyList<TicketAuthorityClaim>? Authorities = null, TicketClock? Clock = null, TaxRounding? TaxRounding = null,
    Money? CashRounding = null) : IRequest<TicketInfo>;

/// <param name="Grant">The proof that the till got when they signed in; null: nothing but the till says so.</param>
public sealed record TicketCashier(string UserId, string Name, string? Grant = null);

/// <param name="Permission">The right that was lent, for example <c>pos.return</c>.</param>
/// <param name="Grant">The proof that the till got for it; null: nothing but the till says so.</param>
public sealed record TicketAuthorityClaim(
    string Permission, string UserId, string Name, DateTimeOffset At, string? Grant = null, string? Reason = null);

/// <param name="OffsetMs">Added to the device's clock.</param>
public sealed record TicketClock(long OffsetMs, ClockSource Source);

/// <param name="Quantity">Positive sold, negative returned; up to 1,000,000 with the item's digits.</param>
/// <param name="UnitPrice">Per unit of entry, as quoted.</param>
/// <param name="EntryUnit">The pack it was sold by; null: the stock unit.</param>
/// <param name="EntryQuantity">How many of those packs, in the sign of <paramref name="Quantity"/>, which says the same in stock
/// units.</param>
/// <param name="Discount">Off the whole line, in the sign of the line's amount; 0 or null when there is none.</param>
/// <param name="PriceReason">Set where the price is not the base price: needs <c>pos.override-price</c>.</param>
/// <param name="OriginTicketId">The ticket that a returned line was sold on, where it is known.</param>
/// <param name="Amount">As on the receipt; where it is given it must add up.</param>
/// <param name="Tax">What the till reckoned with; null: what is in force here.</param>
public sealed record CompleteTicketLine(
    Guid ItemId, Quantity Quantity, Money UnitPrice, Money? Discount = null, string? DiscountReason = null, string? PriceReason = null,
    Guid? OriginTicketId = null, int? OriginLineNo = null, string? Name = null, Money? Amount = null, CompleteTicketTax? Tax = null,
    string? EntryUnit = null, Quantity? EntryQuantity = null);

/// <param name="Amount">The line's tax; where it is given it must add up.</param>
public sealed record CompleteTicketTax(string Category, Rate Rate, bool Inclusive, Money? Amount = null);

/// <param name="Amount">Taken from the customer; negative: given back. Cash above the total comes back as change.</param>
/// <param name="Reference">Card slip, payment number.</param>
public sealed record CompleteTicketTender(TenderKind Kind, Money Amount, string? Reference = null);

/// <summary>A posted ticket: the receipt document.</summary>
/// <param name="CompletedAt">The time it is booked at.</param>
/// <param name="PrintedNumber">What stands on the customer's receipt, where that number couldn't be kept.</param>
/// <param name="TillTime">What the till's clock said, where it wasn't believed.</param>
/// <param name="AfterClose">It came in after its shift was closed.</param>
/// <param name="Authorities">Who lent the cashier a right for it.</param>
/// <param name="Findings">What the office must look at.</param>
/// <param name="TaxRounding">How its taxes were rounded.</param>
public sealed record TicketInfo(
    Guid TicketId, string Number, Guid RegisterId, string RegisterCode, Guid ShiftId, Guid WarehouseId, string CashierId, string CashierName,
    Guid? CustomerId, DateTimeOffset CompletedAt, DateOnly BusinessDate, bool IsReturn, IReadOnlyList<TicketLineInfo> Lines,
    IReadOnlyList<TicketTenderInfo> Tenders, Money Discount, Money Net, Money Tax, Money Total, Money Change, string? Note,
    string? PrintedNumber = null, DateTimeOffset? TillTime = null, bool AfterClose = false,
    IReadOnlyList<TicketAuthorityInfo>? Authorities = null, IReadOnlyList<TicketFinding>? Findings = null,
    TaxRounding TaxRounding = TaxRounding.PerLine)
{
    /// <summary>What was paid above <see cref="Total"/>, or below 0 less, since no coin is that small.</summary>
    public Money CashRounding { get; init; }
}

/// <param name="Quantity">In stock units.</param>
/// <param name="UnitPrice">Per unit of entry.</param>
/// <param name="EntryUnit">The pack it was sold by; null: the stock unit.</param>
/// <param name="EntryQuantity">How many of those packs.</param>
/// <param name="Amount">Quantity of entry times unit price less discount, rounded to the currency's digits; holds the tax where the
/// category is
/// inclusive.</param>
public sealed record TicketLineInfo(
    int No, Guid ItemId, string Sku, LocalName Name, string? Category, string Unit, bool IsService, Quantity Quantity, Money UnitPrice,
    Money Discount, Money Amount, Money Net, Money Tax, string TaxCategory, Rate TaxRate, bool TaxInclusive, Guid? OriginTicketId,
        int? OriginLineNo, Quantity Returned,
    string? EntryUnit = null, Quantity? EntryQuantity = null)
{
    /// <summary>As it was entered: what the unit price is of.</summary>
    [JsonIgnore]
    public Quantity Entered => EntryQuantity ?? Quantity;
}

public sealed record TicketTenderInfo(TenderKind Kind, Money Amount, Money Change, string? Reference);

/// <summary>Finds tickets for other modules' pages.</summary>
public interface ITickets
{
    Task<TicketInfo?> Find(Guid ticketId, CancellationToken ct);

    /// <summary>By the number it is booked under, or else the one that was printed.</summary>
    Task<TicketInfo?> FindByNumber(string number, CancellationToken ct);
}
