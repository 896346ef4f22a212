namespace Monolith.Inventory.Domain.Costing;

/// <summary>What sales went out with, less what came back of them already.</summary>
/// <param name="digits">Of the currency.</param>
internal sealed class Origins(int digits)
{
    private readonly Dictionary<(OriginLine Line, Guid Item), OriginCost> _byLine = [];

    public void Add(OriginLine line, Guid item, OriginCost sold) => _byLine[(line, item)] = sold;

    /// <summary>As much of a return as its origin still covers, at the origin's cost. Nothing where the origin is unknown or used
    /// up.</summary>
    public (CostPair Cost, long? Sequence)? Use(Movement returned)
    {
        if (returned.Origin is not { } line || !_byLine.TryGetValue((line, returned.ItemId), out var origin)
            || origin.Left.IsZero) return null;
        var covered = returned.Quantity < origin.Left ? returned.Quantity : origin.Left;
        return (new(origin.Use(covered, digits), covered), origin.Sequence);
    }
}
