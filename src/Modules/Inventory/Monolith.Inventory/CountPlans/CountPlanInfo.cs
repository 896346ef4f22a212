using Monolith.Inventory.Counts;

namespace Monolith.Inventory.CountPlans;

/// <summary>A plan as the API shows it.</summary>
/// <param name="At">The shop's clock, for example <c>21:30</c>.</param>
/// <param name="Next">The day of its next count; null: it is off.</param>
internal sealed record CountPlanInfo(
    Guid PlanId, string Name, Guid WarehouseId, CountRhythm Rhythm, int? Weekday, int? DayOfMonth, TimeOnly At, CountScope Scope,
    string? Category, IReadOnlyList<Guid> Items, int? MostItems, bool ByArea, bool Blind, bool PausesSales, Rate? TolerancePercent,
    Money? ToleranceValue, Money? ApproveAbove, string? Responsible, string? Note, bool Active, DateOnly? Next, long Version) : IHasVersion;

internal static class CountPlanMapping
{
    public static CountPlanInfo ToInfo(this CountPlanRow p, IReadOnlyList<Guid> items, DateOnly today) => new(
        p.Id, p.Name, p.WarehouseId, p.Rhythm, p.Weekday, p.DayOfMonth, new TimeOnly(p.MinuteOfDay / 60, p.MinuteOfDay % 60), p.Scope,
        p.Category, items, p.MostItems, p.ByArea, p.Blind, p.PausesSales, p.TolerancePercent, p.ToleranceValue, p.ApproveAbove,
        p.Responsible, p.Note, p.Active, p.Active ? CountDays.Next(p, today > p.Since ? today : p.Since) : null, p.Version);
}
