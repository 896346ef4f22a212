using Monolith.Data;
using Monolith.SharedKernel.Audit;

namespace Monolith.Inventory.Counts;

/// <summary>A count of goods in one warehouse, from its making to its posting.</summary>
internal sealed class CountRow : IVersioned, IAudited
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required string Name { get; set; }

    public required Guid WarehouseId { get; init; }

    /// <summary>The plan that made it; null: somebody made it by hand.</summary>
    public Guid? PlanId { get; init; }

    /// <summary>When it is to be done.</summary>
    public required DateTimeOffset Due { get; set; }

    public required CountScope Scope { get; init; }

    public string? Category { get; init; }

    /// <summary>No more items than that on its sheet; null: all.</summary>
    public int? MostItems { get; init; }

    /// <summary>One area for each category, so that several people can count at once.</summary>
    public bool ByArea { get; init; }

    /// <summary>An exercise: it is never posted.</summary>
    public bool Drill { get; init; }

    /// <summary>Who counts isn't told what the books say.</summary>
    public bool Blind { get; init; }

    /// <summary>The tills of this warehouse wait while it is counted.</summary>
    public bool PausesSales { get; init; }

    /// <summary>A difference beyond this part of the books is counted again by somebody else.</summary>
    public Rate? TolerancePercent { get; init; }

    /// <summary>So is one that is worth more than this.</summary>
    public Money? ToleranceValue { get; init; }

    /// <summary>Differences that are worth more in all are posted by another person; null: there is no such limit.</summary>
    public Money? ApproveAbove { get; init; }

    /// <summary>Who is to do it.</summary>
    public string? Responsible { get; set; }

    public string? Note { get; set; }

    public CountState State { get; set; }

    public DateTimeOffset? Begun { get; set; }

    public string? BegunBy { get; set; }

    public string? AskedById { get; set; }

    public string? AskedBy { get; set; }

    /// <summary>When it was posted or given up.</summary>
    public DateTimeOffset? Ended { get; set; }

    public string? EndedBy { get; set; }

    /// <summary>Why it was given up or taken back.</summary>
    public string? EndReason { get; set; }

    public Money? Gains { get; set; }

    public Money? Losses { get; set; }

    public long Version { get; set; }

    public string AuditSubject => $"count:{Number}";

    public bool IsOpen => State is CountState.Counting or CountState.Approving;
}

/// <summary>A part of the shop that one person counts at a time.</summary>
internal sealed class CountAreaRow
{
    public required Guid CountId { get; init; }

    public required int No { get; init; }

    /// <summary>Empty: what belongs to no category.</summary>
    public required string Name { get; init; }

    public string? CounterId { get; set; }

    public string? Counter { get; set; }

    public DateTimeOffset? Finished { get; set; }
}

/// <summary>An item on the sheet, or one that was found beside it; what came of it once it is posted.</summary>
internal sealed class CountLineRow
{
    public required Guid CountId { get; init; }

    public required Guid ItemId { get; init; }

    public required int AreaNo { get; init; }

    /// <summary>Its place in shelf order.</summary>
    public required int No { get; init; }

    /// <summary>Somebody wants it counted again, whatever the tolerance says.</summary>
    public bool Again { get; set; }

    public CountCause? Cause { get; set; }

    public string? Note { get; set; }

    public string? Counters { get; set; }

    public DateTimeOffset? Moment { get; set; }

    public Quantity? Book { get; set; }

    public Quantity? Counted { get; set; }

    public Money? Value { get; set; }
}

/// <summary>An item that somebody chose to have counted.</summary>
internal sealed class CountChoiceRow
{
    /// <summary>Of the count, or of the plan.</summary>
    public required Guid OwnerId { get; init; }

    public required Guid ItemId { get; init; }
}
