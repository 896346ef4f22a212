using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Items;
using Monolith.Inventory.Ledger;
using Monolith.Inventory.Ledger.AsOf;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Reservations;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Stock.ListStock;

internal sealed class ListStockHandler(
    InventoryDbContext db, StockAsOf past, ReservedStock reserved, ICurrentActor current, ISites sites)
    : IHandler<ListStock, StockOnHand>
{
    public async Task<Result<StockOnHand>> Handle(ListStock request, CancellationToken ct)
    {
        var query = request.Query.Clamp();
        if (!Moments.Effective(query.Filter("asOf"), "asOf", sites).TryGet(out var asOf, out var error)) return error;
        if (!Moments.Read(query.Filter("knownAt"), "knownAt", sites).TryGet(out var knownAt, out error)) return error;
        if (!query.IsAsked("low") && !(asOf.IsAll && knownAt is null)) return await Then(asOf, knownAt, query, ct);
        var rows = Rows(query.IsAsked("low") ? Low() : Now(), query);
        if (!(await rows.ToPage(ListStock.List, query, current.Actor, ct)).TryGet(out var page, out error)) return error;
        Money? value = query.Walk is null && current.Actor.Can(InventoryPermissions.ViewCosts)
            ? Money.FromScaled(await rows.Found(ListStock.List, query).SumAsync(r => r.Worth, ct))
            : null;
        var items = (query.Filter("asOf") ?? query.Filter("knownAt")) is null ? await WithReserved(page.Items, ct) : page.Items;
        return new StockOnHand(items, page.Total, page.Skip, page.Take, value);
    }

    private async Task<IReadOnlyList<StockRow>> WithReserved(IReadOnlyList<StockRow> rows, CancellationToken ct)
    {
        var kept = await reserved.Of([.. rows.Select(r => r.ItemId).Distinct()], ct);
        return [.. rows.Select(r => r with { Reserved = kept.GetValueOrDefault((r.ItemId, r.WarehouseId)) })];
    }

    /// <summary>What was there then is added up in memory: from a snapshot and the rows since.</summary>
    private async Task<Result<StockOnHand>> Then(Happened asOf, DateTimeOffset? knownAt, ListQuery query, CancellationToken ct)
    {
        var held = await AtOneCost(await past.Read(asOf, await Knowledge.RowsAt(db, knownAt, ct), ct), ct);
        var items = await ItemSearch.Matching(db, query.Text).Select(i => new { i.Id, i.Sku, i.SkuKey, i.Name, i.Unit })
            .ToDictionaryAsync(i => i.Id, ct);
        var warehouses = await db.Warehouses.ToDictionaryAsync(w => w.Id, w => w.Code, ct);
        var withZero = query.IsAsked("withZero");
        var rows = held.Where(h => items.ContainsKey(h.Key.ItemId) && warehouses.ContainsKey(h.Key.WarehouseId))
            .GroupBy(h => (h.Key.ItemId, h.Key.WarehouseId), h => h.Value)
            .Select(g => (g.Key, Sum: g.Aggregate((a, b) => a + b))).Where(g => withZero || !g.Sum.IsNothing)
            .Select(g => (g.Key, g.Sum, Item: items[g.Key.ItemId]))
            .Select(g => new StockRow
            {
                ItemId = g.Item.Id, Sku = g.Item.Sku, SkuKey = g.Item.SkuKey, Name = g.Item.Name, Unit = g.Item.Unit,
                WarehouseId = g.Key.WarehouseId, Warehouse = warehouses[g.Key.WarehouseId], Held = g.Sum.Quantity, Worth = g.Sum.Value,
            }).ToList();
        if (!rows.ToPage(ListStock.List, query, current.Actor).TryGet(out var page, out var error)) return error;
        Money? value = query.Walk is null && current.Actor.Can(InventoryPermissions.ViewCosts)
            ? Money.FromScaled(rows.AsQueryable().Found(ListStock.List, query).Sum(r => r.Worth))
            : null;
        return new StockOnHand(page.Items, page.Total, page.Skip, page.Take, value);
    }

    /// <summary>Goods of a company-wide pool are worth the same wherever they are, whichever warehouse's rows carried the value.</summary>
    private async Task<HeldStock> AtOneCost(HeldStock held, CancellationToken ct)
    {
        var shared = (await db.Balances.Where(b => b.Scope == PoolScope.Company).Select(b => b.Pool).ToListAsync(ct)).ToHashSet();
        if (shared.Count == 0) return held;
        foreach (var pool in held.Where(h => shared.Contains(h.Key.Pool)).GroupBy(h => h.Key.Pool).ToList())
        {
            var sum = pool.Select(h => h.Value).Aggregate((a, b) => a + b);
            foreach (var (key, place) in pool)
                held[key] = place with { Value = sum.Quantity == 0 ? 0 : Share(sum, place.Quantity).Scaled };
        }

        return held;
    }

    private Money Share(Held pool, long quantity) => Exact.Share(
        Money.FromScaled(pool.Value), Quantity.FromScaled(quantity), Quantity.FromScaled(pool.Quantity), sites.Here.Currency.Digits);

    private IQueryable<StockRow> Rows(IQueryable<StockSum> sums, ListQuery query)
    {
        var rows =
            from sum in sums
            join item in ItemSearch.Matching(db, query.Text) on sum.ItemId equals item.Id
            join warehouse in db.Warehouses on sum.WarehouseId equals warehouse.Id
            select new StockRow
            {
                ItemId = item.Id, Sku = item.Sku, SkuKey = item.SkuKey, Name = item.Name, Unit = item.Unit,
                WarehouseId = warehouse.Id, Warehouse = warehouse.Code, Held = sum.Quantity, Worth = sum.Value,
            };
        return query.IsAsked("withZero") || query.IsAsked("low") ? rows : rows.Where(r => r.Held != 0 || r.Worth != 0);
    }

    private IQueryable<StockSum> Low() => db.Database.SqlQueryRaw<StockSum>(
        $"""
         SELECT a.item_id, a.warehouse_id, COALESCE(b.quantity, 0) AS quantity, COALESCE(b.value, 0) AS value
         FROM inv_reorder_alerts a LEFT JOIN {StockNow.Table} b ON b.item_id = a.item_id AND b.warehouse_id = a.warehouse_id
         WHERE a.closed_at IS NULL AND a.kind = 'Low'
         """);

    private IQueryable<StockSum> Now() =>
        db.Database.SqlQueryRaw<StockSum>($"SELECT item_id, warehouse_id, quantity, value FROM {StockNow.Table} n");
}
