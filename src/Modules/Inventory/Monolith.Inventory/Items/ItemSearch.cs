using Monolith.Data.Search;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Items;

/// <summary>How people look for items: by parts of SKU, barcodes and names in every language.</summary>
internal static class ItemSearch
{
    public static IQueryable<ItemRow> Matching(InventoryDbContext db, string? text) => db.Items.Holding(db, WithoutPrefix(text));

    /// <summary>The pieces that an item must all be found by, the longest first: it is in the fewest.</summary>
    public static IReadOnlyList<string> Pieces(string text) =>
        [.. SearchWords.Asked(WithoutPrefix(text)).Distinct(StringComparer.Ordinal).OrderByDescending(p => p.Length)];

    /// <summary>What an item is found by.</summary>
    /// <param name="codes">SKU and barcodes, as they were typed.</param>
    public static HashSet<string> WordsOf(LocalName name, IEnumerable<string> codes) =>
        SearchWords.Of(name.Others.Select(o => o.Value).Prepend(name.Default), codes.SelectMany(Forms));

    // A scanner may say how it read; that is no part of a code.
    private static string? WithoutPrefix(string? text) => text?.TrimStart() is [']', ..] scanned ? ItemCode.KeyOf(scanned) : text;

    // A part of UPC-A or EAN-13 is a part of the 14 digits; a UPC-E and blanks within a code are not.
    private static IEnumerable<string> Forms(string code)
    {
        var key = ItemCode.KeyOf(code);
        return key.Contains(Folding.Code(code), StringComparison.Ordinal) ? [key] : [key, code];
    }
}
