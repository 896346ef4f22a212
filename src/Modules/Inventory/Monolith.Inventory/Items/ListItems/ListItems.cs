using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Text;
using Monolith.Ui;

namespace Monolith.Inventory.Items.ListItems;

/// <summary>Items by text, category and state, paged. Sort: sku (default), name, category.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ListItems(string? Text, string? Category, bool? Active, PageRequest Page) : IRequest<Page<ItemInfo>>;

[Requires(InventoryPermissions.View)]
internal sealed record ListCategories : IRequest<IReadOnlyList<string>>;

internal sealed class ListItemsHandler(InventoryDbContext db, IItemCatalog catalog) : IHandler<ListItems, Page<ItemInfo>>
{
    public async Task<Result<Page<ItemInfo>>> Handle(ListItems request, CancellationToken ct)
    {
        var page = request.Page.Clamp();
        var found = ItemSearch.Matching(db, request.Text);
        if (!string.IsNullOrWhiteSpace(request.Category)) found = found.Where(i => i.Category == request.Category);
        if (request.Active is { } active) found = found.Where(i => i.Active == active);

        var total = await found.CountAsync(ct);
        var ids = await Sorted(found, page).Skip(page.Skip).Take(page.Take).Select(i => i.Id).ToListAsync(ct);
        var infos = await catalog.FindMany(ids, ct);
        return new Page<ItemInfo>(ids.Select(id => infos[id]).ToList(), total, page.Skip, page.Take);
    }

    private static IQueryable<ItemRow> Sorted(IQueryable<ItemRow> items, PageRequest page) => (page.Sort, page.Descending) switch
    {
        ("name", false) => items.OrderBy(i => i.Name).ThenBy(i => i.SkuKey),
        ("name", true) => items.OrderByDescending(i => i.Name).ThenBy(i => i.SkuKey),
        ("category", false) => items.OrderBy(i => i.Category).ThenBy(i => i.SkuKey),
        ("category", true) => items.OrderByDescending(i => i.Category).ThenBy(i => i.SkuKey),
        (_, true) => items.OrderByDescending(i => i.SkuKey),
        _ => items.OrderBy(i => i.SkuKey),
    };
}

internal sealed class ListCategoriesHandler(InventoryDbContext db) : IHandler<ListCategories, IReadOnlyList<string>>
{
    public async Task<Result<IReadOnlyList<string>>> Handle(ListCategories request, CancellationToken ct) =>
        Result.Of<IReadOnlyList<string>>(await db.Items.Where(i => i.Category != null).Select(i => i.Category!).Distinct().OrderBy(c => c).Take(1000).ToListAsync(ct));
}

internal static class ListItemsEndpoint
{
    public static void Map(RouteGroupBuilder inventory)
    {
        inventory.MapGet("items", (string? text, string? category, bool? active, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(new ListItems(text, category, active, page.ToRequest()), ct).ToHttp())
            .Needs(InventoryPermissions.View).WithName("ListItems")
            .WithSummary("Items by text, category and state").Produces<Page<ItemInfo>>();
        inventory.MapGet("items/export.csv", Export)
            .Needs(InventoryPermissions.View).WithName("ExportItems").WithSummary("The same list as CSV, up to 100,000 rows");
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> Export(
        string? text, string? category, bool? active, string? sort, bool? descending, ISender send, ITexts texts, CancellationToken ct)
    {
        var items = await AllPages.Of(p => send.Send(new ListItems(text, category, active, p), ct), new PageRequest(Sort: sort, Descending: descending ?? false));
        if (!items.IsOk) return items.Error!.ToHttp();
        var languages = texts.Beside(items.Value.Select(i => i.Name));
        return Csv.File(
            "items.csv",
            ["sku", "name", .. languages.Select(l => $"name_{l}"), "unit", "quantity_digits", "category", "tax_category", "service", "active", "costing", "barcodes"],
            items.Value.Select(i => Row(i, languages)));
    }

    private static IReadOnlyList<string> Row(ItemInfo i, IReadOnlyList<string> languages) =>
    [
        i.Sku, i.Name.Default, .. languages.Select(l => i.Name.Others.FirstOrDefault(o => o.Key == l).Value ?? ""),
        i.Unit, $"{i.QuantityDigits}", i.Category ?? "", i.TaxCategory, i.IsService ? "1" : "0", i.Active ? "1" : "0",
        i.Costing.ToString().ToLowerInvariant(), string.Join(';', i.Barcodes),
    ];
}
