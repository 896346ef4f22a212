using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Contracts.Events;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Items.SaveItem;

internal sealed class SaveItemValidator : AbstractValidator<Contracts.SaveItem>
{
    public SaveItemValidator()
    {
        RuleFor(i => i.ItemId).NotEmpty();
        RuleFor(i => i.Sku).NotEmpty().MaximumLength(60).Must(s => s is null || !s.Any(char.IsControl)).WithErrorCode("input.malformed");
        RuleFor(i => i.Name).IsName();
        RuleFor(i => i.Unit).NotEmpty().MaximumLength(20);
        RuleFor(i => i.QuantityDigits).InclusiveBetween(0, 6);
        RuleFor(i => i.Category).MaximumLength(100);
        RuleFor(i => i.TaxCategory).NotEmpty().MaximumLength(40);
        RuleFor(i => i.Costing).IsInEnum();
        RuleFor(i => i.Barcodes).Must(b => b is null || b.Count <= 50).WithErrorCode("inventory.too-many-barcodes");
        RuleForEach(i => i.Barcodes).NotEmpty().MaximumLength(60).Must(b => b is null || !b.Any(char.IsControl)).WithErrorCode("input.malformed");
    }
}

internal sealed class SaveItemHandler(InventoryDbContext db, ITaxCategoryNames taxes, ICurrentActor current, ISites sites, TimeProvider clock)
    : IHandler<Contracts.SaveItem, ItemInfo>
{
    public async Task<Result<ItemInfo>> Handle(Contracts.SaveItem request, CancellationToken ct)
    {
        // One item of a category that nobody knows would keep every till from starting.
        if (!await taxes.Has(request.TaxCategory.Trim(), ct)) return ItemErrors.UnknownTaxCategory(request.TaxCategory);
        var barcodes = (request.Barcodes ?? []).Select(ItemMapping.Key).Distinct().ToList();
        return await db.Write<ItemInfo>("inventory.save-item", async token =>
        {
            // A code that is scanned or typed leads to one item: another item's SKU is as taken as its barcodes are.
            var skuKey = ItemMapping.Key(request.Sku);
            var codes = barcodes.Append(skuKey).ToList();
            var found = await db.Items.Where(i => codes.Contains(i.SkuKey) || i.Id == request.ItemId).ToListAsync(token);
            var known = await db.Barcodes.Where(b => codes.Contains(b.Code) || b.ItemId == request.ItemId).ToListAsync(token);
            var taken = found.Where(i => i.Id != request.ItemId).Select(i => i.SkuKey)
                .Concat(known.Where(b => b.ItemId != request.ItemId).Select(b => b.Code)).ToHashSet(StringComparer.Ordinal);
            if (taken.Contains(skuKey)) return ItemErrors.SkuTaken(request.Sku);
            if (barcodes.FirstOrDefault(taken.Contains) is { } barcode) return ItemErrors.BarcodeTaken(barcode);

            var item = found.FirstOrDefault(i => i.Id == request.ItemId);
            if (item is null) db.Add(item = Empty(request.ItemId, skuKey, request));
            else
            {
                if (request.IfVersion is { } version && version != item.Version) return KernelErrors.Changed;
                if (ChangesWhatMovementsRestOn(item, request) && await db.Balances.AnyAsync(b => b.ItemId == item.Id, token)) return ItemErrors.HasMovements;
                Apply(item, skuKey, request);
            }

            SaveBarcodes(item.Id, barcodes, known.Where(b => b.ItemId == item.Id).ToList());
            await NumberChange(item, token);
            var isNew = db.Entry(item).State == EntityState.Added;
            var info = item.ToInfo(barcodes) with { Version = isNew ? 1 : db.Entry(item).State == EntityState.Modified ? item.Version + 1 : item.Version };
            db.Publish(Event(info));
            return info;
        }, ct);
    }

    private ItemSaved Event(ItemInfo i) => new(
        i.ItemId, current.Actor.Id, current.Actor.Name, sites.Here.Number, sites.Here.BusinessDate(clock.GetUtcNow()),
        i.Sku, i.Name, i.Unit, i.QuantityDigits, i.TaxCategory, i.IsService, i.Active, i.Costing, i.Barcodes, i.Version, i.Category);

    private static bool ChangesWhatMovementsRestOn(ItemRow item, Contracts.SaveItem wanted) =>
        item.Unit != wanted.Unit.Trim() || item.QuantityDigits > wanted.QuantityDigits || item.Costing != wanted.Costing || item.IsService != wanted.IsService;

    private static ItemRow Empty(Guid id, string skuKey, Contracts.SaveItem request)
    {
        var item = new ItemRow { Id = id, Sku = "", SkuKey = "", Name = "", SearchText = "", Unit = "", QuantityDigits = 0, TaxCategory = "" };
        Apply(item, skuKey, request);
        return item;
    }

    private static void Apply(ItemRow item, string skuKey, Contracts.SaveItem request)
    {
        (item.Sku, item.SkuKey) = (request.Sku.Trim(), skuKey);
        (item.Name, item.SearchText) = (request.Name, request.Name.Searched);
        (item.Unit, item.QuantityDigits) = (request.Unit.Trim(), request.QuantityDigits);
        (item.Category, item.TaxCategory) = (request.Category.OrNull(), request.TaxCategory.Trim());
        (item.IsService, item.Active, item.Costing) = (request.IsService, request.Active, request.Costing);
    }

    private void SaveBarcodes(Guid itemId, List<string> wanted, List<ItemBarcodeRow> there)
    {
        db.RemoveRange(there.Where(b => !wanted.Contains(b.Code)));
        foreach (var (code, position) in wanted.Select((c, i) => (c, i)))
        {
            if (there.FirstOrDefault(b => b.Code == code) is { } kept) kept.Position = position;
            else db.Add(new ItemBarcodeRow { Code = code, ItemId = itemId, Position = position });
        }
    }

    // Barcodes have no change number of their own: the item's moves, and its version, which is of what one edits, stays.
    private async Task NumberChange(ItemRow item, CancellationToken ct)
    {
        db.ChangeTracker.DetectChanges();
        if (db.Entry(item).State != EntityState.Unchanged || db.ChangeTracker.Entries<ItemBarcodeRow>().All(b => b.State == EntityState.Unchanged)) return;
        await db.Execute("UPDATE inv_items SET change = @p0 WHERE id = @p1", [await db.ChangeNumber(ct), item.Id], ct);
    }
}

internal static class SaveItemEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("items/{itemId:guid}", (Guid itemId, ItemBody body, HttpRequest http, ISender send, CancellationToken ct) =>
                send.Send(body.ToRequest(itemId, http.IfMatch()), ct).ToHttp())
            .Serves<Contracts.SaveItem>().KeepsWhatIsLeftOut(async (sp, route, ct) =>
                await sp.GetRequiredService<IItemCatalog>().Find(route.Id("itemId"), ct))
            .WithName("SaveItem").WithSummary("Make an item or change it").Produces<ItemInfo>();
}

internal sealed record ItemBody(
    string Sku, LocalName Name, string Unit = "pcs", int QuantityDigits = 0, string? Category = null, string TaxCategory = "standard",
    bool IsService = false, bool Active = true, CostingMethod Costing = CostingMethod.Average, IReadOnlyList<string>? Barcodes = null)
{
    public Contracts.SaveItem ToRequest(Guid itemId, long? ifVersion) => new(
        itemId, Sku, Name, Unit, QuantityDigits, Category, TaxCategory, IsService, Active, Costing, Barcodes, ifVersion);
}
