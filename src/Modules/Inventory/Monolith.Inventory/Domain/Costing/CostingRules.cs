namespace Monolith.Inventory.Domain.Costing;

/// <summary>What a batch of movements depends on beside its pools: last purchases as they are now, sales less what came back of them.
/// </summary>
internal sealed class CostingRules(LastPurchases purchases, Origins origins) : ICostFacts
{
    public LastPurchases Purchases => purchases;

    public Origins Origins => origins;

    public long Place { get; private set; }

    public CostPair? Standard => null;

    public CostPair? Fallback(Guid item) => purchases.Of(item);

    public CostingRules At(long place)
    {
        Place = place;
        return this;
    }

    public (CostPair Cost, long? Sequence)? Origin(Movement movement) => origins.Use(movement);

    public void Bought(Movement movement, DateTimeOffset effective) =>
        purchases.Bought(movement.ItemId, new(movement.Value, movement.Quantity), effective);
}
