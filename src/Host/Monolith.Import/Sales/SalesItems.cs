using Monolith.Import.Maps;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel;

namespace Monolith.Import.Sales;

/// <summary>The items that a file of past sales names: those that are there, and those that are to be made.</summary>
/// <param name="There">By SKU in capitals.</param>
internal sealed record KnownItems(IReadOnlyDictionary<string, ItemInfo> There, IReadOnlyDictionary<string, SaveItem> ToMake)
{
    public Guid IdOf(string sku) => There.TryGetValue(sku, out var there) ? there.ItemId : ToMake[sku].ItemId;

    public string CategoryOf(string sku) => There.TryGetValue(sku, out var there) ? there.TaxCategory : ToMake[sku].TaxCategory;

    public bool IsGoods(string sku) => There.TryGetValue(sku, out var there) ? !there.IsService : !ToMake[sku].IsService;
}

/// <summary>Codes that differ only in letter case are one item; its name is the first that any line gives.</summary>
internal sealed class SalesItems(IItemPlanning planning, IItemCatalog catalog)
{
    /// <summary>Documents that name an item which can't be, or sell what it can't be sold in, are refused.</summary>
    public async Task<KnownItems> Know(List<DocumentPlan> plans, SalesRules rules, SalesShop shop, CancellationToken ct)
    {
        var open = plans.Where(p => p.IsNew).ToList();
        var bySku = open.SelectMany(p => p.Document.Lines).GroupBy(l => l.Sku)
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var there = shop.IsThere ? await There(bySku.Keys, ct) : [];
        var goods = SalesFile.GoodsPattern(rules);
        var toMake = bySku.Where(s => !there.ContainsKey(s.Key))
            .ToDictionary(s => s.Key, s => NewItem(s.Key, s.Value, rules, !(goods?.IsMatch(s.Key) ?? true)), StringComparer.Ordinal);

        var wrong = shop.IsThere ? await Judge([.. toMake.Values], ct) : [];
        foreach (var plan in open)
        {
            foreach (var line in plan.Document.Lines)
            {
                if (wrong.TryGetValue(line.Sku, out var error)) plan.Refuse(line.LineNumber, error);
                else if (there.TryGetValue(line.Sku, out var item) && !line.Quantity.FitsDigits(item.QuantityDigits))
                    plan.Refuse(line.LineNumber, SalesErrors.Digits(item.Sku, item.QuantityDigits));
            }
        }

        return new(there, toMake);
    }

    // By SKU those that are sold no more too; by barcode what the shop sells now.
    private async Task<Dictionary<string, ItemInfo>> There(IReadOnlyCollection<string> skus, CancellationToken ct)
    {
        var there = new Dictionary<string, ItemInfo>(StringComparer.Ordinal);
        var plan = planning.Begin();
        foreach (var some in skus.Chunk(SaveItems.Most))
            foreach (var (sku, item) in await plan.Find(some, ct)) there[sku] = item;
        foreach (var (sku, item) in await catalog.FindManyByCode([.. skus.Where(s => !there.ContainsKey(s))], ct)) there[sku] = item;
        return there;
    }

    private async Task<Dictionary<string, Error>> Judge(IReadOnlyList<SaveItem> items, CancellationToken ct)
    {
        var (wrong, plan) = (new Dictionary<string, Error>(StringComparer.Ordinal), planning.Begin());
        foreach (var some in items.Chunk(SaveItems.Most))
        {
            foreach (var (item, error) in some.Zip(await plan.Judge([.. some.Select(i => new ItemChange(i, null))], ct)))
                if (error is not null) wrong[item.Sku] = error;
        }

        return wrong;
    }

    private static SaveItem NewItem(string sku, List<SalesLine> lines, SalesRules rules, bool isService) => new(
        StableIds.Of("item", sku), sku, LocalName.FromText(lines.Select(l => l.Name).FirstOrDefault(n => n.Length > 0) ?? sku),
        QuantityDigits: DigitsNeeded(lines), TaxCategory: rules.TaxCategory, IsService: isService);

    private static int DigitsNeeded(IEnumerable<SalesLine> lines)
    {
        var digits = 0;
        foreach (var line in lines)
            while (digits < 6 && !line.Quantity.FitsDigits(digits)) digits++;
        return digits;
    }
}
