using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Items;

/// <summary>Packs as they are asked for, kept and shown.</summary>
internal static class PackMapping
{
    public static string Key(ItemPack pack) => Spellings.Key(pack.Unit);

    /// <summary>Packs as they are kept, with the codes of each.</summary>
    /// <param name="rows">Of one item.</param>
    /// <param name="codes">All barcodes of the item.</param>
    public static IReadOnlyList<ItemPack> Shown(IEnumerable<ItemPackRow> rows, IEnumerable<ItemBarcodeRow> codes)
    {
        var ofPacks = codes.Where(c => c.PackKey is not null).OrderBy(c => c.Position).ToLookup(c => c.PackKey!, c => c.Code);
        return [.. rows.OrderBy(r => r.Position).Select(r => new ItemPack(r.Unit, r.Size, [.. ofPacks[r.UnitKey]], r.ForBuying,
            r.ForSelling))];
    }

    /// <summary>As a request will be kept.</summary>
    public static IReadOnlyList<ItemPack> Wanted(IReadOnlyList<ItemPack>? packs) => packs is null or { Count: 0 } ? [] :
        [.. packs.Select(p => p with { Unit = p.Unit.Trim(), Barcodes = [.. ItemMapping.Barcodes(p.Barcodes).Select(b => b.Text)] })];

    public static List<ItemPackRow> Rows(Guid itemId, IReadOnlyList<ItemPack>? packs) =>
    [.. Wanted(packs).Select((p, place) => new ItemPackRow
    {
        ItemId = itemId, UnitKey = Key(p), Unit = p.Unit, Size = p.Size, Position = place, ForBuying = p.ForBuying,
        ForSelling = p.ForSelling,
    })];

    /// <summary>Every barcode of an item: its own, then each pack's.</summary>
    public static IEnumerable<ItemBarcodeRow> BarcodeRows(Contracts.SaveItem item) =>
        OfUnit(item.ItemId, null, item.Barcodes).Concat((item.Packs ?? []).SelectMany(p => OfUnit(item.ItemId, Key(p), p.Barcodes)));

    public static bool AreAs(IReadOnlyList<ItemPack> left, IReadOnlyList<ItemPack> right) =>
        left.Count == right.Count && left.Zip(right).All(p => p.First.IsAs(p.Second));

    private static IEnumerable<ItemBarcodeRow> OfUnit(Guid itemId, string? pack, IReadOnlyList<string>? codes) =>
        ItemMapping.Barcodes(codes).Select((code, place) => new ItemBarcodeRow
        {
            CodeKey = code.Key, Code = code.Text, ItemId = itemId, PackKey = pack, Position = place,
        });
}
