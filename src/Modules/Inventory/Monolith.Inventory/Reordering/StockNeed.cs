using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Reordering;

/// <summary>What a rule comes to for one item and warehouse now, with every figure behind it.</summary>
internal sealed record StockNeed
{
    public required AlertKind Kind { get; init; }

    public required Guid ItemId { get; init; }

    public required string Sku { get; init; }

    public required Guid WarehouseId { get; init; }

    public Guid? RuleId { get; init; }

    public ReorderMethod? Method { get; init; }

    public required Quantity OnHand { get; init; }

    public Quantity Reserved { get; init; }

    public Quantity OnOrder { get; init; }

    /// <summary>A day.</summary>
    public Quantity Demand { get; init; }

    public int DemandDays { get; init; }

    public int? LeadHundredths { get; init; }

    public Quantity Safety { get; init; }

    public required Quantity Point { get; init; }

    public Quantity FillTo { get; init; }

    public Quantity Suggested { get; init; }

    public Guid? SourceWarehouseId { get; init; }

    public string? Supplier { get; init; }

    public bool ByItself { get; init; }

    /// <summary>Something is to be ordered, or there is too much or nothing moves.</summary>
    public bool IsWorthAnAlert => Kind != AlertKind.Low || Suggested.IsPositive;

    public (AlertKind Kind, Guid ItemId, Guid WarehouseId) Cause => (Kind, ItemId, WarehouseId);

    public ReorderAlertRow ToAlert(DateTimeOffset at)
    {
        var alert = new ReorderAlertRow
        {
            Id = Guid.CreateVersion7(), Kind = Kind, ItemId = ItemId, WarehouseId = WarehouseId, RuleId = RuleId, Method = Method,
            OnHand = OnHand, Minimum = Point, Suggested = Suggested, RaisedAt = at,
        };
        alert.Take(this);
        return alert;
    }
}
