using Monolith.SharedKernel.Health;

namespace Monolith.Sales.Doctor;

/// <summary>Every tax category of the shop's own has a rate (those that every shop has may wait for somebody's decision), every rate a
/// category, and what is exempt is taxed at zero.</summary>
internal sealed class TaxRatesAreComplete(SalesDbContext db) : IDoctorCheck
{
    public string Name => "sales.tax-rates-are-complete";

    public async Task<IReadOnlyList<Sentence>> Run(CancellationToken ct)
    {
        var categories = await db.TaxCategories.Select(c => c.Code).ToListAsync(ct);
        var rates = await db.TaxRates.ToListAsync(ct);
        return
        [
            .. categories.Where(c => c is not (TaxCategory.Standard or TaxCategory.Reduced) && rates.All(r => r.Category != c))
                .Select(c => Sentence.Of("sales.found-no-rate", c))
                .Concat(rates.Where(r => !categories.Contains(r.Category))
                    .Select(r => Sentence.Of("sales.found-no-category", $"{r.From:O}", r.Category)))
                .Concat(rates.Where(r => TaxCategory.IsAlwaysZero(r.Category) && !r.Rate.IsZero)
                    .Select(r => Sentence.Of("sales.found-taxed", r.Category, r.Rate, $"{r.From:O}")))
                .Take(50),
        ];
    }
}
