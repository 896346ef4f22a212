using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Data.Search;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Inventory.Items.SaveItems;

internal sealed class SaveItemsValidator : AbstractValidator<Contracts.SaveItems>
{
    public SaveItemsValidator() =>
        RuleFor(r => r.Items).NotEmpty().Must(i => i is null
            || i.Count <= Contracts.SaveItems.Most).WithErrorCode("inventory.too-many-items");
}

/// <summary>New items go in past the change tracker, changed ones through it. What can be known before is looked up before the
/// write.</summary>
internal sealed class SaveItemsHandler(InventoryDbContext db, ItemStore store, IEnumerable<IValidator<Contracts.SaveItem>> rules,
    ITaxCategoryNames taxes, ItemChecks checks)
    : IHandler<Contracts.SaveItems, IReadOnlyList<SavedItem>>
{
    public async Task<Result<IReadOnlyList<SavedItem>>> Handle(Contracts.SaveItems request, CancellationToken ct)
    {
        var refused = new Error?[request.Items.Count];
        for (var i = 0; i < refused.Length; i++)
        {
            var item = request.Items[i].Item;
            refused[i] = rules.Refuse(item) ?? PackRules.Refuse(item);
            if (refused[i] is null && !await taxes.Has(item.TaxCategory.Trim(),
                ct)) refused[i] = ItemErrors.UnknownTaxCategory(item.TaxCategory);
        }

        if (Array.TrueForAll(refused, e => e is not null))
            return request.Items.Zip(refused, (i, e) => new SavedItem(i.Item.ItemId, e, null)).ToList();
        return await db.Write("inventory.save-items", token => Save(request.Items, refused, token), ct);
    }

    private async Task<Result<IReadOnlyList<SavedItem>>> Save(IReadOnlyList<ItemChange> given, Error?[] refused, CancellationToken ct)
    {
        var written = await store.Written([.. given.Where((_, i) => refused[i] is null).Select(c => c.Item)], ct);
        var (changes, next) = (new List<ItemChange>(given.Count), 0);
        for (var i = 0; i < given.Count; i++) changes.Add(refused[i] is null ? given[i] with { Item = written[next++] } : given[i]);
        var good = changes.Where((_, i) => refused[i] is null).ToList();
        var there = await StoredItems.Read(db, good.ConvertAll(c => c.Item.ItemId), ct);
        var keys = good.SelectMany(c => ItemMapping.Keys(c.Item)).Distinct().ToList();
        var codes = new ItemCodes(await store.Holders(keys, ct));
        var moved = await StoredItems.Moved(db, good.Where(c => there.Find(c.Item.ItemId)?.ChangesWhatMovementsRestOn(c.Item) == true), ct);

        var (saved, made, changed) = (new List<SavedItem>(changes.Count), new List<Contracts.SaveItem>(),
            new List<(ItemInfo Was, Contracts.SaveItem Is)>());
        for (var i = 0; i < changes.Count; i++)
        {
            var (change, now) = (changes[i], there.Find(changes[i].Item.ItemId));
            if (refused[i] is null && now?.IsAs(change.Item.ToInfo(now.Version)) == true)
            {
                saved.Add(new(now.ItemId, null, now)); // done already: the answer was lost
                continue;
            }

            var error = refused[i]
                ?? (IsBasedOn(change, now) ? null : KernelErrors.Changed)
                ?? codes.Refuse(change.Item)
                ?? (moved.Contains(change.Item.ItemId) ? ItemErrors.HasMovements : null)
                ?? await checks.Refuses(now, change.Item, ct);
            if (error is not null)
            {
                saved.Add(new(change.Item.ItemId, error, null));
                continue;
            }

            codes.Give(change.Item, now);
            if (now is null) made.Add(change.Item);
            else changed.Add((now, change.Item));
            var info = change.Item.ToInfo(now is null ? 1 : await Change(there.Row(now.ItemId), change.Item, ct));
            saved.Add(new(info.ItemId, null, info));
            store.Publish(info);
            db.Audit($"item:{info.Sku}", now, info);
        }

        await SaveRows(made, [.. changed
            .Select(c => new Found<ItemRow>(there.Row(c.Was.ItemId), c.Was.Words(), c.Is.ToInfo(0).Words()))], ct);
        await SaveBarcodes(made, changed, ct);
        return saved;
    }

    private static bool IsBasedOn(ItemChange change, ItemInfo? now) => now is null ? change.Before is null
        : change.Before?.ToInfo(now.Version).IsAs(now) == true;

    private async Task<long> Change(ItemRow item, Contracts.SaveItem wanted, CancellationToken ct)
    {
        item.Take(wanted);
        db.ChangeTracker.DetectChanges();
        if (db.Entry(item).State == EntityState.Modified) item.Version++;
        item.Change = await db.ChangeNumber(ct); // where only barcodes changed, too
        return item.Version;
    }

    private async Task SaveRows(List<Contracts.SaveItem> made, List<Found<ItemRow>> changed, CancellationToken ct)
    {
        var rows = made.ConvertAll(m => m.NewRow());
        await db.Index<ItemRow>([.. changed,
            .. rows.Zip(made, (row, item) => new Found<ItemRow>(row, new HashSet<string>(), item.ToInfo(0).Words()))], ct);
        await db.SaveChangesAsync(ct);
        if (made.Count == 0) return;
        var change = await db.ChangeNumber(ct);
        rows.ForEach(r => (r.Change, r.Version) = (change, 1));
        await db.BulkInsert(rows, ct);
    }

    // First all that is given up, then all that is taken: a code may go from one line's item to another's.
    private async Task SaveBarcodes(List<Contracts.SaveItem> made, List<(ItemInfo Was, Contracts.SaveItem Is)> changed,
        CancellationToken ct)
    {
        var repacked = changed.Where(c => !PackMapping.AreAs(c.Was.Packs, PackMapping.Wanted(c.Is.Packs))).ToList();
        var others = changed.Where(c => repacked.Contains(c)
            || !c.Was.Barcodes.SequenceEqual(ItemMapping.Barcodes(c.Is.Barcodes).Select(b => b.Text))).ToList();
        await db.ExecuteMany("DELETE FROM inv_barcodes WHERE item_id = @p0", others.ConvertAll(c => new object?[] { c.Was.ItemId }), ct);
        await db.ExecuteMany("DELETE FROM inv_packs WHERE item_id = @p0", repacked.ConvertAll(c => new object?[] { c.Was.ItemId }), ct);
        await db.BulkInsert(made.Concat(repacked.Select(c => c.Is)).SelectMany(i => PackMapping.Rows(i.ItemId, i.Packs)).ToList(), ct);
        await db.BulkInsert(made.Concat(others.Select(c => c.Is)).SelectMany(PackMapping.BarcodeRows).ToList(), ct);
    }
}
