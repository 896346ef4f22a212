using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Items;

/// <summary>The item that a code leads to.</summary>
internal sealed record CodeHolder(Guid ItemId, string Sku, LocalName Name, bool Active);

/// <summary>A SKU or barcode as it is found and as it was typed.</summary>
internal sealed record TypedCode(string Key, string Text)
{
    // What came along unseen when it was copied is no part of it.
    public static TypedCode Of(string text) => new(ItemCode.KeyOf(text), PlainText.Line(text).Trim());
}

/// <summary>Who holds which code while a list of items is judged or saved one after another: one that a line gives up is free for the
/// next.</summary>
/// <param name="stored">Who held a code before the list, by its key.</param>
internal sealed class ItemCodes(Func<string, CodeHolder?> stored)
{
    private readonly Dictionary<string, CodeHolder?> _moved = new(StringComparer.Ordinal);

    /// <summary>A code that is scanned or typed leads to one item: another item's SKU is as taken as its barcodes are.</summary>
    public Error? Refuse(Contracts.SaveItem item)
    {
        var sku = ItemMapping.Sku(item);
        if (Taken(item.ItemId, sku.Key) is { } holder) return ItemErrors.SkuTaken(sku.Text, holder);
        foreach (var code in ItemMapping.Barcodes(item.Barcodes))
            if (Taken(item.ItemId, code.Key) is { } other) return ItemErrors.BarcodeTaken(code.Text, other);
        for (var i = 0; i < item.Packs?.Count; i++)
        {
            foreach (var code in ItemMapping.Barcodes(item.Packs[i].Barcodes))
                if (Taken(item.ItemId, code.Key) is { } other) return ItemErrors.BarcodeTaken(code.Text, other).At($"packs[{i}].barcodes");
        }

        return null;
    }

    /// <summary>The item has these codes from now on, and those that it had before and hasn't now are free.</summary>
    public void Give(Contracts.SaveItem item, Contracts.ItemInfo? before)
    {
        var codes = ItemMapping.Keys(item);
        foreach (var old in before is null ? [] : ItemMapping.Keys(before).Except(codes)) _moved[old] = null;
        var holder = new CodeHolder(item.ItemId, item.Sku.Trim(), item.Name, item.Active);
        foreach (var code in codes) _moved[code] = holder;
    }

    private CodeHolder? Taken(Guid item, string code) =>
        (_moved.TryGetValue(code, out var moved) ? moved : stored(code)) is { } holder && holder.ItemId != item ? holder : null;
}
