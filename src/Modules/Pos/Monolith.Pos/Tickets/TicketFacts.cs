using Monolith.Inventory.Contracts;
using Monolith.Sales.Contracts;

namespace Monolith.Pos.Tickets;

/// <summary>All that a ticket is judged by.</summary>
/// <param name="Quotes">In force when the customer paid.</param>
/// <param name="Origins">The sold lines that are returned; a line that is missing was never sold.</param>
/// <param name="Digits">Of the currency.</param>
internal sealed record TicketFacts(
    IReadOnlyDictionary<Guid, ItemInfo> Items,
    IReadOnlyDictionary<Guid, PriceQuote> Quotes,
    IReadOnlyDictionary<(Guid Ticket, int No), Remaining> Origins,
    TicketRights Rights,
    int Digits)
{
    public static readonly IReadOnlyDictionary<(Guid, int), Remaining> NoOrigins = new Dictionary<(Guid, int), Remaining>();
}
