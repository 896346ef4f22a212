using Monolith.Inventory.Contracts;
using Monolith.Sales.Contracts;

namespace Monolith.Pos.Tickets;

/// <summary>All that a ticket is judged by.</summary>
/// <param name="Quotes">In force when the customer paid, by item and unit of entry; of a pack that isn't the item's there is none.</param>
/// <param name="Origins">The sold lines that are returned; a line that is missing was never sold.</param>
/// <param name="Digits">Of the currency.</param>
/// <param name="TaxRounding">Of the day on which the customer paid.</param>
/// <param name="CashStep">What cash was rounded to on that day; 0: nothing is.</param>
internal sealed record TicketFacts(
    IReadOnlyDictionary<Guid, ItemInfo> Items,
    IReadOnlyDictionary<(Guid Item, string? Unit), PriceQuote> Quotes,
    IReadOnlyDictionary<(Guid Ticket, int No), Remaining> Origins,
    TicketRights Rights,
    int Digits,
    TaxRounding TaxRounding = TaxRounding.PerLine,
    Money CashStep = default)
{
    public static readonly IReadOnlyDictionary<(Guid, int), Remaining> NoOrigins = new Dictionary<(Guid, int), Remaining>();
}
