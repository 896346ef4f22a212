using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Recosting;

/// <summary>Lives through a pool's movements as they are booked, to come to how the pool stood; writes nothing.</summary>
internal sealed class OnePool(PoolState pool, IReadOnlyList<(Position From, CostPair Cost)> standards, int digits)
    : ICostPools, ICostFacts, ICostBook
{
    private Told _told = null!;

    long ICostFacts.Place => _told.At.Place;

    CostPair? ICostFacts.Standard => _told.Movement.Costing.AtStandard ? Standard.At(standards, _told.At) : null;

    public void Live(Told told)
    {
        if (told.Cancelled) return;
        _told = told;
        Costing.Apply(this, told.Movement, told.At.Moment, this, this, digits);
    }

    PoolState? ICostPools.Find(PoolKey key) => key == pool.Key ? pool : null;

    PoolState? ICostPools.Into(PoolKey key, int leg, IReadOnlyList<Part> parts) => key == pool.Key ? pool : null;

    IReadOnlyList<Part> ICostPools.Carried(int leg) => _told.Carried.GetValueOrDefault(leg) ?? [];

    void ICostPools.Carry(int leg, IReadOnlyList<Part> parts)
    {
        // Known already: these are the booked ones.
    }

    IEnumerable<PoolState> ICostPools.Of(Guid item) => [pool];

    CostPair? ICostFacts.Fallback(Guid item) => _told.Fallbacks.TryGetValue(item, out var cost) ? cost : null;

    (CostPair Cost, long? Sequence)? ICostFacts.Origin(Movement movement) =>
        _told.Carried.GetValueOrDefault(0) is [var part] ? (new(part.Value, part.Quantity), null) : null;

    void ICostFacts.Bought(Movement movement, DateTimeOffset effective)
    {
        // No movement of a stored pool asks for the last purchase again.
    }

    void ICostBook.Enter(PoolState at, CostEntry entry)
    {
        // Booked already.
    }
}
