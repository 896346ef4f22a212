using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Features.Valuation;

/// <summary>What a valuation found, item by item. Sort: sku (default), name, warehouse, quantity, value.</summary>
[Requires(InventoryPermissions.ViewCosts)]
internal sealed record ListValuationLines(Guid ValuationId, PageRequest Page, Guid? WarehouseId = null, string? Text = null) : IRequest<Page<ValuationRow>>;

internal sealed record ValuationRow(
    Guid ItemId, string Sku, string Name, string? NameZh, string Unit, Guid WarehouseId, string Warehouse, Quantity Quantity, Money Value, UnitCost? UnitCost);

internal sealed class ListValuationLinesValidator : AbstractValidator<ListValuationLines>
{
    public ListValuationLinesValidator() => RuleFor(r => r.Text).MaximumLength(100);
}

internal sealed class ListValuationLinesHandler(InventoryDbContext db) : IHandler<ListValuationLines, Page<ValuationRow>>
{
    public async Task<Result<Page<ValuationRow>>> Handle(ListValuationLines request, CancellationToken ct)
    {
        var page = request.Page.Clamp();
        var rows = Filtered(request);
        var total = await rows.CountAsync(ct);
        var found = await Sorted(rows, page).Skip(page.Skip).Take(page.Take).ToListAsync(ct);
        return new Page<ValuationRow>(found.Select(ToRow).ToList(), total, page.Skip, page.Take);
    }

    private IQueryable<Found> Filtered(ListValuationLines request)
    {
        var rows =
            from line in db.ValuationLines
            join item in db.Items on line.ItemId equals item.Id
            join warehouse in db.Warehouses on line.WarehouseId equals warehouse.Id
            where line.RunId == request.ValuationId
            select new Found { Line = line, Item = item, Warehouse = warehouse.Code };
        if (request.WarehouseId is { } at) rows = rows.Where(r => r.Line.WarehouseId == at);
        if (string.IsNullOrWhiteSpace(request.Text)) return rows;

        var text = request.Text.Trim();
        var (key, lower) = (text.ToUpperInvariant(), text.ToLowerInvariant());
        return rows.Where(r => r.Item.SkuKey.Contains(key) || r.Item.SearchText.Contains(lower));
    }

    private static IQueryable<Found> Sorted(IQueryable<Found> rows, PageRequest page) => (page.Sort, page.Descending) switch
    {
        ("name", false) => rows.OrderBy(r => r.Item.Name).ThenBy(r => r.Item.SkuKey).ThenBy(r => r.Warehouse),
        ("name", true) => rows.OrderByDescending(r => r.Item.Name).ThenBy(r => r.Item.SkuKey).ThenBy(r => r.Warehouse),
        ("warehouse", false) => rows.OrderBy(r => r.Warehouse).ThenBy(r => r.Item.SkuKey),
        ("warehouse", true) => rows.OrderByDescending(r => r.Warehouse).ThenBy(r => r.Item.SkuKey),
        ("quantity", false) => rows.OrderBy(r => r.Line.Quantity).ThenBy(r => r.Item.SkuKey).ThenBy(r => r.Warehouse),
        ("quantity", true) => rows.OrderByDescending(r => r.Line.Quantity).ThenBy(r => r.Item.SkuKey).ThenBy(r => r.Warehouse),
        ("value", false) => rows.OrderBy(r => r.Line.Value).ThenBy(r => r.Item.SkuKey).ThenBy(r => r.Warehouse),
        ("value", true) => rows.OrderByDescending(r => r.Line.Value).ThenBy(r => r.Item.SkuKey).ThenBy(r => r.Warehouse),
        (_, true) => rows.OrderByDescending(r => r.Item.SkuKey).ThenBy(r => r.Warehouse),
        _ => rows.OrderBy(r => r.Item.SkuKey).ThenBy(r => r.Warehouse),
    };

    private static ValuationRow ToRow(Found r) => new(
        r.Item.Id, r.Item.Sku, r.Item.Name, r.Item.NameZh, r.Item.Unit, r.Line.WarehouseId, r.Warehouse, r.Line.Quantity, r.Line.Value,
        UnitCost.TryOf(r.Line.Value, r.Line.Quantity, out var cost) ? cost : null);

    private sealed class Found
    {
        public required ValuationLine Line { get; init; }

        public required Item Item { get; init; }

        public required string Warehouse { get; init; }
    }
}
