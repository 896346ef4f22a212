using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Contracts;

/// <summary>Units of stock as people read them: <c>bottle</c> in the reader's language; a unit that the shop made up is said as it was typed.</summary>
public static class UnitWords
{
    /// <summary>The texts of the units that the product knows: <c>{Family}.{unit}</c>.</summary>
    public const string Family = "unit";

    /// <summary>Those that the product has words for, as they are written whatever somebody types: <c>KG</c> is <c>kg</c>.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        "pcs", "each", "piece", "bottle", "can", "tin", "unit", "carton", "cup", "pack", "bag", "box", "case", "roll", "jar", "tube",
        "bar", "tray", "loaf",
        "sheet", "ream", "book", "pair", "set", "dozen", "kg", "g", "l", "ml", "m", "cm", "h", "service",
    ];

    public static string Unit(this ITexts texts, string? unit) => texts.Known(Family, unit);

    /// <summary>The units that quantities of an item can be entered in: its stock unit under an empty word, then its packs with what is in
    /// them.</summary>
    public static IEnumerable<(string Word, string Text)> UnitsOf(this ITexts texts, ItemInfo? item) => item is null
        ? []
        : item.Packs.Select(p => (p.Unit, $"{texts.Unit(p.Unit)} ({p.Size})")).Prepend(("", texts.Unit(item.Unit)));

    /// <summary>In a named language, for receipts.</summary>
    public static string Unit(this ITexts texts, string language, string? unit) => texts.Known(language, Family, unit);
}
