using Monolith.Inventory.Contracts;

namespace Monolith.Sales.Taxes;

/// <summary>Answers what the stock asks.</summary>
internal sealed class TaxCategoryNames(ITaxCategories taxes) : ITaxCategoryNames
{
    public ValueTask<bool> Has(string code, CancellationToken ct) => taxes.Has(code, ct);

    public async ValueTask<IReadOnlyList<TaxCategoryName>> All(CancellationToken ct) =>
        [.. (await taxes.All(ct)).Select(c => new TaxCategoryName(c.Code, c.Name))];
}
