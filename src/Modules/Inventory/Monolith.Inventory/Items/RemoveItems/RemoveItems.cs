using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Data.Search;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Items.SaveItems;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Inventory.Items.RemoveItems;

internal sealed class RemoveItemsValidator : AbstractValidator<Contracts.RemoveItems>
{
    public RemoveItemsValidator() =>
        RuleFor(r => r.Items).NotEmpty().Must(i => i is null
            || i.Count <= Contracts.SaveItems.Most).WithErrorCode("inventory.too-many-items");
}

internal sealed class RemoveItemsHandler(InventoryDbContext db, ItemStore store, IEnumerable<IItemUse> others, TimeProvider clock)
    : IHandler<Contracts.RemoveItems, IReadOnlyList<SavedItem>>
{
    public async Task<Result<IReadOnlyList<SavedItem>>> Handle(Contracts.RemoveItems request, CancellationToken ct)
    {
        var used = new HashSet<Guid>();
        foreach (var module in others) used.UnionWith(await module.UsedSince(request.Since, ct));
        return await db.Write("inventory.remove-items", token => Remove(request.Items, used, token), ct);
    }

    private async Task<Result<IReadOnlyList<SavedItem>>> Remove(IReadOnlyList<Contracts.SaveItem> items, HashSet<Guid> used,
        CancellationToken ct)
    {
        var ids = items.Select(i => i.ItemId).ToList();
        var there = await StoredItems.Read(db, ids, ct);
        foreach (var table in (string[])["inv_balances", "inv_reorder_rules"])
            await db.ReadIn($"SELECT DISTINCT item_id FROM {table} WHERE item_id IN", ids, row => used.Add(row.GetGuid(0)), ct);

        var (answers, gone) = (new List<SavedItem>(items.Count), new List<ItemInfo>());
        foreach (var item in items)
        {
            var now = there.Find(item.ItemId);
            var error = now is null ? null : used.Contains(item.ItemId) ? ItemErrors.InUse(now.Sku) : now.IsAs(item.ToInfo(now.Version))
                ? null : KernelErrors.Changed;
            answers.Add(new(item.ItemId, error, error is null ? null : now));
            if (now is not null && error is null) gone.Add(now);
        }

        if (gone.Count > 0) await db.Index<ItemRow>([.. gone
            .Select(i => new Found<ItemRow>(there.Row(i.ItemId), i.Words(), new HashSet<string>()))], ct);
        db.ChangeTracker.Clear(); // they go past it
        if (gone.Count > 0) await Delete(gone, ct);
        return answers;
    }

    // Mirrors learn of it from the list of what was removed: they ask for change numbers, and what isn't there has none.
    private async Task Delete(List<ItemInfo> items, CancellationToken ct)
    {
        await db.ExecuteMany("DELETE FROM inv_barcodes WHERE item_id = @p0", items.ConvertAll(i => new object?[] { i.ItemId }), ct);
        await db.ExecuteMany("DELETE FROM inv_pictures WHERE item_id = @p0", items.ConvertAll(i => new object?[] { i.ItemId }), ct);
        await db.ExecuteMany("DELETE FROM inv_packs WHERE item_id = @p0", items.ConvertAll(i => new object?[] { i.ItemId }), ct);
        await db.ExecuteMany("DELETE FROM inv_items WHERE id = @p0", items.ConvertAll(i => new object?[] { i.ItemId }), ct);
        await db.ExecuteMany("DELETE FROM inv_removed_items WHERE id = @p0", items.ConvertAll(i => new object?[] { i.ItemId }), ct);
        var (change, now) = (await db.ChangeNumber(ct), clock.GetUtcNow());
        await db.BulkInsert(items.ConvertAll(i => new RemovedItemRow { Id = i.ItemId, Sku = i.Sku, At = now, Change = change }), ct);
        foreach (var item in items)
        {
            store.PublishRemoved(item);
            db.Audit($"item:{item.Sku}", item, null);
        }
    }
}
