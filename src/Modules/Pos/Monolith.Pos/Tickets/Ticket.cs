namespace Monolith.Pos.Tickets;

/// <summary>A ticket with every figure worked out; see <see cref="TicketPricing"/> for the rules.</summary>
internal sealed record Ticket(
    IReadOnlyList<TicketLine> Lines, IReadOnlyList<Money> Change, Money Discount, Money Net, Money Tax, Money Total, bool IsReturn)
{
    public Money ChangeGiven => Money.Sum(Change);
}

/// <param name="Is">What the till sent.</param>
internal sealed record TicketLine(int No, CompleteTicketLine Is, Inventory.Contracts.ItemInfo Item, LineAmount Figures, string TaxCategory, Rate TaxRate, bool TaxInclusive);
