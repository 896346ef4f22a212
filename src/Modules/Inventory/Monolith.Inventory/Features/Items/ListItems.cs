using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Features.Items;

/// <summary>Items by text, category and state, paged. Sort: sku (default), name, category.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ListItems(string? Text, string? Category, bool? Active, PageRequest Page) : IRequest<Page<ItemInfo>>;

[Requires(InventoryPermissions.View)]
internal sealed record GetItem(Guid ItemId) : IRequest<ItemInfo>;

[Requires(InventoryPermissions.View)]
internal sealed record GetItemByCode(string Code) : IRequest<ItemInfo>;

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

    private static IQueryable<Item> Sorted(IQueryable<Item> items, PageRequest page) => (page.Sort, page.Descending) switch
    {
        ("name", false) => items.OrderBy(i => i.Name).ThenBy(i => i.SkuKey),
        ("name", true) => items.OrderByDescending(i => i.Name).ThenBy(i => i.SkuKey),
        ("category", false) => items.OrderBy(i => i.Category).ThenBy(i => i.SkuKey),
        ("category", true) => items.OrderByDescending(i => i.Category).ThenBy(i => i.SkuKey),
        (_, true) => items.OrderByDescending(i => i.SkuKey),
        _ => items.OrderBy(i => i.SkuKey),
    };
}

internal sealed class GetItemHandler(IItemCatalog catalog) : IHandler<GetItem, ItemInfo>
{
    public async Task<Result<ItemInfo>> Handle(GetItem request, CancellationToken ct) =>
        await catalog.Find(request.ItemId, ct) is { } item ? item : ItemErrors.Unknown;
}

internal sealed class GetItemByCodeHandler(IItemCatalog catalog) : IHandler<GetItemByCode, ItemInfo>
{
    public async Task<Result<ItemInfo>> Handle(GetItemByCode request, CancellationToken ct) =>
        await catalog.FindByCode(request.Code, ct) is { } item ? item : ItemErrors.Unknown.With("code", request.Code);
}

internal sealed class ListCategoriesHandler(InventoryDbContext db) : IHandler<ListCategories, IReadOnlyList<string>>
{
    public async Task<Result<IReadOnlyList<string>>> Handle(ListCategories request, CancellationToken ct) =>
        Result.Of<IReadOnlyList<string>>(await db.Items.Where(i => i.Category != null).Select(i => i.Category!).Distinct().OrderBy(c => c).Take(1000).ToListAsync(ct));
}
