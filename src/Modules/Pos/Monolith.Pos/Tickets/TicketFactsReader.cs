using Monolith.Inventory.Contracts;
using Monolith.Pos.CashRoundings;
using Monolith.Sales.Contracts;

namespace Monolith.Pos.Tickets;

/// <summary>Looks up what a ticket is judged by, before anybody stands at the gate. What came back of earlier sales is added in the
/// write.</summary>
internal sealed class TicketFactsReader(
    IItemCatalog catalog, IPriceQuotes prices, ITaxRoundings roundings, CashRoundingMirror cash, TicketRightsReader rights, ISites sites)
{
    public async Task<TicketFacts> Of(Contracts.CompleteTicket ticket, Guid registerId, DateTimeOffset soldAt, CancellationToken ct)
    {
        var items = await catalog.FindMany(ticket.Lines.Select(l => l.ItemId).ToHashSet(), ct);
        var asked = items.Values.Select(i => new QuoteItem(i.ItemId, i.TaxCategory)).Concat(Packs(ticket, items)).ToList();
        var day = sites.Here.BusinessDate(soldAt);
        var quotes = await prices.Quote(asked, soldAt, ct);
        return new(
            items, quotes.ToDictionary(q => (q.ItemId, q.Unit)), TicketFacts.NoOrigins,
            await rights.Of(ticket, registerId, soldAt, ct),
            sites.Here.Currency.Digits, await roundings.On(day, ct), await cash.On(day, ct));
    }

    private static IEnumerable<QuoteItem> Packs(Contracts.CompleteTicket ticket, IReadOnlyDictionary<Guid, ItemInfo> items) => ticket.Lines
        .Where(l => l.EntryUnit is not null && items.ContainsKey(l.ItemId))
        .Select(l => (Item: items[l.ItemId], Pack: items[l.ItemId].PackCalled(l.EntryUnit!)))
        .Where(p => p.Pack is not null).DistinctBy(p => (p.Item.ItemId, p.Pack!.Unit))
        .Select(p => new QuoteItem(p.Item.ItemId, p.Item.TaxCategory, p.Pack!.Unit, p.Pack.Size));

    /// <summary>The tickets that returned lines name, each once.</summary>
    public static List<Guid> Origins(Contracts.CompleteTicket ticket) =>
        ticket.Lines.Where(l => l.OriginTicketId is not null).Select(l => l.OriginTicketId!.Value).Distinct().Order().ToList();
}
