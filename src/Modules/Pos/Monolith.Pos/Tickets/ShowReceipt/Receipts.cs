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
        var taxes = Taxes(t);
        var local = TimeZoneInfo.ConvertTime(t.CompletedAt, sites.Here.TimeZone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return new(
            t.TicketId, t.Number, language, t.IsReturn, [sites.Here.Name], t.RegisterCode, t.CashierName, t.CompletedAt, local,
            sites.Here.Currency.Code, sites.Here.Currency.Symbol, sites.Here.Currency.Digits,
            t.Lines.Select(l => Line(l, language)).ToList(), t.Discount, t.Net, t.Tax, t.Total, taxes,
            t.Tenders.Select(d => new ReceiptTender(d.Kind, texts.In(language, d.Kind.TextKey()), d.Amount, d.Reference)).ToList(), t.Change,
            t.Number, $"{t.Number} {local} {t.Total.ToString(sites.Here.Currency.Digits)} {sites.Here.Currency.Code}",
            [texts.In(language, t.IsReturn ? "pos.receipt-footer-return" : "pos.receipt-footer")], Words(language));
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
        return new(In("title"), In("return"), In("number"), In("register"), In("cashier"), In("discount"), In("net"), In("tax"), In("tax-included"), In("total"), In("change"));
    }
}
