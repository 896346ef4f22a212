using System.Text;
using Monolith.Data.Search;
using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Items;

/// <summary>What the index says of an item, asked of the item itself: for the few that are left when the index has been read.</summary>
internal static class ItemPieces
{
    /// <summary>Whether the item is found by the piece.</summary>
    public static bool Holds(ItemInfo item, string piece)
    {
        // Most are answered without the hundred ends that the index keeps of an item.
        if (piece.Length >= SearchWords.ShortestOfCode)
        {
            if (Names(item).Any(n => Folding.Lower(n).Split(' ').Any(w => w.Contains(piece, StringComparison.Ordinal)))) return true;
            if (Ascii.IsValid(piece) && Names(item).All(n => Ascii.IsValid(n)) && !Codes(item).Any(c => Contains(c, piece))) return false;
        }

        return item.Words().Any(w => w.StartsWith(piece, StringComparison.Ordinal));
    }

    /// <returns>0: its code is what was typed; 1: a code begins so; 2: words of its name do; 3: it holds the parts somewhere.</returns>
    public static int Rank(ItemInfo item, string code, IReadOnlyList<string> pieces)
    {
        if (code.Length > 0)
        {
            var keys = ItemMapping.Keys(item).ToList();
            if (keys.Contains(code, StringComparer.Ordinal)) return 0;
            if (Codes(item).Concat(keys).Any(c => c.StartsWith(code, StringComparison.OrdinalIgnoreCase))) return 1;
        }

        var words = Names(item).SelectMany(n => Folding.Lower(n).Split(' ')).ToList();
        return pieces.All(p => words.Exists(w => w.StartsWith(p, StringComparison.Ordinal))) ? 2 : 3;
    }

    private static bool Contains(string code, string piece) =>
        Folding.Lower(code).Contains(piece, StringComparison.Ordinal)
        || ItemCode.KeyOf(code).Contains(piece, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Names(ItemInfo item) => item.Name.Others.Select(o => o.Value).Prepend(item.Name.Default);

    private static IEnumerable<string> Codes(ItemInfo item) => item.Barcodes.Prepend(item.Sku);
}
