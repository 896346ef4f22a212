namespace Monolith.Pos.Tickets;

/// <summary>What of a sold line has not come back yet: quantity and money, all positive.</summary>
/// <param name="UnitPrice">Per unit of entry.</param>
/// <param name="Quantity">In stock units.</param>
/// <param name="PackSize">Stock units in the pack it was sold by; null: by the stock unit.</param>
internal sealed record Remaining(
    Guid TicketId, int No, Guid ItemId, Money UnitPrice, Quantity Quantity, Money Amount, Money Discount, Money Tax,
    string TaxCategory, Rate TaxRate, bool TaxInclusive, string? EntryUnit = null, Quantity? PackSize = null)
{
    /// <summary>What one of a unit was sold at: a piece of a case that was sold whole costs its share, at four decimals.</summary>
    /// <param name="size">Stock units in the pack that comes back; null: by the stock unit.</param>
    public Money PriceOf(Quantity? size)
    {
        if (size == PackSize) return UnitPrice;
        var ofOne = PackSize is { } sold ? Exact.Share(UnitPrice, SharedKernel.Quantity.Of(1), sold, Money.Decimals) : UnitPrice;
        return size is { } packs ? Exact.Extend(packs, ofOne, Money.Decimals) : ofOne;
    }


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
