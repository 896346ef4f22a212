using Monolith.Import.Contracts;
using Monolith.Import.Maps;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Import.Sales;

/// <summary>The stock that past sales sold. The file says nothing of cost; a fixed part of the price is plain and can be checked by
/// hand.</summary>
internal sealed class SalesOpening(ISender send, IOpeningStock opening)
{
    private const int MostLinesInOne = 500;

    /// <summary>Receipts an hour before the first document: of every item what the documents sell and write off that aren't there yet, at
    /// the given
    /// part of its lowest price above zero. An item that has opening stock gets no more.</summary>
    public async Task<Result<OpeningReport>> TakeIn(
        SalesFile file, SalesRules rules, KnownMasterData known, Func<SalesDocument, bool> isThere, CancellationToken ct)
    {
        var needed = file.Documents.Where(d => d.Kind != SalesDocumentKind.Return && !isThere(d)).SelectMany(d => d.Lines)
            .GroupBy(l => l.Sku).ToDictionary(g => g.Key, g => Quantity.Sum(g.Select(l => l.Quantity.Abs())), StringComparer.Ordinal);
        var lowest = file.AllLines.Where(l => l.UnitPrice.IsPositive).GroupBy(l => l.Sku)
            .ToDictionary(g => g.Key, g => g.Min(l => l.UnitPrice), StringComparer.Ordinal);
        var goods = known.Items.Where(i => !i.Value.IsService && needed.TryGetValue(i.Key, out var quantity) && !quantity.IsZero)
            .OrderBy(i => i.Key, StringComparer.Ordinal).ToList();
        var there = await opening.Of(goods.ConvertAll(i => i.Value.ItemId), ct);
        var lines = goods.Where(i => !there.ContainsKey((i.Value.ItemId, known.Warehouse.WarehouseId))).Select(i => new ReceiveStockLine(
            i.Value.ItemId, needed[i.Key],
                UnitCost.Of(Exact.Percent(lowest.GetValueOrDefault(i.Key), rules.OpeningCostPercent, 4).ToDecimal()))).ToList();

        var (quantity, value) = (Quantity.Zero, Money.Zero);
        foreach (var chunk in lines.Chunk(MostLinesInOne))
        {
            var id = StableIds.Of("opening", string.Join(';', chunk.Select(l => $"{l.ItemId:N}:{l.Quantity}:{l.UnitCost}")));
            var received = await send.Send(
                new ReceiveStock(
                    id, known.Warehouse.WarehouseId, chunk, StockReceiptSource.Opening, "Opening stock", Rule(rules),
                        file.Documents[0].At.AddHours(-1), Once: true),
                ct);
            if (!received.IsOk) return received.Error!;
            quantity += Quantity.Sum(received.Value.Lines.Select(l => l.Quantity));
            value += Money.Sum(received.Value.Lines.Select(l => l.Value ?? Money.Zero));
        }

        return new OpeningReport(lines.Count, quantity, value, Rule(rules));
    }

    private static string Rule(SalesRules rules) =>
        $"unit cost = {rules.OpeningCostPercent.ToPercentString()} % of the item's lowest price above zero in the file";
}
