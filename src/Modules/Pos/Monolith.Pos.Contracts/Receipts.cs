using Monolith.SharedKernel;

namespace Monolith.Pos.Contracts;

/// <summary>Makes the paper of a ticket, to be printed or shown.</summary>
public interface IReceipts
{
    /// <param name="language"><c>en</c> or <c>zh</c>; null is the shop's.</param>
    Task<ReceiptDocument?> For(Guid ticketId, string? language, CancellationToken ct);
}

/// <summary>A receipt: everything that stands on the paper, in order, in one language, and nothing about how it is drawn.</summary>
/// <param name="Seller">Who sold, part by part; <paramref name="Header"/> has the same as lines.</param>
/// <param name="Header">Lines above: the shop's name, then its legal name, address and tax number as far as it has them.</param>
/// <param name="LocalTime">When the customer paid, in the shop's time zone, as <c>2026-11-22 14:05</c>.</param>
/// <param name="Currency">Code of ISO 4217.</param>
/// <param name="Digits">With which all amounts are shown.</param>
/// <param name="Lines">Names and units in the receipt's language; <see cref="MarkOf"/> says which tax is theirs.</param>
/// <param name="Discount">Off all lines together; 0 when there was none.</param>
/// <param name="Barcode">For a Code 128 bar code: the receipt number, by which a till finds the ticket again.</param>
/// <param name="QrContent">For a QR code: number, time and total.</param>
/// <param name="Footer">Lines below.</param>
/// <param name="Words">The words around the figures, in the receipt's language.</param>
public sealed record ReceiptDocument(
    Guid TicketId, string Number, string Language, bool IsReturn, IReadOnlyList<string> Header, string RegisterCode, string CashierName,
    DateTimeOffset CompletedAt, string LocalTime, string Currency, string Symbol, int Digits, IReadOnlyList<TicketLineInfo> Lines, Money Discount,
    Money Net, Money Tax, Money Total, IReadOnlyList<ReceiptTax> Taxes, IReadOnlyList<ReceiptTender> Tenders, Money Change,
    string Barcode, string QrContent, IReadOnlyList<string> Footer, ReceiptWords Words, ReceiptSeller Seller)
{
    /// <summary>Added to the total where cash is paid in coins; 0 when there was none.</summary>
    public Money CashRounding { get; init; }

    /// <summary>The letter that points to a line's tax below.</summary>
    public string MarkOf(TicketLineInfo line) =>
        Taxes.First(t => t.Category == line.TaxCategory && t.Rate == line.TaxRate && t.Inclusive == line.TaxInclusive).Mark;
}

/// <param name="Name">The shop's.</param>
/// <param name="LegalName">The company's, where it is another.</param>
/// <param name="Address">Line by line.</param>
/// <param name="Logo">Where the picture is; null: there is none.</param>
public sealed record ReceiptSeller(string Name, string? LegalName, IReadOnlyList<string> Address, string? TaxNumber, string? Logo);

/// <param name="Inclusive">True: the prices above hold this tax already.</param>
public sealed record ReceiptTax(string Mark, string Category, Rate Rate, bool Inclusive, Money Net, Money Tax);

/// <param name="Name">In the receipt's language, for example "Cash".</param>
/// <param name="Amount">As handed over, change not yet taken off.</param>
public sealed record ReceiptTender(TenderKind Kind, string Name, Money Amount, string? Reference);

public sealed record ReceiptWords(
    string Receipt, string Return, string Number, string Register, string Cashier, string Discount, string Net, string Tax,
    string TaxIncluded, string Total, string Change, string CashRounding, string DiscountIncluded);
