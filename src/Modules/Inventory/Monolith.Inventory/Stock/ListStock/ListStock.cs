using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Ledger;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Stock.ListStock;

/// <summary>What is there, by item and warehouse: now, or as of a moment as known at a moment. Sort: sku (default), name, warehouse,
/// quantity, value. Errors: security.sort-hidden (by value, without the permission to see costs)</summary>
/// <param name="Text">Part of the SKU or of a name.</param>
/// <param name="WithZero">Also what has run out.</param>
/// <param name="Low">Only what is at its reorder point or below, now.</param>
[Requires(InventoryPermissions.View)]
internal sealed record ListStock(
    PageRequest Page, Guid? ItemId = null, Guid? WarehouseId = null, string? Text = null, bool WithZero = false, DateTimeOffset? AsOf = null,
    DateTimeOffset? KnownAt = null, bool Low = false) : IRequest<StockOnHand>;

/// <param name="Value">Of all rows that match, not only of this page; null where the reader may not see costs.</param>
internal sealed record StockOnHand(IReadOnlyList<StockRow> Items, int Total, int Skip, int Take, Money? Value);

/// <param name="UnitCost">Value over quantity; null where there is none or the reader may not see costs.</param>
internal sealed record StockRow(
    Guid ItemId, string Sku, LocalName Name, string Unit, Guid WarehouseId, string Warehouse, Quantity Quantity, Money? Value, UnitCost? UnitCost);

internal sealed class ListStockValidator : AbstractValidator<ListStock>
{
    public ListStockValidator() => RuleFor(r => r.Text).MaximumLength(100);
}

internal static class ListStockEndpoint
{
    public static void Map(RouteGroupBuilder inventory)
    {
        inventory.MapGet(
                "stock", ([AsParameters] Query q, ISites sites, ISender send, CancellationToken ct) => q.ToRequest(sites).Then(r => send.Send(r, ct)).ToHttp())
            .Needs(InventoryPermissions.View).WithName("ListStock")
            .WithSummary("Stock by item and warehouse, now or as of a moment").Produces<StockOnHand>();
        inventory.MapGet("stock/export.csv", Export)
            .Needs(InventoryPermissions.View).WithName("ExportStock")
            .WithSummary("Stock by item and warehouse as CSV, at most 100,000 rows");
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> Export(
        [AsParameters] Query q, ISites sites, ISender send, CancellationToken ct)
    {
        if (!q.ToRequest(sites).TryGet(out var request, out var error)) return error.ToHttp();
        var rows = await AllPages.Of(
            page => send.Send(request with { Page = page }, ct).Map(s => new Page<StockRow>(s.Items, s.Total, s.Skip, s.Take)), request.Page);
        return rows.IsOk
            ? Csv.File(
                "stock.csv",
                ["sku", "item", "unit", "warehouse", "quantity", "value", "unit_cost"],
                rows.Value.Select(r => (IReadOnlyList<string>)
                    [r.Sku, r.Name.Default, r.Unit, r.Warehouse, r.Quantity.ToString(), r.Value?.ToString() ?? "", r.UnitCost?.ToString() ?? ""]))
            : rows.Error.ToHttp();
    }

    internal sealed record Query
    {
        public Guid? Item { get; init; }

        public Guid? Warehouse { get; init; }

        public string? Q { get; init; }

        public bool? WithZero { get; init; }

        public string? AsOf { get; init; }

        public string? KnownAt { get; init; }

        public int? Skip { get; init; }

        public int? Take { get; init; }

        public string? Sort { get; init; }

        public bool? Descending { get; init; }

        public bool? Low { get; init; }

        public Result<ListStock> ToRequest(ISites sites) => Moments.Read(AsOf, "asOf", sites).Then(asOf => Moments.Read(KnownAt, "knownAt", sites).Map(
            knownAt => new ListStock(new(Skip ?? 0, Take ?? 50, Sort, Descending ?? false), Item, Warehouse, Q, WithZero ?? false, asOf, knownAt, Low ?? false)));
    }
}
