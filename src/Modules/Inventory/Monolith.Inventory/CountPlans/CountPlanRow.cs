using Monolith.Data;
using Monolith.Inventory.Counts;
using Monolith.SharedKernel.Audit;

namespace Monolith.Inventory.CountPlans;

internal enum CountRhythm
{
    Daily,
    Weekly,
    Monthly,
}

/// <summary>Says which counts are to be made by themselves, and when.</summary>
internal sealed class CountPlanRow : IVersioned, IAudited
{
    public required Guid Id { get; init; }

    public required string Name { get; set; }

    public required Guid WarehouseId { get; set; }

    public CountRhythm Rhythm { get; set; }

    /// <summary>Of a weekly plan: 0 is Sunday.</summary>
    public int? Weekday { get; set; }

    /// <summary>Of a monthly plan; in a shorter month its last day.</summary>
    public int? DayOfMonth { get; set; }

    /// <summary>The shop's clock at which counting begins, in minutes since midnight.</summary>
    public int MinuteOfDay { get; set; }

    public CountScope Scope { get; set; }

    public string? Category { get; set; }

    public int? MostItems { get; set; }

    public bool ByArea { get; set; }

    public bool Blind { get; set; }

    public bool PausesSales { get; set; }

    public Rate? TolerancePercent { get; set; }

    public Money? ToleranceValue { get; set; }

    public Money? ApproveAbove { get; set; }

    public string? Responsible { get; set; }

    public string? Note { get; set; }

    public bool Active { get; set; }

    /// <summary>The day whose count was made last; null: none yet.</summary>
    public DateOnly? LastDay { get; set; }

    /// <summary>Days before this one are not made up for.</summary>
    public DateOnly Since { get; set; }

    public long Version { get; set; }

    public string AuditSubject => $"count-plan:{Name}";
}
