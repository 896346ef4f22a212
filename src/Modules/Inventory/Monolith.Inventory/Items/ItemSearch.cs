using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Items;

/// <summary>How people look for items: by the start of a code, or by words anywhere in a name.</summary>
internal static class ItemSearch
{
    private const int LongestText = 100;
    private const int MostWords = 6;

    public static IQueryable<ItemRow> Matching(InventoryDbContext db, string? text)
    {
        var items = db.Items.AsQueryable();
        if (string.IsNullOrWhiteSpace(text)) return items;

        var trimmed = text.Trim();
        if (trimmed.Length > LongestText) trimmed = trimmed[..LongestText];
        var key = ItemCode.KeyOf(trimmed);
        // Only a whole barcode counts among the codes: parts of one match far too much.
        var byCode = db.Barcodes.Where(b => b.Key == key).Select(b => b.ItemId);
        var byName = db.Items.AsQueryable();
        foreach (var word in trimmed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
        {
            var like = $"%{Escape(word.ToLowerInvariant())}%";
            byName = byName.Where(i => EF.Functions.Like(i.SearchText, like, "\\"));
        }

        var byNameIds = byName.Select(i => i.Id);
        return items.Where(i => i.SkuKey.StartsWith(key) || byCode.Contains(i.Id) || byNameIds.Contains(i.Id));
    }

    private static string Escape(string word) =>
        word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
