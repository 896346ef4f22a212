using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Contracts;

/// <summary>Units of stock as people read them: <c>bottle</c> in the reader's language; a unit that the shop made up is said as it was typed.</summary>
public static class UnitWords
{
    /// <summary>The texts of the units that the product knows: <c>{Family}.{unit}</c>.</summary>
    public const string Family = "unit";

    public static string Unit(this ITexts texts, string? unit) => texts.Known(Family, unit);

    /// <summary>In a named language, for receipts.</summary>
    public static string Unit(this ITexts texts, string language, string? unit) => texts.Known(language, Family, unit);
}
