using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Items.ListItems;

/// <summary>Items by text, category and state, with what is there.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ListItems(ListQuery Query) : IRequest<Page<ItemListRow>>
{
    public static readonly ListOf<ItemListRow> List = Rows.Of<ItemListRow>("inventory.items")
        .Column("sku", "inventory.sku", i => i.Sku, c => c.Sortable(by: i => i.SkuKey).Mono())
        .Column("name", "ui.name", i => i.Name, c => c.Sortable())
        .Column("category", "inventory.category", i => i.Category, c => c.Sortable())
        .Column("brand", "inventory.brand", i => i.Brand, c => c.Extra().Sortable())
        .Column("specification", "inventory.specification", i => i.Specification, c => c.Extra().Wrapped())
        .Column("origin", "inventory.place-of-origin", i => i.Origin, c => c.Extra())
        .Column("variant", "inventory.variant", i => i.Variant, c => c.Extra())
        .Column("fields", "inventory.item-fields", i => string.Join("; ", i.Fields.Select(f => $"{f.Key}={f.Value}")),
            c => c.Extra().Wrapped())
        .Column("barcode", "inventory.barcodes", i => string.Join(';', i.Barcodes))
        .Column("on-hand", "inventory.on-hand", i => i.OnHand, c => c.Figure())
        .Column("unit", "inventory.unit", i => i.Unit)
        .Column("packs", "inventory.packs", i => PackText.Write(i.Packs), c => c.Extra().Wrapped())
        .Column("digits", "inventory.quantity-digits", i => i.QuantityDigits, c => c.Extra().Figure())
        .Column("value", "inventory.value", i => i.Value, c => c.Figure().Needs(InventoryPermissions.ViewCosts, i => i with { Value = null }))
        .Column("costing", "inventory.costing", i => i.Costing, c => c.Extra().Words("inventory.costing"))
        .Column("pool", "inventory.cost-pool", i => i.CostPool, c => c.Extra().Words("inventory.cost-pool"))
        .Column("weight", "inventory.weight", i => i.Weight, c => c.Extra().Figure())
        .Column("volume", "inventory.volume", i => i.Volume, c => c.Extra().Figure())
        .Column("tax", "inventory.tax-category", i => i.TaxCategory, c => c.Extra())
        .Column("service", "inventory.service", i => i.IsService, c => c.Extra().YesNo("ui.yes", "ui.no"))
        .Column("state", "ui.state", i => i.Active, c => c.YesNo("ui.active", "ui.inactive"))
        .Searched()
        .Code("category", "inventory.category", i => i.CategoryKey, Spellings.Key)
        .YesNo("active", "ui.state", i => i.Active, "ui.active", "ui.inactive")
        .Code("brand", "inventory.brand", i => i.Brand)
        .Id("style", "inventory.style", i => i.StyleId)
        .Code("field", "inventory.item-field")
        .KeyedBy(i => i.ItemId)
        .SortedBy("sku");
}

[Requires(InventoryPermissions.View)]
internal sealed record ListCategories : IRequest<IReadOnlyList<string>>;

internal sealed class ListCategoriesHandler(InventoryDbContext db) : IHandler<ListCategories, IReadOnlyList<string>>
{
    public async Task<Result<IReadOnlyList<string>>> Handle(ListCategories request, CancellationToken ct) =>
        Result.Of<IReadOnlyList<string>>(await db.Items.Where(i => i.Category != null).Select(i => i.Category!).Distinct().OrderBy(c => c).Take(1000).ToListAsync(ct));
}

[Requires(InventoryPermissions.View)]
internal sealed record ListBrands : IRequest<IReadOnlyList<string>>;

internal sealed class ListBrandsHandler(InventoryDbContext db) : IHandler<ListBrands, IReadOnlyList<string>>
{
    public async Task<Result<IReadOnlyList<string>>> Handle(ListBrands request, CancellationToken ct) =>
        Result.Of<IReadOnlyList<string>>(
            await db.Items.Where(i => i.Brand != null).Select(i => i.Brand!).Distinct().OrderBy(b => b).Take(1000).ToListAsync(ct));
}

internal static class ListItemsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapList<ListItems, ItemListRow>("items", ListItems.List, q => new(q), "ListItems", "Items by text, category and state", ItemFile.Of);
}
