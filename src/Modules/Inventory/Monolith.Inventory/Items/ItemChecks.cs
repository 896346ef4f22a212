using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.ItemFields;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Styles;

namespace Monolith.Inventory.Items;

/// <summary>What an item may become by what else the shop keeps: its packs' use, its own fields and its style. One judges one list: a
/// variant that a line takes is taken for the next.</summary>
internal sealed class ItemChecks(InventoryDbContext db, PackUse packs, FieldBook fields, StyleBook styles)
{
    private readonly Dictionary<(Guid Style, string Variant), (Guid ItemId, string Sku)> _taken = [];

    /// Errors: inventory.pack-used, inventory.unknown-field, inventory.field-value, inventory.field-required, inventory.unknown-style,
    /// inventory.unknown-variant, inventory.variant-taken, inventory.variant-of-service
    public async Task<Error?> Refuses(ItemInfo? there, Contracts.SaveItem wanted, CancellationToken ct) =>
        await packs.Refuses(there, wanted, ct)
        ?? FieldRules.Refuse(there?.Fields, wanted.Fields, await fields.All(ct))
        ?? await Variant(there, wanted, ct);

    private async Task<Error?> Variant(ItemInfo? there, Contracts.SaveItem wanted, CancellationToken ct)
    {
        if (wanted.StyleId is not { } id) return null;
        if (wanted.IsService) return StyleErrors.ServiceVariant;
        if (await styles.Find(id, ct) is not { } style) return StyleErrors.Unknown(id);
        if (style.ValuesOf(wanted.Variant) is not { } values) return StyleErrors.UnknownVariant(style, wanted.Variant);
        var variant = StyleInfo.Variant(values);
        if (there?.StyleId == id && there.Variant == variant) return null;
        if (_taken.TryGetValue((id, variant), out var other) && other.ItemId != wanted.ItemId)
            return StyleErrors.VariantTaken(style, variant, other.Sku);
        var holder = await db.Items.AsNoTracking().Where(i => i.StyleId == id && i.Variant == variant && i.Id != wanted.ItemId)
            .Select(i => i.Sku).FirstOrDefaultAsync(ct);
        if (holder is not null) return StyleErrors.VariantTaken(style, variant, holder);
        _taken[(id, variant)] = (wanted.ItemId, wanted.Sku);
        return null;
    }
}
