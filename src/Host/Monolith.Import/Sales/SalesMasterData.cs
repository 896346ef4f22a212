using Monolith.Import.Maps;
using Monolith.Inventory.Contracts;
using Monolith.Sales.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Import.Sales;

/// <param name="Items">By SKU in capitals.</param>
internal sealed record KnownMasterData(IReadOnlyDictionary<string, ItemInfo> Items, IReadOnlyDictionary<string, Guid> Customers,
    WarehouseInfo Warehouse);

/// <summary>Makes the items and customers that a sales file names and the shop doesn't have, and takes in the stock that it
/// sells.</summary>
internal sealed class SalesMasterData(
    ISender send, IItemCatalog catalog, ICustomerPlanning customers, IWarehouses warehouses, SalesOpening opening)
{
    /// <param name="isThere">Whether a document was booked by an earlier import.</param>
    public async Task<Result<KnownMasterData>> Ensure(
        SalesFile file, ImportMap map, SalesReport report, Func<SalesDocument, bool> isThere, CancellationToken ct)
    {
        if (await warehouses.Default(ct) is not { } warehouse) return Error.NotFound("inventory.unknown-warehouse",
            "The shop has no warehouse.");
        if (!(await Items(file, map.Sales, report, ct)).TryGet(out var items, out var error)) return error;
        if (!(await Customers(file, report, ct)).TryGet(out var people, out error)) return error;

        var known = new KnownMasterData(items, people, warehouse);
        if (!map.Sales.OpeningStock) return known;
        if (!(await opening.TakeIn(file, map.Sales, known, isThere, ct)).TryGet(out var taken, out error)) return error;
        report.Sales.Opening = taken;
        return known;
    }

    // Codes that differ only in letter case are one item; its name is the first that any line gives.
    private async Task<Result<Dictionary<string,
        ItemInfo>>> Items(SalesFile file, SalesRules rules, SalesReport report, CancellationToken ct)
    {
        var goods = SalesFile.GoodsPattern(rules);
        var bySku = file.AllLines.GroupBy(l => l.Sku).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var items = new Dictionary<string, ItemInfo>(await catalog.FindManyByCode(bySku.Keys, ct), StringComparer.Ordinal);
        foreach (var some in bySku.Where(s => !items.ContainsKey(s.Key)).Chunk(SaveItems.Most))
        {
            var saved = await send.Send(new SaveItems([.. some
                .Select(s => new ItemChange(NewItem(s.Key, s.Value, rules, !(goods?.IsMatch(s.Key) ?? true)), null))]), ct);
            if (!saved.TryGet(out var made, out var error)) return error;
            foreach (var (sku, item) in some.Zip(made))
            {
                if (item.Error is not null) return item.Error;
                items[sku.Key] = item.Item!;
                report.Sales.ItemsMade++;
            }
        }

        return items;
    }

    private static SaveItem NewItem(string sku, List<SalesLine> lines, SalesRules rules, bool isService) => new(
        StableIds.Of("item", sku), sku, LocalName.FromText(lines.Select(l => l.Name).FirstOrDefault(n => n.Length > 0) ?? sku),
        QuantityDigits: DigitsNeeded(lines), TaxCategory: rules.TaxCategory, IsService: isService);

    private static int DigitsNeeded(IEnumerable<SalesLine> lines)
    {
        var digits = 0;
        foreach (var line in lines)
        {
            while (digits < 6 && !line.Quantity.FitsDigits(digits)) digits++;
        }

        return digits;
    }

    private async Task<Result<Dictionary<string, Guid>>> Customers(SalesFile file, SalesReport report, CancellationToken ct)
    {
        var known = new Dictionary<string, Guid>(StringComparer.Ordinal);
        var named = file.Documents.Where(d => d.Customer is not null).DistinctBy(d => customers.Key(d.Customer!)).ToList();
        foreach (var some in named.Chunk(SaveCustomers.Most))
        {
            var there = await customers.Find([.. some.Select(d => d.Customer!)], ct);
            var missing = some.Where(d => !there.ContainsKey(customers.Key(d.Customer!)))
                .Select(d => new SaveCustomer(StableIds.Of("customer", d.Customer!), d.Customer!, d.Customer!,
                    Note: d.CustomerNote)).ToList();
            foreach (var (key, customer) in there) known[key] = customer.CustomerId;
            if (missing.Count == 0) continue;
            var saved = await send.Send(new SaveCustomers(missing.ConvertAll(c => new CustomerChange(c, null))), ct);
            if (!saved.TryGet(out var made, out var error)) return error;
            if (made.FirstOrDefault(m => m.Error is not null)?.Error is { } refused) return refused;
            foreach (var customer in missing) known[customers.Key(customer.Code)] = customer.CustomerId;
            report.Sales.CustomersMade += missing.Count;
        }

        return file.Documents.Select(d => d.Customer).OfType<string>().Distinct(StringComparer.Ordinal)
            .ToDictionary(c => c, c => known[customers.Key(c)], StringComparer.Ordinal);
    }
}
