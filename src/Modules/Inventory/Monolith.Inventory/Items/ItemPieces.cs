using System.Text;
using Monolith.Data.Search;
using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Items;

/// <summary>What the index says of an item, asked of the item itself: for the few that are left when the index has been read.</summary>
internal static class ItemPieces
{
    private const StringComparison Loosely = StringComparison.OrdinalIgnoreCase;
    private const int ShortCode = 8;

    /// <summary>Whether the item is found by the piece.</summary>
    public static bool Holds(ItemInfo item, string piece)
    {
        // Most are answered without the hundred ends that the index keeps of an item.
        if (Codes(item).Any(c => c.StartsWith(piece, Loosely) && !c.Contains(' ', StringComparison.Ordinal))) return true;
        if (piece.Length >= SearchWords.ShortestOfCode && Ascii.IsValid(piece))
        {
            var isKnown = true;
            foreach (var name in Names(item))
            {
                var holds = Ascii.IsValid(name) ? name.Contains(piece, Loosely) : Spoken.Holds(name, piece);
                if (holds == true) return true;
                isKnown &= holds is not null;
            }

            if (isKnown && !Codes(item).Any(c => Contains(c, piece))) return false;
        }

        return item.Words().Any(w => w.StartsWith(piece, StringComparison.Ordinal));
    }

    /// <returns>1: a code begins with what was typed; 2: words of its name do; 3: it holds the parts somewhere.</returns>
    public static int Rank(ItemInfo item, string typed, IReadOnlyList<string> pieces)
    {
        if (Codes(item).Any(c => c.StartsWith(typed, Loosely))) return 1;
        return pieces.All(p => Names(item).Any(n => Begins(n, p))) ? 2 : 3;
    }

    private static bool Begins(string name, string piece)
    {
        if (!Ascii.IsValid(name)) return Folding.Lower(name).Split(' ').Any(w => w.StartsWith(piece, StringComparison.Ordinal));
        for (var at = name.IndexOf(piece, Loosely); at >= 0; at = at + 1 < name.Length ? name.IndexOf(piece, at + 1, Loosely) : -1)
        {
            if (at == 0 || char.IsWhiteSpace(name[at - 1])) return true;
        }

        return false;
    }

    // Beside what is written a key has zeros in front, the whole of a short one, and nothing between its parts.
    private static bool Contains(string code, string piece) =>
        code.Contains(piece, Loosely)
        || ((code.Length <= ShortCode || piece[0] == '0' || !Ascii.IsValid(code) || code.AsSpan().ContainsAny(' ', ']'))
            && ItemCode.KeyOf(code).Contains(piece, Loosely));

    private static IEnumerable<string> Names(ItemInfo item) => item.Name.Others.Select(o => o.Value).Prepend(item.Name.Default);

    private static IEnumerable<string> Codes(ItemInfo item) => item.AllBarcodes.Prepend(item.Sku);
}
