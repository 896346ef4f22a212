using Monolith.Inventory.Contracts;
using Monolith.Inventory.Items.SaveItem;

namespace Monolith.Inventory.Items;

/// <summary>What an item's packs may be, before anything is looked up.</summary>
internal static class PackRules
{
    private const int MostBarcodes = 50;

    /// Errors: inventory.too-many-packs, inventory.pack-of-service, inventory.pack-default-twice, inventory.pack-is-unit,
    /// inventory.pack-twice, inventory.pack-size, inventory.too-many-barcodes, inventory.barcode-twice, input.required, input.too-long,
    /// input.malformed
    public static Error? Refuse(Contracts.SaveItem item)
    {
        if (item.Packs is not { Count: > 0 } packs) return null;
        if (packs.Count > ItemPack.Most)
            return Error.Invalid("inventory.too-many-packs", $"An item has at most {ItemPack.Most} packs.").At("packs");
        if (item.IsService) return Error.Invalid("inventory.pack-of-service", "A service comes in no packs.").At("packs");
        if (packs.Count(p => p?.ForBuying == true) > 1 || packs.Count(p => p?.ForSelling == true) > 1)
            return Error.Invalid("inventory.pack-default-twice", "One pack at most is offered first for buying, and one for selling.")
                .At("packs");

        var (units, codes) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        codes.UnionWith(ItemMapping.Barcodes(item.Barcodes).Append(ItemMapping.Sku(item)).Select(c => c.Key));
        for (var i = 0; i < packs.Count; i++)
        {
            if (Refuse(item, packs[i], units, codes) is { } error) return error.At($"packs[{i}].{error.Field}");
        }

        return null;
    }

    private static Error? Refuse(Contracts.SaveItem item, ItemPack? pack, HashSet<string> units, HashSet<string> codes)
    {
        if (pack is null || string.IsNullOrWhiteSpace(pack.Unit)) return Error.Invalid("input.required", "A pack needs a unit.").At("unit");
        if (pack.Unit.Length > ItemPack.LongestUnit)
            return Error.Invalid("input.too-long", $"At most {ItemPack.LongestUnit} characters.").With("maxLength", ItemPack.LongestUnit)
                .At("unit");
        if (pack.IsCalled(item.Unit))
            return Of("inventory.pack-is-unit", $"'{pack.Unit}' is the stock unit: a pack has a word of its own.", pack);
        if (!units.Add(PackMapping.Key(pack))) return Of("inventory.pack-twice", $"There are two packs called '{pack.Unit}'.", pack);
        if (!pack.Size.IsPositive || pack.Size > ItemPack.Largest || !pack.Size.FitsDigits(item.QuantityDigits))
        {
            return Error.Invalid("inventory.pack-size",
                    $"A pack holds more than 0 and at most {ItemPack.Largest} stock units, with at most {item.QuantityDigits} decimals.")
                .With("unit", pack.Unit).With("max", ItemPack.Largest).With("digits", item.QuantityDigits).At("size");
        }

        return Codes(pack, codes);
    }

    private static Error? Codes(ItemPack pack, HashSet<string> codes)
    {
        if (pack.Barcodes is not { Count: > 0 } given) return null;
        if (given.Count > MostBarcodes)
            return Error.Invalid("inventory.too-many-barcodes", $"At most {MostBarcodes} barcodes.").At("barcodes");
        if (given.Any(b => string.IsNullOrWhiteSpace(b) || b.Length > ItemCode.Longest || !SaveItemValidator.IsCode(b)))
            return Error.Invalid("input.malformed", "A barcode has 1 to 60 visible characters.").At("barcodes");
        return ItemMapping.Barcodes(given).Find(code => !codes.Add(code.Key)) is { } twice
            ? Error.Invalid("inventory.barcode-twice",
                $"The code '{twice.Text}' stands twice at this item: nobody could say what it sells.")
                .With("code", twice.Text).At("barcodes")
            : null;
    }

    private static Error Of(string code, string message, ItemPack pack) => Error.Invalid(code, message).With("unit", pack.Unit).At("unit");
}
