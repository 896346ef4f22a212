using Monolith.Import.Lists;
using Monolith.Import.Maps;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel;

namespace Monolith.Import.Sales;

/// <summary>The stock that past sales sold. The file says nothing of cost; a fixed part of the price is plain and can be checked by
/// hand.</summary>
internal sealed class SalesStock(IOpeningStock opening)
{
    public static readonly IReadOnlyDictionary<string, SalesOpening> None = new Dictionary<string, SalesOpening>();

    /// <summary>An hour before the first document: of every item what the documents sell and write off that aren't there yet, at the given
    /// part of its lowest price above zero. An item that has opening stock gets no more.</summary>
    /// <returns>By SKU.</returns>
    public async Task<IReadOnlyDictionary<string, SalesOpening>> Needed(
        List<DocumentPlan> plans, SalesRules rules, KnownItems items, Guid warehouse, SalesShop shop, CancellationToken ct)
    {
        var open = plans.Where(p => p.IsNew).Select(p => p.Document).ToList();
        if (open.Count == 0) return None;
        var lines = open.SelectMany(d => d.Lines.Select(l => (d.Kind, Line: l))).Where(l => items.IsGoods(l.Line.Sku))
            .GroupBy(l => l.Line.Sku, StringComparer.Ordinal).ToList();
        var there = shop.IsThere ? await opening.Of([.. lines.Select(l => items.IdOf(l.Key))], ct) : new Dictionary<(Guid, Guid),
            OpeningInfo>();
        var needed = new Dictionary<string, SalesOpening>(StringComparer.Ordinal);
        foreach (var item in lines)
        {
            var goes = Quantity.Sum(item.Where(l => l.Kind != SalesDocumentKind.Return).Select(l => l.Line.Quantity.Abs()));
            if (goes.IsZero || there.ContainsKey((items.IdOf(item.Key), warehouse))) continue;
            // A line of a credit note takes its quantity back as it stands: below zero it comes in.
            var comes = -Quantity.Sum(item.Where(l => l.Kind == SalesDocumentKind.Return).Select(l => l.Line.Quantity));
            var prices = item.Select(l => l.Line.UnitPrice).Where(p => p.IsPositive).ToList();
            var cost = UnitCost.Of(Exact.Percent(prices.Count == 0 ? Money.Zero : prices.Min(), rules.OpeningCostPercent, 4).ToDecimal());
            needed[item.Key] = new(
                new(items.IdOf(item.Key), warehouse, goes, cost), open[0].At.AddHours(-1), comes, Rule(rules));
        }

        return needed;
    }

    public static string Rule(SalesRules rules) =>
        $"unit cost = {rules.OpeningCostPercent.ToPercentString()} % of the item's lowest price above zero in the file";
}
