using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Reordering;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Stock.CountItemDays;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Reordering;

/// <summary>Goes through all rules that are in force on a day and says what each comes to. Writes nothing but the counted days.</summary>
internal sealed class ReorderPlanner(
    InventoryDbContext db, CountItemDays days, IEnumerable<ISupply> supplies, ISites sites, TimeProvider clock)
{
    /// <summary>Goods that nothing left of for so many days are slow.</summary>
    public const int SlowAfterDays = 90;

    /// <summary>Goods whose last good day is so near are worth a word.</summary>
    public const int ExpiringWithinDays = 30;

    /// <param name="day">As if it were that day; null: today.</param>
    public async Task<ReorderPlan> Plan(DateOnly? day, CancellationToken ct)
    {
        await days.Run(ct);
        var today = sites.Here.BusinessDate(clock.GetUtcNow());
        var items = await db.Items.Where(i => i.Active && !i.IsService)
            .Select(i => new WatchedItem(i.Id, i.Sku, i.CategoryKey, i.QuantityDigits)).ToListAsync(ct);
        var places = (await db.Warehouses.Where(w => w.Active && !w.InTransit).Select(w => w.Id).ToListAsync(ct)).ToHashSet();
        var at = day ?? today;
        var watches = new RulesInForce(await db.ReorderRules.ToListAsync(ct), at).All(items)
            .Where(w => places.Contains(w.Rule.WarehouseId) && !(w.Rule.SnoozedUntil > at)).ToList();
        var facts = new StockFacts(db, supplies, clock);
        await facts.Read(watches, at, ct);

        var needs = new List<StockNeed>();
        foreach (var watch in watches)
        {
            needs.Add(Low(watch, facts));
            if (watch.Rule.Surplus is { } enough && facts.PositionOf(watch.Place).OnHand > enough.Scaled)
                needs.Add(Surplus(watch, facts, enough));
        }

        needs.AddRange(await Slow(items, places, facts, at, ct));
        needs.AddRange(await Expiring(items, places, at, ct));
        return new(watches.Count, needs);
    }

    private static StockNeed Low(Watch watch, StockFacts facts)
    {
        var (rule, position, demand) = (watch.Rule, facts.PositionOf(watch.Place), facts.DemandOf(watch));
        var supply = rule.SourceWarehouseId is null ? facts.SupplierOf(watch.Item.ItemId) : null;
        var lead = supply?.Lead ?? default;
        var need = ReorderMath.Of(
            new(
                rule.Method, rule.Minimum.Scaled, (rule.Maximum ?? rule.Minimum).Scaled, (rule.Lot ?? supply?.Pack)?.Scaled ?? 0,
                rule.CoverDays ?? 0, rule.ServicePermille ?? 0, supply?.Minimum?.Scaled ?? 0, watch.Item.Digits),
            position, demand, lead);
        return new StockNeed
        {
            Kind = AlertKind.Low, ItemId = watch.Item.ItemId, Sku = watch.Item.Sku, WarehouseId = rule.WarehouseId, RuleId = rule.Id,
            Method = rule.Method, OnHand = Quantity.FromScaled(position.OnHand), Reserved = Quantity.FromScaled(position.Reserved),
            OnOrder = Quantity.FromScaled(position.OnOrder), Demand = demand.PerDay, DemandDays = demand.Days,
            LeadHundredths = lead.Count == 0 ? null : (int)Math.Min(int.MaxValue, ((lead.Sum * 100) + (lead.Count / 2)) / lead.Count),
            Safety = Quantity.FromScaled(need.Safety), Point = Quantity.FromScaled(need.Point), FillTo = Quantity.FromScaled(need.FillTo),
            Suggested = Quantity.FromScaled(need.Suggested), SourceWarehouseId = rule.SourceWarehouseId, Supplier = supply?.Supplier,
            ByItself = rule.ByItself,
        };
    }

    private static StockNeed Surplus(Watch watch, StockFacts facts, Quantity enough)
    {
        var (position, demand) = (facts.PositionOf(watch.Place), facts.DemandOf(watch));
        return new()
        {
            Kind = AlertKind.Surplus, ItemId = watch.Item.ItemId, Sku = watch.Item.Sku, WarehouseId = watch.Rule.WarehouseId,
            RuleId = watch.Rule.Id, Method = watch.Rule.Method, OnHand = Quantity.FromScaled(position.OnHand),
            OnOrder = Quantity.FromScaled(position.OnOrder), Demand = demand.PerDay, DemandDays = demand.Days, Point = enough,
        };
    }

    // What came in lately had no time to sell.
    private async Task<List<StockNeed>> Slow(
        List<WatchedItem> items, HashSet<Guid> places, StockFacts facts, DateOnly at, CancellationToken ct)
    {
        var moved = new HashSet<(Guid ItemId, Guid WarehouseId)>();
        await db.Read(
            "SELECT DISTINCT item_id, warehouse_id FROM inv_item_days WHERE day > @p0 AND (demand > 0 OR received > 0)",
            [(long)at.DayNumber - SlowAfterDays],
            row => moved.Add((row.GetGuid(0), row.GetGuid(1))),
            ct);
        var byId = items.ToDictionary(i => i.ItemId);
        return
        [
            .. facts.OnHand.Where(h => h.Value > 0 && !moved.Contains(h.Key) && places.Contains(h.Key.WarehouseId)
                    && byId.ContainsKey(h.Key.ItemId))
                .Select(h => new StockNeed
                {
                    Kind = AlertKind.Slow, ItemId = h.Key.ItemId, Sku = byId[h.Key.ItemId].Sku, WarehouseId = h.Key.WarehouseId,
                    OnHand = Quantity.FromScaled(h.Value), DemandDays = SlowAfterDays, Point = Quantity.Zero,
                }),
        ];
    }

    // One alert for an item's lots in a warehouse: what to do about them is decided there at once.
    private async Task<List<StockNeed>> Expiring(List<WatchedItem> items, HashSet<Guid> places, DateOnly at, CancellationToken ct)
    {
        var soon = new Dictionary<(Guid ItemId, Guid WarehouseId), Quantity>();
        await db.Read(
            """
            SELECT h.item_id, h.warehouse_id, h.quantity FROM inv_holdings h JOIN inv_lots l ON l.item_id = h.item_id AND l.lot = h.lot
            WHERE h.quantity > 0 AND l.expires_on <= @p0
            """,
            [(long)at.AddDays(ExpiringWithinDays).DayNumber],
            row =>
            {
                var place = (row.GetGuid(0), row.GetGuid(1));
                soon[place] = soon.GetValueOrDefault(place) + Quantity.FromScaled(row.GetInt64(2));
            },
            ct);
        var byId = items.ToDictionary(i => i.ItemId);
        return
        [
            .. soon.Where(s => places.Contains(s.Key.WarehouseId) && byId.ContainsKey(s.Key.ItemId)).Select(s => new StockNeed
            {
                Kind = AlertKind.Expiring, ItemId = s.Key.ItemId, Sku = byId[s.Key.ItemId].Sku, WarehouseId = s.Key.WarehouseId,
                OnHand = s.Value, DemandDays = ExpiringWithinDays, Point = Quantity.Zero,
            }),
        ];
    }
}

/// <param name="Watched">Items and warehouses that a rule watches.</param>
/// <param name="Needs">What each comes to: those with nothing to order too.</param>
internal sealed record ReorderPlan(int Watched, IReadOnlyList<StockNeed> Needs)
{
    /// <summary>What is worth an alert.</summary>
    public IEnumerable<StockNeed> Raised => Needs.Where(n => n.IsWorthAnAlert);
}
