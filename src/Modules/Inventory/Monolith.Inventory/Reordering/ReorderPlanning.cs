using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Items;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Inventory.Reordering;

internal sealed class ReorderPlanning(
    InventoryDbContext db, RuleChecks checks, IEnumerable<IValidator<Contracts.SaveReorderRule>> rules) : IReorderPlanning
{
    public async Task<IReadOnlyList<ReorderRuleInfo>> Of(
        IReadOnlyCollection<Guid> itemIds, IReadOnlyCollection<string> categories, CancellationToken ct)
    {
        var targets = itemIds.Select(i => ReorderRuleRow.TargetOf(i, null))
            .Concat(categories.Select(c => ReorderRuleRow.TargetOf(null, Spellings.Key(c)))).Distinct().ToList();
        return [.. (await db.ReorderRules.Where(r => targets.Contains(r.Target)).ToListAsync(ct)).Select(r => r.ToInfo())];
    }

    public async Task<Error?> Refuse(Contracts.SaveReorderRule rule, CancellationToken ct) =>
        rules.Refuse(rule) ?? await checks.Wrong(rule, ct);
}
