using Monolith.Inventory.Contracts;
using Monolith.Sales.Contracts;

namespace Monolith.Pos.Tickets;

/// <summary>All that a ticket is judged by.</summary>
/// <param name="Quotes">In force when the customer paid, by item and unit of entry; of a pack that isn't the item's there is none.</param>
/// <param name="Origins">The sold lines that are returned; a line that is missing was never sold.</param>
/// <param name="Digits">Of the currency.</param>
internal sealed record TicketFacts(
    IReadOnlyDictionary<Guid, ItemInfo> Items,
    IReadOnlyDictionary<(Guid Item, string? Unit), PriceQuote> Quotes,
    IReadOnlyDictionary<(Guid Ticket, int No), Remaining> Origins,
    TicketRights Rights,
    int Digits)
{
    public static readonly IReadOnlyDictionary<(Guid, int), Remaining> NoOrigins = new Dictionary<(Guid, int), Remaining>();
}
