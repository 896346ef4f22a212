using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Items;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Inventory.Styles.SaveStyle;

internal sealed class SaveStyleHandler(InventoryDbContext db, ItemStore store, StyleBook styles, ITaxCategoryNames taxes)
    : IHandler<SaveStyle, StyleInfo>
{
    public async Task<Result<StyleInfo>> Handle(SaveStyle request, CancellationToken ct)
    {
        if (!await taxes.Has(request.TaxCategory.Trim(), ct)) return ItemErrors.UnknownTaxCategory(request.TaxCategory);
        return await db.Write<StyleInfo>("inventory.save-style", token => Save(request, token), ct);
    }

    private async Task<Result<StyleInfo>> Save(SaveStyle request, CancellationToken ct)
    {
        await db.Lock("styles", ct);
        styles.Forget();
        var key = StyleBook.Key(request.Code);
        if (await db.Styles.AnyAsync(s => s.CodeKey == key && s.Id != request.StyleId, ct)) return StyleErrors.CodeTaken(request.Code);
        var row = await db.Styles.FirstOrDefaultAsync(s => s.Id == request.StyleId, ct);
        if (row is not null && request.IfVersion is { } version && version != row.Version) return KernelErrors.Changed;
        var before = row?.ToInfo();
        var variants = row is null ? [] : await db.Items.Where(i => i.StyleId == row.Id).ToListAsync(ct);
        if (before is not null && Refuse(before, request, variants) is { } used) return used;
        if (row is null)
        {
            db.Add(row = new()
            {
                Id = request.StyleId, Code = "", CodeKey = "", Find = "", Name = request.Name, Axes = "", Unit = "", TaxCategory = "",
                SkuPattern = "",
            });
        }

        Take(row, request, key);
        db.ChangeTracker.DetectChanges();
        var changed = db.Entry(row).State == EntityState.Modified;
        var after = row.ToInfo() with { Version = before is null ? 1 : changed ? row.Version + 1 : row.Version };
        if (before is not null && changed) await Spread(before, after, variants, ct);
        return after;
    }

    // What a variant is, it stays; values that no variant has may go, and new ones come.
    private static Error? Refuse(StyleInfo before, SaveStyle wanted, List<ItemRow> variants)
    {
        var after = before with { Axes = wanted.Axes };
        if (variants.Find(v => after.ValuesOf(v.Variant) is null) is { } lost)
            return StyleErrors.ValueUsed(before, lost.Sku, lost.Variant ?? "");
        return variants.Count > 0 && Folding.Words(before.Unit) != Folding.Words(wanted.Unit) ? StyleErrors.UnitUsed(before) : null;
    }

    private static void Take(StyleRow row, SaveStyle request, string key)
    {
        (row.Code, row.CodeKey, row.Name) = (request.Code.Trim(), key, request.Name);
        row.Find = $"{row.Code.ToLowerInvariant()}\n{row.Name.Searched}";
        row.Axes = StyleAxes.Write([.. request.Axes.Select(a => a with { Values = [.. a.Values.Select(v => PlainText.Line(v).Trim())] })]);
        (row.Unit, row.Category, row.TaxCategory) = (request.Unit.Trim(), request.Category.OrNull(), request.TaxCategory.Trim());
        (row.Brand, row.Specification, row.Origin) = (request.Brand.OrNull(), request.Specification.OrNull(), request.Origin.OrNull());
        (row.SkuPattern, row.Active) = (request.SkuPattern.Trim(), request.Active);
    }

    // The variants become as their style is, each as if somebody had saved it.
    private async Task Spread(StyleInfo before, StyleInfo after, List<ItemRow> variants, CancellationToken ct)
    {
        var ids = variants.ConvertAll(v => v.Id);
        var codes = (await db.Barcodes.Where(b => ids.Contains(b.ItemId)).ToListAsync(ct)).ToLookup(b => b.ItemId);
        var packs = (await db.Packs.Where(p => ids.Contains(p.ItemId)).ToListAsync(ct)).ToLookup(p => p.ItemId);
        var changed = new List<(ItemRow Row, SaveItem Wanted)>();
        foreach (var row in variants)
        {
            var there = row.ToInfo(codes[row.Id], packs[row.Id]);
            var wanted = there.AsItIs() with
            {
                Name = there.Name == before.NameOf(there.Variant!) ? after.NameOf(Spelled(after, there.Variant!)) : there.Name,
                Category = after.Category, TaxCategory = after.TaxCategory, Brand = after.Brand, Specification = after.Specification,
                Origin = after.Origin, Variant = Spelled(after, there.Variant!),
            };
            if (!there.IsAs(wanted.ToInfo(there.Version))) changed.Add((row, wanted));
        }

        // Spellings are looked up for all at once: a word that is new to the shop is put down once.
        var written = await store.Written(changed.ConvertAll(c => c.Wanted), ct);
        foreach (var ((row, _), request) in changed.Zip(written))
            store.Publish(await store.Save(request, row, [.. codes[row.Id]], [.. packs[row.Id]], ct));
    }

    private static string Spelled(StyleInfo style, string variant) => StyleInfo.Variant(style.ValuesOf(variant)!);
}
