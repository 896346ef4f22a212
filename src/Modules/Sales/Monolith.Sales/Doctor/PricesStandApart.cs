using Monolith.SharedKernel.Health;

namespace Monolith.Sales.Doctor;

/// <summary>No two temporary prices of an item share a moment, and no two base prices begin together: a quote has one answer.</summary>
internal sealed class PricesStandApart(SalesDbContext db) : IDoctorCheck
{
    public string Name => "sales.prices-stand-apart";

    public async Task<IReadOnlyList<Sentence>> Run(CancellationToken ct)
    {
        var live = db.Prices.Where(p => p.WithdrawnAt == null);
        var pairs = await (
            from a in live
            from b in live.Where(b => b.ItemId == a.ItemId && b.Unit == a.Unit && b.Id != a.Id)
            where (a.Until == null && b.Until == null && a.From == b.From && a.Change < b.Change)
                || (a.Until != null && b.Until != null && a.From <= b.From && b.From < a.Until && (a.From < b.From || a.Change < b.Change))
            orderby a.ItemId, a.From, a.Change
            select new { a.ItemId, First = a.Id, Second = b.Id }).Take(50).ToListAsync(ct);
        return [.. pairs.Select(p => Sentence.Of("sales.found-two-prices", p.ItemId, p.First, p.Second))];
    }
}
