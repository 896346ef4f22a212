using Monolith.SharedKernel;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Contracts;

/// <summary>All packs of an item in one cell of a file: <c>case=12=14006381333938|24006381333935=buy; tray=24==sell</c>. After the unit
/// come
/// its content, its barcodes and what it is offered first for; what isn't there may be left out from the end. Words and codes are written
/// as <see cref="CellWords"/> has them.</summary>
public static class PackText
{
    private const string Buy = "buy";
    private const string Sell = "sell";

    public static string Write(IReadOnlyList<ItemPack> packs) => string.Join("; ", packs.Select(Write));

    /// <summary>Null where it can't be read.</summary>
    public static IReadOnlyList<ItemPack>? Read(string text)
    {
        var packs = new List<ItemPack>();
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (ReadOne(part) is not { } pack) return null;
            packs.Add(pack);
        }

        return packs;
    }

    private static string Write(ItemPack pack)
    {
        var use = string.Join('|', new[] { pack.ForBuying ? Buy : null, pack.ForSelling ? Sell : null }.OfType<string>());
        var codes = string.Join('|', (pack.Barcodes ?? []).Select(CellWords.Masked));
        return $"{CellWords.Masked(pack.Unit)}={pack.Size}={codes}={use}".TrimEnd('=');
    }

    private static ItemPack? ReadOne(string text)
    {
        var fields = text.Split('=', StringSplitOptions.TrimEntries);
        if (fields.Length is < 2 or > 4 || fields[0].Length == 0 || !Quantity.TryParse(fields[1], out var size)) return null;
        var codes = fields.Length > 2 ? Parts(fields[2]) : [];
        var uses = fields.Length > 3 ? Parts(fields[3]) : [];
        if (Array.Exists(uses, u => u is not (Buy or Sell))) return null;
        return new(CellWords.Plain(fields[0]), size, [.. codes.Select(CellWords.Plain)], uses.Contains(Buy), uses.Contains(Sell));
    }

    private static string[] Parts(string text) => text.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
