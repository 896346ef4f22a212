using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Stock.ListStock;

internal sealed class ListStockHandler(InventoryDbContext db, ICurrentActor current) : IHandler<ListStock, StockOnHand>
{
    public async Task<Result<StockOnHand>> Handle(ListStock request, CancellationToken ct)
    {
        var page = request.Page.Clamp();
        var seesCosts = current.Actor.Can(InventoryPermissions.ViewCosts);
        if (page.Sort == "value" && !seesCosts) return SecurityErrors.SortHidden(InventoryPermissions.ViewCosts);
        var rows = Filtered(request);
        var total = await rows.CountAsync(ct);
        var found = await Sorted(rows, page).Skip(page.Skip).Take(page.Take).ToListAsync(ct);
        Money? value = seesCosts ? Money.FromScaled(await rows.SumAsync(r => r.Value, ct)) : null;
        return new StockOnHand(found.Select(r => r.ToRow(seesCosts)).ToList(), total, page.Skip, page.Take, value);
    }

    private IQueryable<Found> Filtered(ListStock request)
    {
        var rows =
            from sum in Sums(request)
            join item in db.Items on sum.ItemId equals item.Id
            join warehouse in db.Warehouses on sum.WarehouseId equals warehouse.Id
            select new Found
            {
                ItemId = item.Id,
                Sku = item.Sku,
                SkuKey = item.SkuKey,
                SearchText = item.SearchText,
                Name = item.Name,
                Unit = item.Unit,
                WarehouseId = warehouse.Id,
                Warehouse = warehouse.Code,
                Quantity = sum.Quantity,
                Value = sum.Value,
            };
        if (request.ItemId is { } only) rows = rows.Where(r => r.ItemId == only);
        if (request.WarehouseId is { } at) rows = rows.Where(r => r.WarehouseId == at);
        if (!request.WithZero && !request.Low) rows = rows.Where(r => r.Quantity != 0 || r.Value != 0);
        if (string.IsNullOrWhiteSpace(request.Text)) return rows;

        var text = request.Text.Trim();
        var (key, lower) = (text.ToUpperInvariant(), text.ToLowerInvariant());
        return rows.Where(r => r.SkuKey.Contains(key) || r.SearchText.Contains(lower));
    }

    private IQueryable<StockSum> Sums(ListStock request)
    {
        if (request.Low)
        {
            return db.Database.SqlQuery<StockSum>(
                $"""
                 SELECT r.item_id, r.warehouse_id, COALESCE(b.quantity, 0) AS quantity, COALESCE(b.value, 0) AS value
                 FROM inv_reorder_rules r LEFT JOIN inv_balances b ON b.item_id = r.item_id AND b.warehouse_id = r.warehouse_id
                 WHERE COALESCE(b.quantity, 0) <= r.minimum
                 """);
        }

        if (request.AsOf is null && request.KnownAt is null)
            return db.Database.SqlQuery<StockSum>($"SELECT item_id, warehouse_id, quantity, value FROM inv_balances");

        var asOf = Instants.ToMicroseconds(request.AsOf ?? DateTimeOffset.MaxValue);
        var knownAt = Instants.ToMicroseconds(request.KnownAt ?? DateTimeOffset.MaxValue);
        return db.Database.SqlQuery<StockSum>(
            $"""
             SELECT item_id, warehouse_id, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value FROM inv_ledger
             WHERE effective <= {asOf} AND recorded <= {knownAt} GROUP BY item_id, warehouse_id
             """);
    }

    private static IQueryable<Found> Sorted(IQueryable<Found> rows, PageRequest page) => (page.Sort, page.Descending) switch
    {
        ("name", false) => rows.OrderBy(r => r.Name).ThenBy(r => r.SkuKey).ThenBy(r => r.Warehouse),
        ("name", true) => rows.OrderByDescending(r => r.Name).ThenBy(r => r.SkuKey).ThenBy(r => r.Warehouse),
        ("warehouse", false) => rows.OrderBy(r => r.Warehouse).ThenBy(r => r.SkuKey),
        ("warehouse", true) => rows.OrderByDescending(r => r.Warehouse).ThenBy(r => r.SkuKey),
        ("quantity", false) => rows.OrderBy(r => r.Quantity).ThenBy(r => r.SkuKey).ThenBy(r => r.Warehouse),
        ("quantity", true) => rows.OrderByDescending(r => r.Quantity).ThenBy(r => r.SkuKey).ThenBy(r => r.Warehouse),
        ("value", false) => rows.OrderBy(r => r.Value).ThenBy(r => r.SkuKey).ThenBy(r => r.Warehouse),
        ("value", true) => rows.OrderByDescending(r => r.Value).ThenBy(r => r.SkuKey).ThenBy(r => r.Warehouse),
        (_, true) => rows.OrderByDescending(r => r.SkuKey).ThenBy(r => r.Warehouse),
        _ => rows.OrderBy(r => r.SkuKey).ThenBy(r => r.Warehouse),
    };

    private sealed class Found
    {
        public required Guid ItemId { get; init; }

        public required string Sku { get; init; }

        public required string SkuKey { get; init; }

        public required string SearchText { get; init; }

        public required LocalName Name { get; init; }

        public required string Unit { get; init; }

        public required Guid WarehouseId { get; init; }

        public required string Warehouse { get; init; }

        public required long Quantity { get; init; }

        public required long Value { get; init; }

        public StockRow ToRow(bool seesCosts)
        {
            var (quantity, value) = (SharedKernel.Quantity.FromScaled(Quantity), Money.FromScaled(Value));
            UnitCost? cost = seesCosts && UnitCost.TryOf(value, quantity, out var unitCost) ? unitCost : null;
            return new(ItemId, Sku, Name, Unit, WarehouseId, Warehouse, quantity, seesCosts ? value : null, cost);
        }
    }
}
