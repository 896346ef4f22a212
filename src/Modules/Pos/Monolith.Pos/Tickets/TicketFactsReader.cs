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
        var asked = items.Values.Select(i => new QuoteItem(i.ItemId, i.TaxCategory)).ToList();
        var day = sites.Here.BusinessDate(soldAt);
        var quotes = await prices.Quote(asked, soldAt, ct);
        return new(
            items, quotes.ToDictionary(q => q.ItemId), TicketFacts.NoOrigins, await rights.Of(ticket, registerId, soldAt, ct),
            sites.Here.Currency.Digits, await roundings.On(day, ct), await cash.On(day, ct));
    }

    /// <summary>The tickets that returned lines name, each once.</summary>
    public static List<Guid> Origins(Contracts.CompleteTicket ticket) =>
        ticket.Lines.Where(l => l.OriginTicketId is not null).Select(l => l.OriginTicketId!.Value).Distinct().Order().ToList();
}
