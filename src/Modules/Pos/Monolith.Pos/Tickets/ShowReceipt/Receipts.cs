using System.Globalization;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Text;

namespace Monolith.Pos.Tickets.ShowReceipt;

internal sealed class Receipts(ITickets tickets, ISites sites, ITexts texts) : IReceipts
{
    public async Task<ReceiptDocument?> For(Guid ticketId, string? language, CancellationToken ct)
    {
        var chosen = language is not null && texts.Languages.Contains(language) ? language : sites.Here.Language;
        return await tickets.Find(ticketId, ct) is { } ticket ? Of(ticket, chosen) : null;
    }

    private ReceiptDocument Of(TicketInfo t, string language)
    {
        var (taxes, then) = (Taxes(t), sites.Here.At(t.CompletedAt)); // who the shop said it was when it sold
        var local = sites.Here.Local(t.CompletedAt).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return new(
            t.TicketId, t.Number, language, t.IsReturn, Header(then, language), t.RegisterCode, t.CashierName, t.CompletedAt, local,
            sites.Here.Currency.Code, sites.Here.Currency.Symbol, sites.Here.Currency.Digits,
            t.Lines.Select(l => Line(l, language)).ToList(), t.Discount, t.Net, t.Tax, t.Total, taxes,
            t.Tenders.Select(d => new ReceiptTender(d.Kind, texts.In(language, d.Kind.TextKey()), d.Amount, d.Reference)).ToList(), t.Change,
            t.Number, $"{t.Number} {local} {t.Total.ToString(sites.Here.Currency.Digits)} {sites.Here.Currency.Code}",
            Footer(then, t.IsReturn, language), Words(language), Seller(then))
        {
            CashRounding = t.CashRounding,
        };
    }

    private List<string> Header(Site then, string language)
    {
        var (name, legalName, address, taxNumber, _) = Seller(then);
        var lines = new List<string> { name };
        if (legalName is not null) lines.Add(legalName);
        lines.AddRange(address);
        if (taxNumber is not null) lines.Add(texts.In(language, "pos.receipt-tax-number", taxNumber));
        return lines;
    }

    private static ReceiptSeller Seller(Site then)
    {
        var says = then.Letterhead;
        var legalName = says.LegalName == then.Name ? null : says.LegalName;
        return new(then.Name, legalName, then.AddressLines, says.TaxNumber, says.Logo?.Address);
    }

    // A shop's own words stand below every receipt; what is said of goods taken back is the product's.
    private List<string> Footer(Site then, bool isReturn, string language)
    {
        var own = then.Letterhead.ReceiptFooter.Select(l => l.In(language)).ToList();
        if (isReturn) own.Insert(0, texts.In(language, "pos.receipt-footer-return"));
        else if (own.Count == 0) own.Add(texts.In(language, "pos.receipt-footer"));
        return own;
    }

    private TicketLineInfo Line(TicketLineInfo l, string language) =>
        l with
        {
            Name = LocalName.FromText(l.Name.In(language)),
            Unit = texts.Unit(language, l.Unit),
            EntryUnit = l.EntryUnit is null ? null : texts.Unit(language, l.EntryUnit),
        };

    private static List<ReceiptTax> Taxes(TicketInfo t) => t.Lines
        .GroupBy(l => (l.TaxCategory, l.TaxRate, l.TaxInclusive))
        .OrderByDescending(g => g.Key.TaxRate).ThenBy(g => g.Key.TaxCategory, StringComparer.Ordinal)
        .Select((g, n) => new ReceiptTax(
            Mark(n), g.Key.TaxCategory, g.Key.TaxRate, g.Key.TaxInclusive, Money.Sum(g.Select(l => l.Net)), Money.Sum(g.Select(l => l.Tax))))
        .ToList();

    private static string Mark(int n) => n < 26 ? ((char)('A' + n)).ToString() : (n + 1).ToString(CultureInfo.InvariantCulture);

    private ReceiptWords Words(string language)
    {
        string In(string key) => texts.In(language, "pos.receipt-" + key);
        return new(
            In("title"), In("return"), In("number"), In("register"), In("cashier"), In("discount"), In("net"), In("tax"),
            In("tax-included"), In("total"), In("change"), In("cash-rounding"), In("discount-included"));
    }
}
