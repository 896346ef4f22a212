using Monolith.Inventory.Contracts;
using Monolith.Inventory.StockDocuments;

namespace Monolith.Inventory.Lots;

/// <summary>Looks after the lots and serial numbers of a stock document's lines, inside the write that posts it.</summary>
internal sealed class LotChecks(LotDesk desk, LotStore store)
{
    /// <param name="draft">In stock units.</param>
    /// <param name="skus">Of its items.</param>
    /// <param name="day">The shop's day on which the goods move.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>The draft with codes as they are kept.</returns>
    public async Task<Result<StockDraft>> Check(StockDraft draft, IReadOnlyDictionary<Guid, string> skus, DateOnly day,
        CancellationToken ct)
    {
        var items = draft.Lines.Select(l => l.ItemId).Distinct().ToList();
        var tracking = await store.Tracking(items, ct);
        if (tracking.Count == 0 && draft.Lines.All(l => l.Goods == LotOfLine.None)) return draft;
        if (draft.AcceptExpired && string.IsNullOrWhiteSpace(draft.Reason)) return StockErrors.ReasonRequired;
        draft = draft with { Lines = [.. draft.Lines.Select(l => l with { Goods = l.Goods.Cleaned() })] };
        if (draft.Kind == StockDocumentKind.Conversion) return await Making(draft, tracking, skus, day, ct);
        return ComesIn(draft) ? await Arriving(draft, day, ct) : await Leaving(draft, tracking, skus, day, ct);
    }

    /// <summary>What is made comes in by the first line; the others leave.</summary>
    private async Task<Result<StockDraft>> Making(
        StockDraft draft, Dictionary<Guid, ItemTrackingInfo> tracking, IReadOnlyDictionary<Guid, string> skus, DateOnly day,
        CancellationToken ct)
    {
        if (!(await Arriving(draft with { Lines = [draft.Lines[0]] }, day, ct)).TryGet(out var made, out var error)) return error;
        draft = draft with { Lines = [made.Lines[0], .. draft.Lines.Skip(1)] };
        return await Leaving(draft, tracking, skus, day, ct, first: 1);
    }

    private static bool ComesIn(StockDraft draft) => draft.Kind == StockDocumentKind.Receipt
        || (draft.Kind == StockDocumentKind.Adjustment && draft.Lines.All(l => l.Quantity.IsPositive));

    private async Task<Result<StockDraft>> Arriving(StockDraft draft, DateOnly day, CancellationToken ct)
    {
        var given = draft.Lines.Select(l => new ArrivingGoods(
            l.ItemId, l.Quantity, l.Goods.Lot, l.Goods.Serial, l.Goods.ProducedOn, l.Goods.ExpiresOn)).ToList();
        // What is found may be expired: it is there all the same.
        var accepts = draft.AcceptExpired || draft.Kind == StockDocumentKind.Adjustment;
        if (!(await desk.Arrive(given, day, ct, accepts)).TryGet(out var goods, out var error)) return error;
        await desk.Learn(goods, ct);
        return draft with
        {
            Lines = [.. draft.Lines.Zip(goods, (l, g) => l with
            {
                Goods = l.Goods with { Lot = g.Lot, Serial = g.Serial, ProducedOn = g.ProducedOn, ExpiresOn = g.ExpiresOn },
            })],
        };
    }

    private async Task<Result<StockDraft>> Leaving(
        StockDraft draft, Dictionary<Guid, ItemTrackingInfo> tracking, IReadOnlyDictionary<Guid, string> skus, DateOnly day,
            CancellationToken ct, int first = 0)
    {
        var items = draft.Lines.Select(l => l.ItemId).Distinct().ToList();
        var lots = await store.Lots(items, ct);
        var there = (await store.There(items, ct)).Where(t => t.WarehouseId == draft.WarehouseId)
            .GroupBy(t => t.ItemId).ToDictionary(g => g.Key, g => g.ToList());
        var onHand = await store.OnHand(items, draft.WarehouseId, ct);
        var writesOff = draft.Kind is StockDocumentKind.Scrap or StockDocumentKind.Adjustment or StockDocumentKind.SupplierReturn;
        var (expired, blocked) = (draft.AcceptExpired || writesOff,
            writesOff || (draft.AcceptExpired && draft.Kind == StockDocumentKind.Transfer));
        foreach (var (place, line) in draft.Lines.Index().Skip(first))
        {
            var quantity = line.Quantity.Abs();
            var left = there.GetValueOrDefault(line.ItemId) ?? [];
            var without = onHand.GetValueOrDefault(line.ItemId) - Quantity.Sum(left.Where(l => l.Lot + l.Serial != "").Select(l =>
                l.Quantity));
            var rules = new Departure(skus[line.ItemId], tracking.GetValueOrDefault(line.ItemId)?.Tracking, day, expired, blocked);
            var known = line.Goods.Lot is { } lot ? lots.GetValueOrDefault((line.ItemId, lot)) : null;
            // An adjustment may add to one lot what it takes from another.
            var adds = draft.Kind == StockDocumentKind.Adjustment && line.Quantity.IsPositive;
            if (rules.Refuses(line.Goods.Lot, line.Goods.Serial, quantity, left, without, known, adds) is { } error)
                return error.At($"lines[{place}].{error.Field}");
            Take(left, line.Goods, adds ? -quantity : quantity);
            onHand[line.ItemId] = onHand.GetValueOrDefault(line.ItemId) - (adds ? -quantity : quantity);
        }

        return draft;
    }

    // Lines of one document may take from the same lot.
    private static void Take(List<LotThere> there, LotOfLine goods, Quantity quantity)
    {
        for (var i = 0; i < there.Count && !quantity.IsZero; i++)
        {
            if (there[i].Lot != (goods.Lot ?? "") || there[i].Serial != (goods.Serial ?? "")) continue;
            var part = quantity.IsNegative || quantity < there[i].Quantity ? quantity : there[i].Quantity;
            there[i] = there[i] with { Quantity = there[i].Quantity - part };
            quantity -= part;
        }
    }
}
