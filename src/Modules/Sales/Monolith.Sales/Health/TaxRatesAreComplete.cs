using Microsoft.EntityFrameworkCore;
using Monolith.Sales.Domain;
using Monolith.Sales.Persistence;
using Monolith.SharedKernel.Health;

namespace Monolith.Sales.Health;

/// <summary>Every tax category has a rate, every rate a category, and what is exempt is taxed at zero.</summary>
internal sealed class TaxRatesAreComplete(SalesDbContext db) : IDoctorCheck
{
    public string Name => "sales.tax-rates-are-complete";

    public async Task<IReadOnlyList<string>> Run(CancellationToken ct)
    {
        var categories = await db.TaxCategories.Select(c => c.Code).ToListAsync(ct);
        var rates = await db.TaxRates.ToListAsync(ct);
        return
        [
            .. categories.Where(c => rates.All(r => r.Category != c)).Select(c => $"The tax category '{c}' has no rate.")
                .Concat(rates.Where(r => !categories.Contains(r.Category)).Select(r => $"A rate from {r.From:O} belongs to no tax category '{r.Category}'."))
                .Concat(rates.Where(r => TaxCategory.IsAlwaysZero(r.Category) && !r.Rate.IsZero).Select(r => $"The tax category '{r.Category}' has the rate {r.Rate} from {r.From:O}."))
                .Take(50),
        ];
    }
}
