using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Inventory.Contracts;
using Monolith.Http;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Inventory.Features.Items;

internal static class ItemEndpoints
{
    public static void Map(RouteGroupBuilder inventory)
    {
        var items = inventory.MapGroup("/items");
        items.MapGet("", (string? text, string? category, bool? active, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(new ListItems(text, category, active, page.ToRequest()), ct).ToHttp())
            .Needs(InventoryPermissions.View).WithName("ListItems").WithSummary("Items by text, category and state").Produces<Page<ItemInfo>>();
        items.MapGet("export.csv", Export).Needs(InventoryPermissions.View).WithName("ExportItems").WithSummary("The same list as CSV, up to 100,000 rows");
        items.MapGet("{itemId:guid}", (Guid itemId, ISender send, CancellationToken ct) => send.Send(new GetItem(itemId), ct).ToHttp())
            .Needs(InventoryPermissions.View).WithName("GetItem").WithSummary("One item").Produces<ItemInfo>();
        items.MapGet("by-code/{code}", (string code, ISender send, CancellationToken ct) => send.Send(new GetItemByCode(code), ct).ToHttp())
            .Needs(InventoryPermissions.View).WithName("GetItemByCode").WithSummary("One active item by barcode or SKU").Produces<ItemInfo>();
        items.MapPut("{itemId:guid}", (Guid itemId, ItemBody body, HttpRequest http, ISender send, CancellationToken ct) =>
                send.Send(body.ToRequest(itemId, http.IfMatch()), ct).ToHttp())
            .Needs(InventoryPermissions.EditItems).WithName("SaveItem").WithSummary("Make an item or change it").Produces<ItemInfo>();
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> Export(
        string? text, string? category, bool? active, string? sort, bool? descending, ISender send, CancellationToken ct)
    {
        var items = await AllPages.Of(p => send.Send(new ListItems(text, category, active, p), ct), new PageRequest(Sort: sort, Descending: descending ?? false));
        if (!items.IsOk) return items.Error!.ToHttp();
        return Csv.File(
            "items.csv", ["sku", "name", "name_zh", "unit", "quantity_digits", "category", "tax_category", "service", "active", "costing", "barcodes"],
            items.Value.Select(Row));
    }

    private static IReadOnlyList<string> Row(ItemInfo i) =>
    [
        i.Sku, i.Name, i.NameZh ?? "", i.Unit, $"{i.QuantityDigits}", i.Category ?? "", i.TaxCategory, i.IsService ? "1" : "0", i.Active ? "1" : "0",
        i.Costing.ToString().ToLowerInvariant(), string.Join(';', i.Barcodes),
    ];
}

internal sealed record ItemBody(
    string Sku, string Name, string? NameZh, string? Unit, int? QuantityDigits, string? Category, string? TaxCategory, bool? IsService, bool? Active,
    CostingMethod? Costing, IReadOnlyList<string>? Barcodes)
{
    public SaveItem ToRequest(Guid itemId, long? ifVersion) => new(
        itemId, Sku, Name, NameZh, Unit ?? "pcs", QuantityDigits ?? 0, Category, TaxCategory ?? "standard", IsService ?? false, Active ?? true,
        Costing ?? CostingMethod.Average, Barcodes, ifVersion);
}
