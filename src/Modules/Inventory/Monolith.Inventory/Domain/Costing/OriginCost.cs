namespace Monolith.Inventory.Domain.Costing;

/// <summary>A sale's cost as it is used up by its returns, like a layer.</summary>
internal sealed class OriginCost(long sequence, Quantity quantity, Money value)
{
    /// <summary>The sale's ledger row.</summary>
    public long Sequence { get; } = sequence;

    public Quantity Left { get; private set; } = quantity;

    public Money Value { get; private set; } = value;

    /// <summary>What this much of it went out with; all that is left takes all the value.</summary>
    public Money Use(Quantity quantity, int digits)
    {
        if (quantity > Left) throw new ArgumentOutOfRangeException(nameof(quantity), $"Only {Left} of it is left, not {quantity}.");
        var used = quantity == Left ? Value : Exact.Share(Value, quantity, Left, digits);
        (Left, Value) = (Left - quantity, Value - used);
        return used;
    }
}
