namespace Monolith.Inventory.Domain.Costing;

/// <summary>The pools that a movement meets. Where a pool isn't being costed anew, what was booked in it stands.</summary>
internal interface ICostPools
{
    /// <summary>Null: nothing changes there.</summary>
    PoolState? Find(PoolKey key);

    /// <summary>The pool goods come into. Null: they come as they came before, and nothing changes there.</summary>
    /// <param name="key">Which.</param>
    /// <param name="leg">Of the movement.</param>
    /// <param name="parts">What comes.</param>
    PoolState? Into(PoolKey key, int leg, IReadOnlyList<Part> parts);

    /// <summary>What a leg took out of a pool that isn't being costed anew.</summary>
    IReadOnlyList<Part> Carried(int leg);

    /// <summary>Takes down what a leg took out.</summary>
    void Carry(int leg, IReadOnlyList<Part> parts);

    /// <summary>The pools of an item whose standard changes.</summary>
    IEnumerable<PoolState> Of(Guid item);
}
