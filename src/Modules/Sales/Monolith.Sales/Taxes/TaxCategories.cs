namespace Monolith.Sales.Taxes;

internal sealed class TaxCategories(TaxMirror taxes) : ITaxCategories
{
    public async ValueTask<IReadOnlyList<TaxCategoryInfo>> All(CancellationToken ct)
    {
        await taxes.Fresh(ct);
        return [.. taxes.Categories.Select(c => c.ToInfo())];
    }

    public async ValueTask<bool> Has(string code, CancellationToken ct)
    {
        await taxes.Fresh(ct);
        if (taxes.Category(code) is not null) return true;
        await taxes.LookNow(ct); // another process may have made it a moment ago
        return taxes.Category(code) is not null;
    }
}
