using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Items;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Reordering.ListReorderRules;

internal sealed class ListReorderRulesHandler(InventoryDbContext db, ICurrentActor current) : IHandler<ListReorderRules, Page<ReorderRuleView>>
{
    public async Task<Result<Page<ReorderRuleView>>> Handle(ListReorderRules request, CancellationToken ct)
    {
        var rules = db.ReorderRules.AsQueryable();
        if (!string.IsNullOrWhiteSpace(request.Query.Text))
        {
            var found = ItemSearch.Matching(db, request.Query.Text);
            var words = Spellings.Key(request.Query.Text);
            rules = rules.Where(r =>
                found.Any(i => i.Id == r.ItemId) || (r.CategoryKey != null && r.CategoryKey.Contains(words)));
        }

        var open = db.ReorderAlerts.Where(a => a.ClosedAt == null && a.Kind == AlertKind.Low);
        if (request.Query.IsAsked("low")) rules = rules.Where(r => open.Any(a => a.RuleId == r.Id));
        var rows = await RuleRows.Of(db, rules).ToPage(ListReorderRules.List, request.Query, current.Actor, ct);
        if (!rows.TryGet(out var page, out var error)) return error;
        var ids = page.Items.Select(r => (Guid?)r.RuleId).ToList();
        var alerts = (await open.Where(a => ids.Contains(a.RuleId)).ToListAsync(ct)).ToLookup(a => a.RuleId!.Value);
        return page with { Items = [.. page.Items.Select(r => With(r, [.. alerts[r.RuleId]]))] };
    }

    private static ReorderRuleView With(ReorderRuleView rule, IReadOnlyList<ReorderAlertRow> open) => open.Count == 0 ? rule
        : rule with { AlertSince = open.Min(a => a.RaisedAt), Suggested = Sum(open) };

    // More than a quantity can hold is shown as the most that it can.
    private static Quantity Sum(IReadOnlyList<ReorderAlertRow> open) =>
        Quantity.FromScaled((long)Int128.Min(open.Aggregate(Int128.Zero, (sum, a) => sum + a.Suggested.Scaled), Quantity.Max.Scaled));
}

internal sealed class GetReorderRuleHandler(InventoryDbContext db) : IHandler<GetReorderRule, ReorderRuleView>
{
    public async Task<Result<ReorderRuleView>> Handle(GetReorderRule request, CancellationToken ct) =>
        await RuleRows.Of(db, db.ReorderRules.Where(r => r.Id == request.RuleId)).FirstOrDefaultAsync(ct) is { } rule
            ? rule
            : ReorderErrors.UnknownRule;
}

internal static class RuleRows
{
    public static IQueryable<ReorderRuleView> Of(InventoryDbContext db, IQueryable<ReorderRuleRow> rules) =>
        from rule in rules
        join warehouse in db.Warehouses on rule.WarehouseId equals warehouse.Id
        join one in db.Items on rule.ItemId equals (Guid?)one.Id into items
        from item in items.DefaultIfEmpty()
        join other in db.Warehouses on rule.SourceWarehouseId equals (Guid?)other.Id into sources
        from source in sources.DefaultIfEmpty()
        select new ReorderRuleView
        {
            RuleId = rule.Id, ItemId = rule.ItemId, Sku = item == null ? "" : item.Sku, SkuKey = item == null ? "" : item.SkuKey,
            Name = item == null ? (LocalName?)null : item.Name, Unit = item == null ? null : item.Unit, Category = rule.Category,
            WarehouseId = warehouse.Id, Warehouse = warehouse.Code, Method = rule.Method, Minimum = rule.Minimum, Maximum = rule.Maximum,
            Lot = rule.Lot, CoverDays = rule.CoverDays, ServicePermille = rule.ServicePermille, DemandDays = rule.DemandDays,
            Surplus = rule.Surplus, SourceWarehouseId = rule.SourceWarehouseId, Source = source == null ? null : source.Code,
            ByItself = rule.ByItself, FromDay = rule.FromDay, SnoozedUntil = rule.SnoozedUntil, Version = rule.Version,
        };
}
