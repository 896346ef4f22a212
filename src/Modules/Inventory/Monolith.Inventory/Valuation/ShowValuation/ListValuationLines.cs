using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Items;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Valuation.ShowValuation;

/// <summary>What a valuation found, item by item. Sort: sku (default), name, warehouse, quantity, value.</summary>
[Requires(InventoryPermissions.ViewCosts)]
internal sealed record ListValuationLines(Guid ValuationId, PageRequest Page, Guid? WarehouseId = null, string? Text = null)
    : IRequest<Page<ValuationLineView>>;

internal sealed record ValuationLineView(
    Guid ItemId, string Sku, LocalName Name, string Unit, Guid WarehouseId, string Warehouse, Quantity Quantity, Money Value, UnitCost? UnitCost);

internal sealed class ListValuationLinesValidator : AbstractValidator<ListValuationLines>
{
    public ListValuationLinesValidator() => RuleFor(r => r.Text).MaximumLength(100);
}

internal sealed class ListValuationLinesHandler(InventoryDbContext db) : IHandler<ListValuationLines, Page<ValuationLineView>>
{
    public async Task<Result<Page<ValuationLineView>>> Handle(ListValuationLines request, CancellationToken ct)
    {
        var page = request.Page.Clamp();
        var rows = Filtered(request);
        var total = await rows.CountAsync(ct);
        var found = await Sorted(rows, page).Skip(page.Skip).Take(page.Take).ToListAsync(ct);
        return new Page<ValuationLineView>(found.Select(ToRow).ToList(), total, page.Skip, page.Take);
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

    private static ValuationLineView ToRow(Found r) => new(
        r.Item.Id, r.Item.Sku, r.Item.Name, r.Item.Unit, r.Line.WarehouseId, r.Warehouse, r.Line.Quantity, r.Line.Value,
        UnitCost.TryOf(r.Line.Value, r.Line.Quantity, out var cost) ? cost : null);

    private sealed class Found
    {
        public required ValuationLineRow Line { get; init; }

        public required ItemRow Item { get; init; }

        public required string Warehouse { get; init; }
    }
}

internal static class ListValuationLinesEndpoint
{
    public static void Map(RouteGroupBuilder inventory)
    {
        inventory.MapGet("valuations/{valuationId:guid}/lines", (Guid valuationId, Guid? warehouse, string? q, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(new ListValuationLines(valuationId, page.ToRequest(), warehouse, q), ct).ToHttp())
            .Needs(InventoryPermissions.ViewCosts).WithName("ListValuationLines")
            .WithSummary("What a valuation found, item by item").Produces<Page<ValuationLineView>>();
        inventory.MapGet("valuations/{valuationId:guid}/lines/export.csv", Export)
            .Needs(InventoryPermissions.ViewCosts).WithName("ExportValuationLines")
            .WithSummary("The same list as CSV, at most 100,000 rows");
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> Export(
        Guid valuationId, Guid? warehouse, string? q, [AsParameters] Paging page, ISender send, CancellationToken ct)
    {
        var rows = await AllPages.Of(p => send.Send(new ListValuationLines(valuationId, p, warehouse, q), ct), page.ToRequest());
        return rows.IsOk
            ? Csv.File(
                "valuation-lines.csv", ["sku", "item", "unit", "warehouse", "quantity", "value", "unit_cost"],
                rows.Value.Select(r => (IReadOnlyList<string>)
                    [r.Sku, r.Name.Default, r.Unit, r.Warehouse, r.Quantity.ToString(), r.Value.ToString(), r.UnitCost?.ToString() ?? ""]))
            : rows.Error.ToHttp();
    }
}
