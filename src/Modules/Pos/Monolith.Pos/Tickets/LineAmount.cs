namespace Monolith.Pos.Tickets;

/// <summary>What one line comes to. <c>Net + Tax</c> is what the customer pays for it.</summary>
internal readonly record struct LineAmount(Money Discount, Money Amount, Money Net, Money Tax)
{
    /// <summary>Price times quantity, less the discount, taxed. Each figure is rounded once, half away from zero, to the currency's digits.</summary>
    public static LineAmount Of(Money gross, Money discount, Rate rate, bool inclusive, int digits)
    {
        var amount = gross - discount;
        var tax = inclusive ? Exact.TaxInside(amount, rate, digits) : Exact.Percent(amount, rate, digits);
        return new(discount, amount, inclusive ? amount - tax : amount, tax);
    }

    /// <summary>What is paid back for a part of what remains of a sold line. The whole rest takes the whole rest: nothing is ever left over.</summary>
    public static LineAmount Back(Remaining of, Quantity quantity, int digits)
    {
        var amount = Exact.Share(of.Amount, quantity, of.Quantity, digits);
        var discount = Exact.Share(of.Discount, quantity, of.Quantity, digits);
        var tax = Exact.Share(of.Tax, quantity, of.Quantity, digits);
        return new(-discount, -amount, -(of.TaxInclusive ? amount - tax : amount), -tax);
    }
}
