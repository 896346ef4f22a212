using Monolith.Inventory.Contracts;
using Monolith.Import.Maps;
using Monolith.Sales.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Import.Sales;

/// <param name="Items">By SKU in capitals.</param>
internal sealed record KnownMasterData(IReadOnlyDictionary<string, ItemInfo> Items, IReadOnlyDictionary<string, Guid> Customers, WarehouseInfo Warehouse);

/// <summary>Makes the items and customers that a sales file names and the shop doesn't have, and takes in the stock that it sells.</summary>
internal sealed class SalesMasterData(ISender send, IItemCatalog catalog, ICustomers customers, IWarehouses warehouses)
{
    public async Task<Result<KnownMasterData>> Ensure(SalesFile file, ImportMap map, ImportReport report, CancellationToken ct)
    {
        if (await warehouses.Default(ct) is not { } warehouse) return Error.NotFound("inventory.unknown-warehouse", "The shop has no warehouse.");
        var items = await Items(file, map.Sales, report, ct);
        if (!items.IsOk) return items.Error!;
        var people = await Customers(file, report, ct);
        if (!people.IsOk) return people.Error!;

        var known = new KnownMasterData(items.Value, people.Value, warehouse);
        if (!map.Sales.OpeningStock) return known;
        var opening = await Opening(file, map.Sales, known, ct);
        if (!opening.IsOk) return opening.Error!;
        report.Sales!.Opening = opening.Value;
        return known;
    }

    // Codes that differ only in letter case are one item; its name is the first that any line gives.
    private async Task<Result<Dictionary<string, ItemInfo>>> Items(SalesFile file, SalesRules rules, ImportReport report, CancellationToken ct)
    {
        var goods = SalesFile.GoodsPattern(rules);
        var items = new Dictionary<string, ItemInfo>(StringComparer.Ordinal);
        foreach (var lines in file.AllLines.GroupBy(l => l.Sku))
        {
            var item = await catalog.FindByCode(lines.Key, ct);
            if (item is null)
            {
                var name = lines.Select(l => l.Name).FirstOrDefault(n => n.Length > 0) ?? lines.Key;
                var saved = await send.Send(
                    new SaveItem(
                        StableIds.Of("item", lines.Key), lines.Key, LocalName.FromText(name), QuantityDigits: DigitsNeeded(lines), TaxCategory: rules.TaxCategory,
                        IsService: !(goods?.IsMatch(lines.Key) ?? true)),
                    ct);
                if (!saved.IsOk) return saved.Error!;
                item = saved.Value;
                report.Sales!.ItemsMade++;
            }

            items[lines.Key] = item;
        }

        return items;
    }

    private static int DigitsNeeded(IEnumerable<SalesLine> lines)
    {
        var digits = 0;
        foreach (var line in lines)
        {
            while (digits < 6 && !line.Quantity.FitsDigits(digits)) digits++;
        }

        return digits;
    }

    private async Task<Result<Dictionary<string, Guid>>> Customers(SalesFile file, ImportReport report, CancellationToken ct)
    {
        var known = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var document in file.Documents.Where(d => d.Customer is not null).DistinctBy(d => d.Customer))
        {
            var id = StableIds.Of("customer", document.Customer!);
            if (await customers.Find(id, ct) is null)
            {
                var saved = await send.Send(new SaveCustomer(id, document.Customer!, document.Customer!, Note: document.CustomerNote), ct);
                if (!saved.IsOk) return saved.Error!;
                report.Sales!.CustomersMade++;
            }

            known[document.Customer!] = id;
        }

        return known;
    }

    /// <summary>One receipt an hour before the first document: of every item what the file sells and writes off, at the given part of its
    /// lowest price above zero. The file says nothing of cost; a fixed part of the price is plain and can be checked by hand.</summary>
    private async Task<Result<OpeningReport>> Opening(SalesFile file, SalesRules rules, KnownMasterData known, CancellationToken ct)
    {
        var lines = new List<ReceiveStockLine>();
        var priced = file.AllLines.Where(l => l.UnitPrice.IsPositive).GroupBy(l => l.Sku).ToDictionary(g => g.Key, g => g.Min(l => l.UnitPrice), StringComparer.Ordinal);
        foreach (var (sku, item) in known.Items.Where(i => !i.Value.IsService).OrderBy(i => i.Key, StringComparer.Ordinal))
        {
            var needed = Quantity.Sum(file.Documents
                .SelectMany(d => d.Lines.Where(l => l.Sku == sku && (d.Kind == SalesDocumentKind.Ticket || d.Kind == SalesDocumentKind.WriteOff)))
                .Select(l => l.Quantity.Abs()));
            if (needed.IsZero) continue;
            var cost = Exact.Percent(priced.GetValueOrDefault(sku), rules.OpeningCostPercent, 4);
            lines.Add(new(item.ItemId, needed, UnitCost.Of(cost.ToDecimal())));
        }

        if (lines.Count == 0) return new OpeningReport(0, Quantity.Zero, Money.Zero, Rule(rules));
        var first = file.Documents[0].At;
        var total = (Quantity.Zero, Money.Zero);
        foreach (var (chunk, number) in lines.Chunk(MostLinesInOne).Select((c, i) => (c, i + 1)))
        {
            var id = StableIds.Of("opening", $"{first:O}:{number}:{chunk.Length}");
            var received = await send.Send(
                new ReceiveStock(id, known.Warehouse.WarehouseId, chunk, StockReceiptSource.Opening, "Opening stock", Rule(rules), first.AddHours(-1)), ct);
            if (!received.IsOk) return received.Error!;
            total = (
                total.Item1 + Quantity.Sum(received.Value.Lines.Select(l => l.Quantity)),
                total.Item2 + Money.Sum(received.Value.Lines.Select(l => l.Value ?? Money.Zero)));
        }

        return new OpeningReport(lines.Count, total.Item1, total.Item2, Rule(rules));
    }

    private const int MostLinesInOne = 500;

    private static string Rule(SalesRules rules) =>
        $"unit cost = {rules.OpeningCostPercent.ToPercentString()} % of the item's lowest price above zero in the file";
}
