using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Recosting;

/// <summary>What a sweep knows of a movement beside its pools: the standard in force, and what its origin went out with.</summary>
internal sealed class SweepFacts(IHistory history)
{
    private readonly Dictionary<Guid, IReadOnlyList<(Position From, CostPair Cost)>> _standards = [];

    /// <summary>Movements as they are known now, by place: those that were costed once more.</summary>
    public Dictionary<long, Told> Costed { get; } = [];

    public void Use(Guid item, IReadOnlyList<(Position From, CostPair Cost)> standards) => _standards[item] = standards;

    public async ValueTask<CostPair?> StandardOf(Told told, CancellationToken ct)
    {
        if (!told.Movement.Costing.AtStandard) return null;
        var item = told.Movement.ItemId;
        if (!_standards.TryGetValue(item, out var standards)) _standards[item] = standards = await history.Standards(item, ct);
        return Standard.At(standards, told.At);
    }

    /// <summary>What a return's origin went out with, less what came back of it before: used up like a layer.</summary>
    public async ValueTask<CostPair?> OriginOf(Told told, CancellationToken ct)
    {
        var place = told.Movement.OriginPlace;
        if (place == 0 || told.Cancelled) return null;
        var origin = Costed.GetValueOrDefault(place) ?? await history.Find(place, ct);
        if (origin is null or { Cancelled: true }) return null;
        var left = origin.Movement.Quantity;
        var value = origin.Movement.Kind == MovementKind.Receipt ? origin.Movement.Value + origin.Movement.Landed : -origin.OwnCost;
        foreach (var other in (await history.ReturnsOf(place, ct)).Where(r => r.At < told.At))
        {
            var known = Costed.GetValueOrDefault(other.At.Place) ?? other;
            if (known.Cancelled || known.Carried.GetValueOrDefault(0) is not [var used]) continue;
            (left, value) = (left - used.Quantity, value - used.Value);
        }

        if (!left.IsPositive) return null;
        var quantity = told.Movement.Quantity < left ? told.Movement.Quantity : left;
        return new(new CostPair(value, left).Of(quantity, history.Digits), quantity);
    }
}
