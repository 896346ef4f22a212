using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Stock;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Text;
using Monolith.Ui;

namespace Monolith.Inventory;

/// <summary>Items by code or name and stock documents by number, in the shell's search.</summary>
internal sealed class InventorySearch(InventoryDbContext db, IItemCatalog catalog, ICurrentActor current, ITexts texts) : ISearchSource
{
    public async Task<IReadOnlyList<SearchHit>> Search(string text, int take, CancellationToken ct)
    {
        if (!current.Actor.Can(InventoryPermissions.View)) return [];
        var number = text.ToUpperInvariant();
        var documents = await db.Documents.Where(d => d.Number.StartsWith(number)).OrderByDescending(d => d.Recorded).Take(take)
            .Select(d => new { d.Id, d.Number, d.Kind }).ToListAsync(ct);
        var exact = await catalog.FindByCode(text, ct);
        var items = (await catalog.Best(text, take, ct)).Items.Where(i => i.ItemId != exact?.ItemId);
        return
        [
            .. items.Prepend(exact).OfType<ItemInfo>().Select(i => new SearchHit(
                    "inventory.item", i.Name.In(texts.Language), $"/inventory/items/{i.ItemId}", i.Sku,
                    i.Picture is null ? null : $"/api/inventory/pictures/{i.Picture}"))
                .Concat(documents.Select(d => new SearchHit("inventory.stock-document", d.Number, $"/inventory/documents/{d.Id}", texts[StockTexts.Of(d.Kind)])))
                .Take(take),
        ];
    }
}
