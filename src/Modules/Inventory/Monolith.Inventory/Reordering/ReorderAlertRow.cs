using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Reordering;

internal enum AlertKind
{
    /// <summary>At its reorder point or below: with a proposal what to order.</summary>
    Low,

    /// <summary>More than its rule says is enough.</summary>
    Surplus,

    /// <summary>Goods that nothing left of for long.</summary>
    Slow,

    /// <summary>Lots that are past their day, or soon will be.</summary>
    Expiring,
}

/// <summary>Why an alert isn't open any more.</summary>
internal enum AlertEnd
{
    /// <summary>The cause is gone.</summary>
    Passed,

    /// <summary>It is in a document now: on order, or requested from another warehouse.</summary>
    Ordered,
}

/// <summary>What a run found that somebody should deal with, with the figures that caused it; one is open for each cause, item and
/// warehouse.
/// One of <see cref="AlertKind.Low"/> is a proposal.</summary>
internal sealed class ReorderAlertRow
{
    public required Guid Id { get; init; }

    public required AlertKind Kind { get; init; }

    public required Guid ItemId { get; init; }

    public required Guid WarehouseId { get; init; }

    /// <summary>The rule behind it; of slow goods none is needed.</summary>
    public required Guid? RuleId { get; set; }

    public required ReorderMethod? Method { get; set; }

    public required Quantity OnHand { get; set; }

    public Quantity Reserved { get; set; }

    public Quantity OnOrder { get; set; }

    /// <summary>A day, as of the rule's days of demand.</summary>
    public Quantity Demand { get; set; }

    public int DemandDays { get; set; }

    /// <summary>Mean days until goods come, in hundredths; null where nobody said and nothing was measured.</summary>
    public int? LeadHundredths { get; set; }

    public Quantity Safety { get; set; }

    /// <summary>The reorder point; of too much what is enough.</summary>
    public required Quantity Minimum { get; set; }

    public Quantity FillTo { get; set; }

    public required Quantity Suggested { get; set; }

    /// <summary>From where it would be transferred; null: it is bought.</summary>
    public Guid? SourceWarehouseId { get; set; }

    public string? Supplier { get; set; }

    public bool ByItself { get; set; }

    public DateOnly? SnoozedUntil { get; set; }

    public required DateTimeOffset RaisedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; set; }

    public AlertEnd? End { get; set; }

    /// <summary>The document it went into.</summary>
    public string? DocumentKind { get; set; }

    public Guid? DocumentId { get; set; }

    public string? DocumentNumber { get; set; }

    /// <summary>Takes the figures of now: an open proposal says what to order today, not what it was when it came up.</summary>
    public void Take(StockNeed need)
    {
        (RuleId, Method, OnHand, Reserved, OnOrder) = (need.RuleId, need.Method, need.OnHand, need.Reserved, need.OnOrder);
        (Demand, DemandDays, LeadHundredths) = (need.Demand, need.DemandDays, need.LeadHundredths);
        (Safety, Minimum, FillTo, Suggested) = (need.Safety, need.Point, need.FillTo, need.Suggested);
        (SourceWarehouseId, Supplier, ByItself) = (need.SourceWarehouseId, need.Supplier, need.ByItself);
    }
}
