namespace Monolith.Inventory.Domain.Costing;

/// <summary>What each item was last bought for in any pool: the cost to fall back on where a pool never had one.</summary>
internal sealed class LastPurchases
{
    private readonly Dictionary<Guid, (CostPair Cost, DateTimeOffset Effective)> _byItem = [];

    /// <summary>Items bought since this was made.</summary>
    public HashSet<Guid> Changed { get; } = [];

    public CostPair? Of(Guid item) => _byItem.TryGetValue(item, out var last) ? last.Cost : null;

    public (CostPair Cost, DateTimeOffset Effective) this[Guid item] => _byItem[item];

    public void Restore(Guid item, CostPair cost, DateTimeOffset effective) => _byItem[item] = (cost, effective);

    /// <summary>Last is what happened last, not what was learned last; of two at one moment the one learned last.</summary>
    public void Bought(Guid item, CostPair cost, DateTimeOffset effective)
    {
        if (_byItem.TryGetValue(item, out var known) && effective < known.Effective) return;
        _byItem[item] = (cost, effective);
        Changed.Add(item);
    }
}
