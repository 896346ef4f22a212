namespace Monolith.Inventory.Domain.Costing;

/// <summary>A cost kept as what it came from: so much value for so much quantity. Never rounded to a unit cost.</summary>
internal readonly record struct CostPair(Money Value, Quantity Quantity)
{
    public Money Of(Quantity quantity, int digits) =>
        quantity == Quantity ? Value : Exact.Share(Value, quantity, Quantity, digits);

    public static CostPair? From(Money value, Quantity quantity) => quantity.IsPositive ? new(value, quantity) : null;
}
