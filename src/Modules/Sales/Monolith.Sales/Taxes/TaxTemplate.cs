namespace Monolith.Sales.Taxes;

/// <summary>Tax categories to start a shop with. Their rates hold from the beginning of time, so that sales of the past can be imported.</summary>
internal static class TaxTemplate
{
    public static IReadOnlyList<TaxCategory>? Find(Contracts.ApplyTaxTemplate wanted) => wanted.Template switch
    {
        "china" => China,
        "international" => International(wanted.Inclusive, wanted.Standard, wanted.Reduced),
        _ => null,
    };

    /// <summary>VAT for general taxpayers in China: 13 % on goods, 9 % on food, books, gas and the like; prices hold the tax.</summary>
    private static IReadOnlyList<TaxCategory> China => All(true, Rate.FromPercent(13), Rate.FromPercent(9));

    /// <summary>Zero and exempt are what they are; the other two only as somebody says.</summary>
    public static IReadOnlyList<TaxCategory> International(bool inclusive, Rate? standard, Rate? reduced) =>
        All(inclusive, standard, reduced);

    private static IReadOnlyList<TaxCategory> All(bool inclusive, Rate? standard, Rate? reduced) =>
    [
        Make(TaxCategory.Standard, "Standard rate", "基本税率", inclusive, standard),
        Make(TaxCategory.Reduced, "Reduced rate", "低税率", inclusive, reduced),
        Make(TaxCategory.Zero, "Zero rate", "零税率", inclusive, Rate.Zero),
        Make(TaxCategory.Exempt, "Exempt", "免税", inclusive, Rate.Zero),
    ];

    private static TaxCategory Make(string code, string name, string chinese, bool inclusive, Rate? rate) => new(
        code, LocalName.Of(name).With("zh", chinese), rate is { } known ? [new(known, DateOnly.MinValue, inclusive)] : []);
}
