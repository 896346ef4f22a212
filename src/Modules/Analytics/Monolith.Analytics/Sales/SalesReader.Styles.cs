namespace Monolith.Analytics.Sales;

/// <content>By the style that an item is a variant of now; what stands by itself is one row without a style.</content>
internal sealed partial class SalesReader
{
    private async Task<List<SalesRow>> ByStyle(Period period, CancellationToken ct)
    {
        var rows = await ByItem(period, ct);
        var of = await styles.OfItems([.. rows.Select(r => Guid.Parse(r.Key))], ct);
        return [.. rows.GroupBy(r => of.GetValueOrDefault(Guid.Parse(r.Key))).Select(g => Total([.. g]) with
        {
            Key = g.Key?.StyleId.ToString() ?? "", Sku = g.Key?.Code, Name = g.Key?.Name ?? "",
        })];
    }
}
