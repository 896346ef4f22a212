using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Posting;

namespace Monolith.Inventory.Lots;

/// <summary>Tills sell without saying which lot: what has to go first is taken to have gone, and says that it is assumed. What comes back
/// comes back to the lot that its sale took.</summary>
internal sealed class AssumedLots(InventoryDbContext db, LotStore store)
{
    public async Task<IReadOnlyList<StockPosting>> In(IReadOnlyList<StockPosting> postings, CancellationToken ct)
    {
        var open = postings.SelectMany(p => p.Movements).Where(IsOpen).ToList();
        if (open.Count == 0) return postings;
        var items = open.Select(m => m.ItemId).Distinct().ToList();
        var byLot = (await store.Tracking(items, ct)).Where(t => t.Value.Tracking == ItemTracking.Lot).Select(t => t.Key).ToHashSet();
        if (byLot.Count == 0) return postings;
        var there = (await store.There(byLot, ct)).Where(t => t.Lot.Length > 0).GroupBy(t => (t.ItemId, t.WarehouseId))
            .ToDictionary(g => g.Key, g => g.ToList());
        var sold = await Sold(open, ct);
        return [.. postings.Select(p => p with { Movements = [.. p.Movements.SelectMany(m => Assume(p, m, byLot, there, sold))] })];
    }

    private static bool IsOpen(Movement m) =>
        m.Kind is MovementKind.Issue or MovementKind.Return && m.Traits?.Lot is null && m.Traits?.Serial is null;

    private static IEnumerable<Movement> Assume(
        StockPosting posting, Movement movement, HashSet<Guid> byLot, Dictionary<(Guid, Guid), List<LotThere>> there,
        Dictionary<OriginLine, string> sold)
    {
        if (!IsOpen(movement) || !byLot.Contains(movement.ItemId)) return [movement];
        if (movement.Kind == MovementKind.Return)
            return [movement.Origin is { } line && sold.GetValueOrDefault(line) is { } back ? Of(movement, back, null, movement.Quantity)
                : movement];
        var here = there.GetValueOrDefault((movement.ItemId, movement.WarehouseId)) ?? [];
        // What is sold is gone: if only expired goods were there, it was those.
        var day = Fefo.InOrder(here).Any(l => l.IsGoodOn(posting.BusinessDate) && l.Quantity.IsPositive) ? posting.BusinessDate : default;
        var picks = Fefo.Take(here, movement.Quantity, day);
        var left = movement.Quantity - Quantity.Sum(picks.Select(p => p.Quantity));
        var parts = picks.Select(p => Of(movement, p.From.Lot, p.From.Bin.OrNull(), p.Quantity)).ToList();
        foreach (var (lot, quantity) in picks) here[here.IndexOf(lot)] = lot with { Quantity = lot.Quantity - quantity };
        if (left.IsPositive) parts.Add(movement with { Quantity = left });
        if (parts.Count > 0) sold[new(posting.SourceId, movement.Line)] = parts[0].Traits?.Lot ?? "";
        return parts;
    }

    private static Movement Of(Movement movement, string lot, string? bin, Quantity quantity) => lot.Length == 0 ? movement : movement with
    {
        Quantity = quantity,
        Lot = lot,
        Traits = (movement.Traits ?? new(null, null, null, null, null)) with
        {
            Lot = lot, Bin = movement.Traits?.Bin ?? bin, LotAssumed = true,
            EntryUnit = quantity == movement.Quantity ? movement.Traits?.EntryUnit : null,
            EntryQuantity = quantity == movement.Quantity ? movement.Traits?.EntryQuantity : null,
        },
    };

    private async Task<Dictionary<OriginLine, string>> Sold(List<Movement> open, CancellationToken ct)
    {
        var sold = new Dictionary<OriginLine, string>();
        var origins = open.Select(m => m.Origin?.SourceId).OfType<Guid>().Distinct().ToList();
        await db.ReadIn(
            $"SELECT source_id, source_line, lot FROM inv_ledger WHERE kind = '{LedgerKinds.Issue}' AND lot IS NOT NULL AND source_id IN",
                origins,
            r => sold.TryAdd(new(r.GetGuid(0), r.GetInt32(1)), r.GetString(2)), ct);
        return sold;
    }
}
