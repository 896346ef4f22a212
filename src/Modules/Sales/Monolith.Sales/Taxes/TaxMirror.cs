using Microsoft.Extensions.DependencyInjection;

namespace Monolith.Sales.Taxes;

/// <summary>All tax categories with their rates in memory, by code.</summary>
internal sealed class TaxMirror(IServiceScopeFactory scopes, MirrorSignals signals, TimeProvider clock)
    : Mirror<SalesDbContext, TaxCategoryRow, string, TaxCategory>(scopes, signals, clock)
{
    private static readonly Dictionary<string, TaxCategory> BuiltIn = TaxCategory.BuiltIn.ToDictionary(c => c.Code, StringComparer.Ordinal);

    /// <summary>By code; those that every shop has are there before anybody set them up.</summary>
    public IReadOnlyList<TaxCategory> Categories => [.. All.UnionBy(BuiltIn.Values, c => c.Code, StringComparer.Ordinal).OrderBy(c => c.Code, StringComparer.Ordinal)];

    public TaxCategory? Category(string code) => Find(code) ?? BuiltIn.GetValueOrDefault(code);

    protected override async Task<IReadOnlyList<(string Key, TaxCategory? Value)>> Shape(
        SalesDbContext db, IReadOnlyList<TaxCategoryRow> changed, CancellationToken ct)
    {
        var codes = changed.Select(c => c.Code).ToList();
        var rates = (await db.TaxRates.AsNoTracking().Where(r => codes.Contains(r.Category)).ToListAsync(ct)).ToLookup(r => r.Category, StringComparer.Ordinal);
        return [.. changed.Select(c => (c.Code, (TaxCategory?)Category(c, rates[c.Code])))];
    }

    private static TaxCategory Category(TaxCategoryRow row, IEnumerable<TaxRateRow> rates) =>
        new(row.Code, row.Name, rates.Select(r => new TaxRateInfo(r.Rate, r.From, r.Inclusive)));
}
