using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Items;
using Monolith.Inventory.Ledger;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Reservations;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Stock.ListStock;

internal sealed class ListStockHandler(InventoryDbContext db, ReservedStock reserved, ICurrentActor current, ISites sites)
    : IHandler<ListStock, StockOnHand>
{
    public async Task<Result<StockOnHand>> Handle(ListStock request, CancellationToken ct)
    {
        var query = request.Query.Clamp();
        if (!Sums(query).TryGet(out var sums, out var error)) return error;
        var rows = Rows(sums, query);
        // What was there is added up from the ledger each time it is asked for: the whole of it once, not once a piece.
        var paged = query.Walk is not null && (query.Filter("asOf") ?? query.Filter("knownAt")) is not null
            ? (await rows.ToListAsync(ct)).ToPage(ListStock.List, query, current.Actor)
            : await rows.ToPage(ListStock.List, query, current.Actor, ct);
        if (!paged.TryGet(out var page, out error)) return error;
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

    private Result<IQueryable<StockSum>> Sums(ListQuery query)
    {
        if (!Moments.Effective(query.Filter("asOf"), "asOf", sites).TryGet(out var asOf, out var error)) return error;
        if (!Moments.Read(query.Filter("knownAt"), "knownAt", sites).TryGet(out var knownAt, out error)) return error;
        return Result.Of(query.IsAsked("low") ? Low() : asOf.IsAll && knownAt is null ? Now() : Then(asOf, knownAt));
    }

    private IQueryable<StockSum> Low() => db.Database.SqlQueryRaw<StockSum>(
        $"""
         SELECT r.item_id, r.warehouse_id, COALESCE(b.quantity, 0) AS quantity, COALESCE(b.value, 0) AS value
         FROM inv_reorder_rules r LEFT JOIN {StockNow.Table} b ON b.item_id = r.item_id AND b.warehouse_id = r.warehouse_id
         WHERE COALESCE(b.quantity, 0) <= r.minimum
         """);

    private IQueryable<StockSum> Now() =>
        db.Database.SqlQueryRaw<StockSum>($"SELECT item_id, warehouse_id, quantity, value FROM {StockNow.Table} n");

    private IQueryable<StockSum> Then(Happened asOf, DateTimeOffset? knownAt)
    {
        var (day, effective) = (asOf.By.DayNumber, Instants.ToMicroseconds(asOf.Until));
        var recorded = Instants.ToMicroseconds(knownAt ?? DateTimeOffset.MaxValue);
        return db.Database.SqlQuery<StockSum>(
            $"""
             SELECT item_id, warehouse_id, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value FROM inv_ledger
             WHERE business_date <= {day} AND effective <= {effective} AND recorded <= {recorded} GROUP BY item_id, warehouse_id
             """);
    }
}
