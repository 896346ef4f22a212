using FluentValidation;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Items.SaveItems;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Inventory.Items.PlanItems;

internal sealed class ItemPlanning(
    InventoryDbContext db, ItemMirror items, ITaxCategoryNames taxes, IEnumerable<IValidator<Contracts.SaveItem>> rules,
    ItemChecks checks) : IItemPlanning
{
    public IItemPlan Begin() => new ItemPlan(db, items, taxes, rules, checks);
}

/// <summary>Asks memory, by the rules that saving asks the tables by.</summary>
internal sealed class ItemPlan(InventoryDbContext db, ItemMirror items, ITaxCategoryNames taxes,
    IEnumerable<IValidator<Contracts.SaveItem>> rules, ItemChecks checks) : IItemPlan
{
    private readonly ItemCodes _codes = new(code => items.FindByCode(code) is { } holder
        ? new(holder.ItemId, holder.Sku, holder.Name, holder.Active) : null);

    public string Key(string sku) => ItemCode.KeyOf(sku);

    public async ValueTask<IReadOnlyDictionary<string, ItemInfo>> Find(IReadOnlyCollection<string> skus, CancellationToken ct)
    {
        await items.Fresh(ct);
        var found = new Dictionary<string, ItemInfo>(StringComparer.Ordinal);
        foreach (var sku in skus)
        {
            var key = ItemCode.KeyOf(sku);
            if (items.FindByCode(key) is { } item && ItemCode.KeyOf(item.Sku) == key) found[sku] = item;
        }

        return found;
    }

    public async ValueTask<IReadOnlyList<Error?>> Judge(IReadOnlyList<ItemChange> changes, CancellationToken ct)
    {
        await items.Fresh(ct);
        var moved = await StoredItems.Moved(db, changes
            .Where(c => items.Find(c.Item.ItemId)?.ChangesWhatMovementsRestOn(c.Item) == true), ct);
        var errors = new Error?[changes.Count];
        for (var i = 0; i < errors.Length; i++)
        {
            var item = changes[i].Item;
            errors[i] = rules.Refuse(item) ?? PackRules.Refuse(item)
                ?? (await taxes.Has(item.TaxCategory.Trim(), ct) ? null : ItemErrors.UnknownTaxCategory(item.TaxCategory))
                ?? _codes.Refuse(item)
                ?? (moved.Contains(item.ItemId) ? ItemErrors.HasMovements : null)
                ?? await checks.Refuses(items.Find(item.ItemId), item, ct);
            if (errors[i] is null) _codes.Give(item, items.Find(item.ItemId));
        }

        return errors;
    }

    public bool IsSame(ItemInfo there, Contracts.SaveItem wanted) => there.IsAs(wanted.ToInfo(there.Version));
}
