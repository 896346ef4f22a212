using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Features.Reorder;

/// <summary>Rules beside what is there. Sort: sku (default), name, warehouse, on-hand, minimum.</summary>
/// <param name="Below">Only where stock is at the minimum or below.</param>
[Requires(InventoryPermissions.View)]
internal sealed record ListReorderRules(PageRequest Page, string? Text = null, Guid? ItemId = null, Guid? WarehouseId = null, bool Below = false)
    : IRequest<Page<ReorderRuleRow>>;

/// <param name="Suggested">To order now; zero while there is enough.</param>
/// <param name="AlertSince">Since when an alert is open.</param>
internal sealed record ReorderRuleRow(
    Guid ItemId, string Sku, string Name, string? NameZh, string Unit, Guid WarehouseId, string Warehouse, Quantity OnHand, Quantity Minimum, Quantity Maximum,
    Quantity Suggested, bool IsBelow, DateTimeOffset? AlertSince, long Version) : IHasVersion;

/// <summary>Errors: inventory.unknown-reorder-rule</summary>
[Requires(InventoryPermissions.View)]
internal sealed record GetReorderRule(Guid ItemId, Guid WarehouseId) : IRequest<ReorderRuleRow>;

internal sealed class ListReorderRulesValidator : AbstractValidator<ListReorderRules>
{
    public ListReorderRulesValidator() => RuleFor(r => r.Text).MaximumLength(100);
}

internal sealed class GetReorderRuleHandler(IHandler<ListReorderRules, Page<ReorderRuleRow>> list) : IHandler<GetReorderRule, ReorderRuleRow>
{
    public async Task<Result<ReorderRuleRow>> Handle(GetReorderRule request, CancellationToken ct)
    {
        var found = await list.Handle(new(new(0, 1), ItemId: request.ItemId, WarehouseId: request.WarehouseId), ct);
        return found.Then(page => page.Items.Count == 0 ? ReorderErrors.UnknownRule : Result.Of(page.Items[0]));
    }
}

internal sealed class ListReorderRulesHandler(InventoryDbContext db) : IHandler<ListReorderRules, Page<ReorderRuleRow>>
{
    public async Task<Result<Page<ReorderRuleRow>>> Handle(ListReorderRules request, CancellationToken ct)
    {
        var page = request.Page.Clamp();
        var rows = Filtered(request);
        var total = await rows.CountAsync(ct);
        var found = await Sorted(rows, page).Skip(page.Skip).Take(page.Take).ToListAsync(ct);
        var items = found.Select(r => r.ItemId).Distinct().ToList();
        var alerts = (await db.ReorderAlerts.Where(a => a.ClosedAt == null && items.Contains(a.ItemId)).ToListAsync(ct)).ToDictionary(a => (a.ItemId, a.WarehouseId));
        return new Page<ReorderRuleRow>(
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
                NameZh = item.NameZh,
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

        public required string Name { get; init; }

        public required string? NameZh { get; init; }

        public required string Unit { get; init; }

        public required Guid WarehouseId { get; init; }

        public required string Warehouse { get; init; }

        public required long OnHand { get; init; }

        public required long Minimum { get; init; }

        public required long Maximum { get; init; }

        public required long Version { get; init; }

        public ReorderRuleRow ToRow(DateTimeOffset? alertSince) => new(
            ItemId, Sku, Name, NameZh, Unit, WarehouseId, Warehouse, Quantity.FromScaled(OnHand), Quantity.FromScaled(Minimum), Quantity.FromScaled(Maximum),
            ReorderState.Suggested(OnHand, Minimum, Maximum), OnHand <= Minimum, alertSince, Version);
    }
}
