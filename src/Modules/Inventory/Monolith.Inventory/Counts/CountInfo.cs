namespace Monolith.Inventory.Counts;

/// <summary>A count as the API shows it. It never says what the books hold.</summary>
internal sealed record CountInfo(
    Guid CountId, string Number, string Name, CountState State, Guid WarehouseId, DateTimeOffset Due, CountScope Scope, string? Category,
    int? MostItems, bool ByArea, bool Drill, bool Blind, bool PausesSales, Rate? TolerancePercent, Money? ToleranceValue,
        Money? ApproveAbove,
    string? Responsible, string? Note, DateTimeOffset? Begun, string? BegunBy, string? AskedBy, DateTimeOffset? Ended, string? EndedBy,
    string? EndReason, Guid? PlanId, long Version) : IHasVersion;

internal static class CountMapping
{
    public static CountInfo ToInfo(this CountRow c) => new(
        c.Id, c.Number, c.Name, c.State, c.WarehouseId, c.Due, c.Scope, c.Category, c.MostItems, c.ByArea, c.Drill, c.Blind, c.PausesSales,
        c.TolerancePercent, c.ToleranceValue, c.ApproveAbove, c.Responsible, c.Note, c.Begun, c.BegunBy, c.AskedBy, c.Ended, c.EndedBy,
        c.EndReason, c.PlanId, c.Version);
}
