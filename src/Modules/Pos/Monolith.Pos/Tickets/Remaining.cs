namespace Monolith.Pos.Tickets;

/// <summary>What of a sold line has not come back yet: quantity and money, all positive.</summary>
internal sealed record Remaining(
    Guid TicketId, int No, Guid ItemId, Money UnitPrice, Quantity Quantity, Money Amount, Money Discount, Money Tax,
    string TaxCategory, Rate TaxRate, bool TaxInclusive)
{
    public Remaining Less(Quantity returned, LineAmount back) => this with
    {
        Quantity = Quantity - returned,
        Amount = Amount + back.Amount,
        Discount = Discount + back.Discount,
        Tax = Tax + back.Tax,
    };
}
