namespace Monolith.Sales.Taxes;

/// <summary>Tax categories to start a shop with. Their rates hold from the beginning of time, so that sales of the past can be imported.</summary>
internal static class TaxTemplate
{
    public static IReadOnlyList<TaxCategory>? Find(string template, bool inclusive) => template switch
    {
        "china" => China,
        "international" => International(inclusive),
        _ => null,
    };

    /// <summary>VAT for general taxpayers in China: 13 % on goods, 9 % on food, books, gas and the like; prices hold the tax.</summary>
    private static IReadOnlyList<TaxCategory> China =>
    [
        Make(TaxCategory.Standard, "Standard rate", "基本税率", true, 13),
        Make(TaxCategory.Reduced, "Reduced rate", "低税率", true, 9),
        Make(TaxCategory.Zero, "Zero rate", "零税率", true, 0),
        Make(TaxCategory.Exempt, "Exempt", "免税", true, 0),
    ];

    public static IReadOnlyList<TaxCategory> International(bool inclusive) =>
    [
        Make(TaxCategory.Standard, "Standard rate", "基本税率", inclusive, 0),
        Make(TaxCategory.Reduced, "Reduced rate", "低税率", inclusive, 0),
        Make(TaxCategory.Zero, "Zero rate", "零税率", inclusive, 0),
        Make(TaxCategory.Exempt, "Exempt", "免税", inclusive, 0),
    ];

    private static TaxCategory Make(string code, string name, string chinese, bool inclusive, int percent) =>
        new(code, LocalName.Of(name).With("zh", chinese), inclusive, [new(Rate.FromPercent(percent), DateOnly.MinValue)]);
}
