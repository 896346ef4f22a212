using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Data.Search;
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
        RuleFor(i => i.Sku).NotEmpty().MaximumLength(ItemCode.Longest).Must(IsCode).WithErrorCode("input.malformed");
        RuleFor(i => i.Name).IsName();
        RuleFor(i => i.Unit).NotEmpty().MaximumLength(20);
        RuleFor(i => i.QuantityDigits).InclusiveBetween(0, 6);
        RuleFor(i => i.Category).MaximumLength(100);
        RuleFor(i => i.TaxCategory).NotEmpty().MaximumLength(40);
        RuleFor(i => i.Costing).IsInEnum();
        RuleFor(i => i.Barcodes).Must(b => b is null || b.Count <= 50).WithErrorCode("inventory.too-many-barcodes");
        RuleForEach(i => i.Barcodes).NotEmpty().MaximumLength(ItemCode.Longest).Must(IsCode).WithErrorCode("input.malformed");
    }

    private static bool IsCode(string? code) => string.IsNullOrWhiteSpace(code)
        || (!code.Any(char.IsControl) && !ItemCode.Of(code).IsUnusable);
}

internal sealed class SaveItemHandler(InventoryDbContext db, ITaxCategoryNames taxes, ICurrentActor current, ISites sites, TimeProvider clock)
    : IHandler<Contracts.SaveItem, ItemInfo>
{
    public async Task<Result<ItemInfo>> Handle(Contracts.SaveItem request, CancellationToken ct)
    {
        // One item of a category that nobody knows would keep every till from starting.
        if (!await taxes.Has(request.TaxCategory.Trim(), ct)) return ItemErrors.UnknownTaxCategory(request.TaxCategory);
        var barcodes = (request.Barcodes ?? []).Select(Code.Of).DistinctBy(b => b.Key).ToList();
        return await db.Write<ItemInfo>("inventory.save-item", async token =>
        {
            // A code that is scanned or typed leads to one item: another item's SKU is as taken as its barcodes are.
            var sku = Code.Of(request.Sku);
            var keys = barcodes.Append(sku).Select(c => c.Key).ToList();
            var found = await db.Items.Where(i => keys.Contains(i.SkuKey) || i.Id == request.ItemId).ToListAsync(token);
            var known = await db.Barcodes.Where(b => keys.Contains(b.CodeKey) || b.ItemId == request.ItemId).ToListAsync(token);
            if (await Taken(request.ItemId, sku, barcodes, found, known, token) is { } taken) return taken;

            var written = await Written(request, token);
            var item = found.FirstOrDefault(i => i.Id == request.ItemId);
            var own = known.Where(b => b.ItemId == request.ItemId).ToList();
            var before = item is null ? [] : ItemSearch.WordsOf(item.Name, own.Select(b => b.Code).Append(item.Sku));
            if (item is null) db.Add(item = Empty(request.ItemId, sku, written));
            else
            {
                if (request.IfVersion is { } based && based != item.Version) return KernelErrors.Changed;
                if (ChangesWhatMovementsRestOn(item, written) && await HasMoved(item, token)) return ItemErrors.HasMovements;
                Apply(item, sku, written);
            }

            SaveBarcodes(item.Id, barcodes, own);
            await db.Index(item, before, ItemSearch.WordsOf(item.Name, barcodes.Select(b => b.Text).Append(item.Sku)), token);
            await NumberChange(item, token);
            var isNew = db.Entry(item).State == EntityState.Added;
            var version = isNew ? 1 : db.Entry(item).State == EntityState.Modified ? item.Version + 1 : item.Version;
            var info = item.ToInfo(barcodes.Select(b => b.Text)) with { Version = version };
            db.Publish(Event(info));
            return info;
        }, ct);
    }

    private Task<bool> HasMoved(ItemRow item, CancellationToken ct) => db.Balances.AnyAsync(b => b.ItemId == item.Id, ct);

    private async Task<Error?> Taken(
        Guid itemId, Code sku, List<Code> barcodes, List<ItemRow> found, List<ItemBarcodeRow> known, CancellationToken ct)
    {
        var holders = known.Where(b => b.ItemId != itemId).ToDictionary(b => b.CodeKey, b => b.ItemId, StringComparer.Ordinal);
        foreach (var other in found.Where(i => i.Id != itemId)) holders[other.SkuKey] = other.Id;
        var first = barcodes.Prepend(sku).FirstOrDefault(c => holders.ContainsKey(c.Key));
        if (first is null) return null;
        var holder = await db.Items.AsNoTracking().SingleAsync(i => i.Id == holders[first.Key], ct);
        return first == sku ? ItemErrors.SkuTaken(sku.Text, holder) : ItemErrors.BarcodeTaken(first.Text, holder);
    }

    // Category and unit as they are written here.
    private async Task<Contracts.SaveItem> Written(Contracts.SaveItem request, CancellationToken ct) => request with
    {
        Unit = await db.Spelled(Spellings.Unit, request.Unit, ct),
        Category = request.Category.OrNull() is { } category ? await db.Spelled(Spellings.Category, category, ct) : null,
    };

    private ItemSaved Event(ItemInfo i) => new(
        i.ItemId, current.Actor.Id, current.Actor.Name, sites.Here.Number, sites.Here.BusinessDate(clock.GetUtcNow()),
        i.Sku, i.Name, i.Unit, i.QuantityDigits, i.TaxCategory, i.IsService, i.Active, i.Costing, i.Barcodes, i.Version, i.Category);

    private static bool ChangesWhatMovementsRestOn(ItemRow item, Contracts.SaveItem wanted) =>
        item.Unit != wanted.Unit || item.QuantityDigits > wanted.QuantityDigits || item.Costing != wanted.Costing
            || item.IsService != wanted.IsService;

    private static ItemRow Empty(Guid id, Code sku, Contracts.SaveItem request)
    {
        var item = new ItemRow { Id = id, Sku = "", SkuKey = "", Name = "", Unit = "", QuantityDigits = 0, TaxCategory = "" };
        Apply(item, sku, request);
        return item;
    }

    private static void Apply(ItemRow item, Code sku, Contracts.SaveItem request)
    {
        (item.Sku, item.SkuKey) = (sku.Text, sku.Key);
        (item.Name, item.Unit, item.QuantityDigits) = (request.Name, request.Unit, request.QuantityDigits);
        (item.Category, item.CategoryKey) = (request.Category, request.Category is null ? null : Spellings.Key(request.Category));
        item.TaxCategory = request.TaxCategory.Trim();
        (item.IsService, item.Active, item.Costing) = (request.IsService, request.Active, request.Costing);
    }

    private void SaveBarcodes(Guid itemId, List<Code> wanted, List<ItemBarcodeRow> there)
    {
        db.RemoveRange(there.Where(b => !wanted.Exists(w => w.Key == b.CodeKey)));
        foreach (var (position, code) in wanted.Index())
        {
            if (there.FirstOrDefault(b => b.CodeKey == code.Key) is { } kept) (kept.Position, kept.Code) = (position, code.Text);
            else db.Add(new ItemBarcodeRow { CodeKey = code.Key, Code = code.Text, ItemId = itemId, Position = position });
        }
    }

    // Barcodes have no change number of their own: the item's moves, and its version, which is of what one edits, stays.
    private async Task NumberChange(ItemRow item, CancellationToken ct)
    {
        db.ChangeTracker.DetectChanges();
        if (db.Entry(item).State != EntityState.Unchanged || db.ChangeTracker.Entries<ItemBarcodeRow>().All(b => b.State == EntityState.Unchanged)) return;
        await db.Execute("UPDATE inv_items SET change = @p0 WHERE id = @p1", [await db.ChangeNumber(ct), item.Id], ct);
    }

    /// <summary>A SKU or barcode as it is found and as it was typed.</summary>
    private sealed record Code(string Key, string Text)
    {
        // What came along unseen when it was copied is no part of it.
        public static Code Of(string text) => new(ItemCode.KeyOf(text), PlainText.Line(text).Trim());
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
