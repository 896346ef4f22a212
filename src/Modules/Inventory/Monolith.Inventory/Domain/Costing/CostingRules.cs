namespace Monolith.Inventory.Domain.Costing;

/// <summary>What a batch of movements depends on beside its pools: last purchases as they are now, sales less what came back of them, and
/// the standards in force.</summary>
/// <param name="standardAt">An item's standard at a position; null where it has none.</param>
internal sealed class CostingRules(LastPurchases purchases, Origins origins, Func<Guid, Position, CostPair?> standardAt) : ICostFacts
{
    private Position _at;
    private Movement? _movement;

    public LastPurchases Purchases => purchases;

    public Origins Origins => origins;

    public long Place => _at.Place;

    public CostPair? Standard => _movement is { Costing.AtStandard: true } m ? standardAt(m.ItemId, _at) : null;

    public CostPair? Fallback(Guid item) => standardAt(item, _at) ?? purchases.Of(item);

    public CostingRules At(Position at, Movement movement)
    {
        (_at, _movement) = (at, movement);
        return this;
    }

    public (CostPair Cost, long? Sequence)? Origin(Movement movement) => origins.Use(movement);

    public void Bought(Movement movement, DateTimeOffset effective) =>
        purchases.Bought(movement.ItemId, new(movement.Value + movement.Landed, movement.Quantity), effective);
}
