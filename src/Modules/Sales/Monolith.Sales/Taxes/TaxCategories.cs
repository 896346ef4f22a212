namespace Monolith.Sales.Taxes;

internal sealed class TaxCategories(PriceBook book) : ITaxCategories
{
    public async ValueTask<IReadOnlyList<TaxCategoryInfo>> All(CancellationToken ct)
    {
        await book.Fresh(ct);
        return [.. book.Taxes.OrderBy(c => c.Code, StringComparer.Ordinal).Select(c => c.ToInfo())];
    }

    public async ValueTask<bool> Has(string code, CancellationToken ct)
    {
        await book.Fresh(ct);
        if (book.Tax(code) is not null) return true;
        // Another Host may have made it a moment ago.
        await book.Refresh(ct);
        return book.Tax(code) is not null;
    }
}
