using Monolith.Inventory.Contracts;
using Monolith.Inventory.Lots;
using Monolith.Inventory.StockDocuments;

namespace Monolith.Inventory.Bins;

/// <summary>Whether the bins that a stock document names are there, and hold what is to be taken from them.</summary>
internal sealed class BinChecks(BinStore bins, LotStore lots)
{
    public async Task<Error?> Refuses(StockDraft draft, CancellationToken ct)
    {
        if (draft.Lines.All(l => (l.Goods.Bin ?? l.Goods.ToBin) is null)) return null;
        var here = await bins.Of(draft.WarehouseId, ct);
        var there = draft.ToWarehouseId is { } to ? await bins.Of(to, ct) : [];
        var lying = (await lots.There([.. draft.Lines.Select(l => l.ItemId).Distinct()], ct))
            .Where(t => t.WarehouseId == draft.WarehouseId)
            .ToDictionary(t => (t.ItemId, t.Lot, t.Serial, t.Bin), t => t.Quantity);
        foreach (var (place, line) in draft.Lines.Index())
        {
            if (line.Goods.ToBin is { } put && Wrong(put, there) is { } wrong) return wrong.At($"lines[{place}].toBin");
            if (line.Goods.Bin is not { } bin) continue;
            var takes = draft.Kind is not StockDocumentKind.Receipt
                && (draft.Kind is not (StockDocumentKind.Adjustment or StockDocumentKind.Conversion) || line.Quantity.IsNegative);
            if ((takes ? (here.ContainsKey(bin) ? null : BinErrors.Unknown(bin)) : Wrong(bin, here)) is { } unknown)
                return unknown.At($"lines[{place}].bin");
            if (!takes) continue;
            var key = (line.ItemId, line.Goods.Lot ?? "", line.Goods.Serial ?? "", bin);
            var (left, wanted) = (lying.GetValueOrDefault(key), line.Quantity.Abs());
            if (left < wanted) return BinErrors.Short(bin, left, wanted).At($"lines[{place}].bin");
            lying[key] = left - wanted;
        }

        return null;
    }

    private static Error? Wrong(string code, Dictionary<string, BinRow> known) =>
        !known.TryGetValue(code, out var bin) ? BinErrors.Unknown(code) : bin.Active ? null : BinErrors.Inactive(code);
}
