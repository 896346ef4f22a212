using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Items;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Sites;
using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Reordering;

/// <summary>Writes one rule in the current write.</summary>
internal sealed class RuleStore(InventoryDbContext db, ISites sites, TimeProvider clock)
{
    public async Task<Result<ReorderRuleInfo>> Save(Contracts.SaveReorderRule request, CancellationToken ct)
    {
        var rule = await db.ReorderRules.AsTracking().FirstOrDefaultAsync(r => r.Id == request.RuleId, ct);
        if (request.IfVersion is { } version && version != (rule?.Version ?? 0)) return KernelErrors.Changed;
        var day = request.FromDay ?? rule?.FromDay ?? sites.Here.BusinessDate(clock.GetUtcNow());
        var key = request.ItemId is null ? Spellings.Key(request.Category!) : null;
        var target = ReorderRuleRow.TargetOf(request.ItemId, key);
        if (await IsThere(request, target, day, ct)) return ReorderErrors.RuleThere;

        var isNew = rule is null;
        if (rule is null) db.Add(rule = New(request, target, day));
        (rule.WarehouseId, rule.ItemId, rule.Category, rule.CategoryKey) = (request.WarehouseId, request.ItemId, request.Category, key);
        (rule.Target, rule.FromDay, rule.Method) = (target, day, request.Method);
        (rule.Minimum, rule.Maximum, rule.Lot, rule.Surplus) = (request.Minimum ?? default, request.Maximum, request.Lot, request.Surplus);
        (rule.CoverDays, rule.ServicePermille, rule.DemandDays) = (request.CoverDays, request.ServicePermille, request.DemandDays);
        (rule.SourceWarehouseId, rule.ByItself, rule.SnoozedUntil) = (request.SourceWarehouseId, request.ByItself, request.SnoozedUntil);
        var changed = !isNew && db.Entry(rule).State == EntityState.Modified;
        return rule.ToInfo(isNew ? 1 : rule.Version + (changed ? 1 : 0));
    }

    private async Task<bool> IsThere(Contracts.SaveReorderRule request, string target, DateOnly day, CancellationToken ct) =>
        db.ReorderRules.Local.Any(
            r => r.Id != request.RuleId && r.Target == target && r.WarehouseId == request.WarehouseId && r.FromDay == day)
        || await db.ReorderRules.AnyAsync(
            r => r.Id != request.RuleId && r.Target == target && r.WarehouseId == request.WarehouseId && r.FromDay == day, ct);

    private static ReorderRuleRow New(Contracts.SaveReorderRule request, string target, DateOnly day) =>
        new() { Id = request.RuleId, WarehouseId = request.WarehouseId, Target = target, FromDay = day };
}
