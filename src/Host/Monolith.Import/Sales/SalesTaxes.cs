using Monolith.Import.Maps;
using Monolith.Import.Reading;
using Monolith.Sales.Contracts;

namespace Monolith.Import.Sales;

/// <summary>Past sales are booked as they were, also where nobody has said yet how they are taxed: at 0 %, and that is said.</summary>
internal sealed class SalesTaxes(ITaxCategories taxes)
{
    private const string Decided = "china";

    public async Task<IReadOnlyList<Finding>> Look(List<DocumentPlan> plans, KnownItems items, SalesShop shop, ImportMap map,
        CancellationToken ct)
    {
        var sold = plans.Where(p => p.IsNew && p.Name.IsTicket).SelectMany(p => p.Document.Lines)
            .GroupBy(l => items.CategoryOf(l.Sku), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var undecided = shop.IsThere
            ? (await taxes.All(ct)).Where(c => c.Rates.Count == 0).Select(c => c.Code)
            : map.Shop?.ChartTemplate == Decided ? [] : ["standard", "reduced"];
        return [.. undecided.Where(sold.ContainsKey).Select(c => SalesErrors.TaxUndecided(c, sold[c]))];
    }
}
