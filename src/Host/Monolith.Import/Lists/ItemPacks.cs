using Monolith.Import.Reading;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel;

namespace Monolith.Import.Lists;

/// <summary>The packs that a line wants: all of them in one column, or one of them in three.</summary>
internal static class ItemPacks
{
    public static IReadOnlyList<ItemPack> Wanted(SourceLine line, IReadOnlyList<ItemPack> there, bool emptyClears)
    {
        var all = line.Text("packs");
        var packs = all.IsThere ? Read(line, all.Value!) : all.State == GivenState.Empty && emptyClears ? [] : there;
        var unit = line.Text("pack", ItemPack.LongestUnit);
        var (size, codes) = (line.Quantity("pack_size"), line.Codes("pack_barcodes"));
        if (unit.IsThere) return With(line, packs, unit.Value!, size, codes);
        // Without a word nobody knows what the content and the codes are of.
        if (unit.State != GivenState.Wrong && (size.IsThere || codes.IsThere)) line.Refuse(ImportErrors.PackWithoutUnit, "pack");
        return packs;
    }

    private static IReadOnlyList<ItemPack> Read(SourceLine line, string text)
    {
        if (PackText.Read(text) is { } packs) return packs;
        line.Refuse(ImportErrors.PacksMalformed(text), "packs");
        return [];
    }

    // One that has the word is changed, another one comes to those that are there: this way none goes.
    private static IReadOnlyList<ItemPack> With(
        SourceLine line, IReadOnlyList<ItemPack> packs, string unit, Given<Quantity> size, Given<IReadOnlyList<string>> codes)
    {
        var before = packs.FirstOrDefault(p => p.IsCalled(unit));
        if (before is null && !size.IsThere)
        {
            if (size.State != GivenState.Wrong) line.Missing("pack_size");
            return packs;
        }

        var wanted = new ItemPack(
            before?.Unit ?? unit, Merging.Kept(size, before?.Size ?? default), codes.IsThere ? codes.Value : before?.Barcodes,
            before?.ForBuying ?? false, before?.ForSelling ?? false);
        return before is null ? [.. packs, wanted] : [.. packs.Select(p => ReferenceEquals(p, before) ? wanted : p)];
    }
}
