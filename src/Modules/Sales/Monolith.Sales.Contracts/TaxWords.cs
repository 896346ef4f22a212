using Monolith.SharedKernel.Text;

namespace Monolith.Sales.Contracts;

/// <summary>Tax categories as people read them.</summary>
public static class TaxWords
{
    /// <summary>The texts of the product's own categories: <c>{Family}.{code}</c>.</summary>
    public const string Family = "tax-category";

    /// <summary>The shop's own names of all categories by their codes, in the reader's language. It is answered from memory.</summary>
    public static async ValueTask<IReadOnlyDictionary<string, string>> Names(this ITaxCategories taxes, ITexts texts, CancellationToken ct) =>
        (await taxes.All(ct)).ToDictionary(c => c.Code, c => c.Name.In(texts.Language), StringComparer.Ordinal);

    /// <summary>The product's name of a category, such as <c>reduced</c>, where the shop's own can't be asked for; an own one is said by its code.</summary>
    public static string TaxCategory(this ITexts texts, string? code) => texts.Known(Family, code);
}
