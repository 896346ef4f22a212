namespace Monolith.Inventory.Domain.Costing;

/// <summary>What the cost of a movement depends on beside its pools.</summary>
internal interface ICostFacts
{
    /// <summary>Its place in the order; what its layers are known by.</summary>
    long Place { get; }

    /// <summary>The cost to fall back on where a pool of the item never had one.</summary>
    CostPair? Fallback(Guid item);

    /// <summary>The item's standard at its moment; null where the item isn't costed at one.</summary>
    CostPair? Standard { get; }

    /// <summary>As much of what comes back as its origin still covers, at the origin's cost. Null where the origin is unknown or used up.
    /// </summary>
    (CostPair Cost, long? Sequence)? Origin(Movement movement);

    /// <summary>A receipt becomes its item's last purchase.</summary>
    void Bought(Movement movement, DateTimeOffset effective);
}
