using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Inventory.Reordering.ListReorderRules;

internal sealed class ListReorderRulesHandler(InventoryDbContext db) : IHandler<ListReorderRules, Page<ReorderRuleView>>
{
    public async Task<Result<Page<ReorderRuleView>>> Handle(ListReorderRules request, CancellationToken ct)
    {
        var page = request.Page.Clamp();
        var rows = Filtered(request);
        var total = await rows.CountAsync(ct);
        var found = await Sorted(rows, page).Skip(page.Skip).Take(page.Take).ToListAsync(ct);
        var items = found.Select(r => r.ItemId).Distinct().ToList();
        var alerts = (await db.ReorderAlerts.Where(a => a.ClosedAt == null && items.Contains(a.ItemId)).ToListAsync(ct)).ToDictionary(a => (a.ItemId, a.WarehouseId));
        return new Page<ReorderRuleView>(
            found.Select(r => r.ToRow(alerts.GetValueOrDefault((r.ItemId, r.WarehouseId))?.RaisedAt)).ToList(), total, page.Skip, page.Take);
    }

    private IQueryable<Found> Filtered(ListReorderRules request)
    {
        var rows =
            from state in ReorderState.All(db)
            join item in db.Items on state.ItemId equals item.Id
            join warehouse in db.Warehouses on state.WarehouseId equals warehouse.Id
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
                OnHand = state.OnHand,
                Minimum = state.Minimum,
                Maximum = state.Maximum,
                Version = state.Version,
            };
        if (request.ItemId is { } only) rows = rows.Where(r => r.ItemId == only);
        if (request.WarehouseId is { } at) rows = rows.Where(r => r.WarehouseId == at);
        if (request.Below) rows = rows.Where(r => r.OnHand <= r.Minimum);
        if (string.IsNullOrWhiteSpace(request.Text)) return rows;

        var text = request.Text.Trim();
        var (key, lower) = (text.ToUpperInvariant(), text.ToLowerInvariant());
        return rows.Where(r => r.SkuKey.Contains(key) || r.SearchText.Contains(lower));
    }

    private static IQueryable<Found> Sorted(IQueryable<Found> rows, PageRequest page) => (page.Sort, page.Descending) switch
    {
        ("name", false) => rows.OrderBy(r => r.Name).ThenBy(r => r.SkuKey).ThenBy(r => r.Warehouse),
        ("name", true) => rows.OrderByDescending(r => r.Name).ThenBy(r => r.SkuKey).ThenBy(r => r.Warehouse),
        ("warehouse", false) => rows.OrderBy(r => r.Warehouse).ThenBy(r => r.SkuKey),
        ("warehouse", true) => rows.OrderByDescending(r => r.Warehouse).ThenBy(r => r.SkuKey),
        ("on-hand", false) => rows.OrderBy(r => r.OnHand).ThenBy(r => r.SkuKey).ThenBy(r => r.Warehouse),
        ("on-hand", true) => rows.OrderByDescending(r => r.OnHand).ThenBy(r => r.SkuKey).ThenBy(r => r.Warehouse),
        ("minimum", false) => rows.OrderBy(r => r.Minimum).ThenBy(r => r.SkuKey).ThenBy(r => r.Warehouse),
        ("minimum", true) => rows.OrderByDescending(r => r.Minimum).ThenBy(r => r.SkuKey).ThenBy(r => r.Warehouse),
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

        public required long OnHand { get; init; }

        public required long Minimum { get; init; }

        public required long Maximum { get; init; }

        public required long Version { get; init; }

        public ReorderRuleView ToRow(DateTimeOffset? alertSince) => new(
            ItemId, Sku, Name, Unit, WarehouseId, Warehouse, Quantity.FromScaled(OnHand), Quantity.FromScaled(Minimum), Quantity.FromScaled(Maximum),
            ReorderState.Suggested(OnHand, Minimum, Maximum), OnHand <= Minimum, alertSince, Version);
    }
}
