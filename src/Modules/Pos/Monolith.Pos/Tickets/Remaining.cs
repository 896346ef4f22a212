namespace Monolith.Pos.Tickets;

/// <summary>What of a sold line has not come back yet: quantity and money, all positive.</summary>
internal sealed record Remaining(
    Guid TicketId, int No, Guid ItemId, Money UnitPrice, Quantity Quantity, Money Amount, Money Discount, Money Tax,
    string TaxCategory, Rate TaxRate, bool TaxInclusive)
{
    /// <summary>More may have come back than was sold: tills without the server don't know of each other. Then nothing is left.</summary>
    public Remaining OrNothing() => Quantity.IsPositive
        ? this
        : this with { Quantity = Quantity.Zero, Amount = Money.Zero, Discount = Money.Zero, Tax = Money.Zero };

    public Remaining Less(Quantity returned, LineAmount back) => this with
    {
        Quantity = Quantity - returned,
        Amount = Amount + back.Amount,
        Discount = Discount + back.Discount,
        Tax = Tax + back.Tax,
    };
}
