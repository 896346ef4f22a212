using Monolith.Pos.Findings;

namespace Monolith.Pos.Tickets;

/// <summary>A ticket with every figure worked out; see <see cref="TicketPricing"/> for the rules.</summary>
/// <param name="Lines">As they are stored.</param>
/// <param name="Found">What isn't as the house would have it.</param>
internal sealed record Ticket(
    IReadOnlyList<TicketLineRow> Lines, IReadOnlyList<Money> Change, Money Discount, Money Net, Money Tax, Money Total, bool IsReturn,
    IReadOnlyList<Found> Found, TaxRounding TaxRounding = TaxRounding.PerLine, Money CashRounding = default)
{
    public Money ChangeGiven => Money.Sum(Change);
}
