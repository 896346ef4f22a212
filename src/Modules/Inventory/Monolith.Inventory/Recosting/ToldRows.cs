using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Posting;

namespace Monolith.Inventory.Recosting;

/// <summary>Makes movements of ledger rows: what all rows of one place add up to is what is known of it now; what they don't show was told
/// with them.</summary>
internal static class ToldRows
{
    private static readonly Dictionary<int, IReadOnlyList<Part>> Nothing = [];

    /// <param name="key">The pool that the rows are of.</param>
    /// <param name="costing">Of its item.</param>
    /// <param name="rows">Of one movement in that pool, in the order they were recorded.</param>
    public static Told Of(PoolKey key, ItemCosting costing, List<HistoryRow> rows)
    {
        var booked = new Dictionary<StepKey, Booked>();
        foreach (var row in rows)
        {
            var step = new StepKey(key, row.WarehouseId, row.Kind, row.Contra, row.Leg);
            var sum = booked.GetValueOrDefault(step);
            booked[step] = new(sum.Quantity + row.Quantity, sum.Value + row.Value, sum.First == 0 ? row.Sequence : sum.First,
                sum.First == 0 ? row.Goods : sum.Goods);
        }

        var first = rows[0];
        var (movement, cancelled) = rows.FindLast(r => r.Told is not null) is { Told: { } text }
            ? ToldText.Read(text, first.Source.Line)
            : (PlainMovement.Of(key, rows, booked), booked.Values.All(b => b.IsZero));
        // As it was when the movement was recorded, or told differently: captured then, not replayed.
        var captured = rows.FindLast(r => r.Fallback is not null)?.Fallback;
        movement = movement with
        {
            Costing = costing, Lot = movement.Lot ?? key.Lot, Landed = LandedOf(booked),
            Traits = Traits.Of(rows.Find(r => r.Lot is not null && r.Kind != LedgerKinds.ConversionOut)?.Lot, null, null, null, null),
        };
        return new(first.At, movement)
        {
            Cancelled = cancelled,
            Booked = booked,
            Fallbacks = captured is { } cost ? new Dictionary<Guid, CostPair> { [key.Item] = cost } : new Dictionary<Guid, CostPair>(),
            Carried = CarriedOf(rows),
        };
    }

    /// <summary>At a standard what was laid on a receipt never became stock.</summary>
    private static Money LandedOf(Dictionary<StepKey, Booked> booked) => Money.Sum(booked
        .Where(b => b.Key.Kind == LedgerKinds.Landed
            || (b.Key.Kind == LedgerKinds.Variance && b.Key.Contra == Contracts.ContraAccount.Landed))
        .Select(b => b.Value.Value));

    private static Dictionary<int, IReadOnlyList<Part>> CarriedOf(List<HistoryRow> rows) => rows[0].Kind switch
    {
        LedgerKinds.Issue or LedgerKinds.Receipt or LedgerKinds.Adjustment or LedgerKinds.Count => Nothing,
        LedgerKinds.TransferOut or LedgerKinds.TransferIn => OfTransfer(
            rows.FindAll(r => r.Kind is LedgerKinds.TransferOut or LedgerKinds.TransferIn)),
        LedgerKinds.ConversionOut or LedgerKinds.ConversionIn => rows.Where(r => r.Kind == LedgerKinds.ConversionOut).GroupBy(r => r.Leg)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<Part>)[Whole(g)]),
        LedgerKinds.Return or LedgerKinds.SupplierReturn or LedgerKinds.Scrap => OfReturn(rows),
        _ => Nothing,
    };

    private static Dictionary<int, IReadOnlyList<Part>> OfTransfer(List<HistoryRow> legs)
    {
        // Re-costing writes the layers that it came to beside the difference: the last word counts.
        IReadOnlyList<Part> parts = legs.FindLast(r => r.Parts is not null) is { Parts: { } text } ? PartsText.Read(text)
            : [Whole(legs.Where(r => r.Leg == legs[0].Leg))];
        return new() { [0] = parts, [1] = parts };
    }

    private static Dictionary<int, IReadOnlyList<Part>> OfReturn(List<HistoryRow> rows)
    {
        if (rows.FindLast(r => r.Parts is not null) is { Parts: { } text }) return new() { [0] = PartsText.Read(text) };
        var covered = rows.Where(r => r is { Kind: LedgerKinds.Return, Origin: not null }).ToList();
        return new() { [0] = covered.Count == 0 ? [] : [Whole(covered)] };
    }

    private static Part Whole(IEnumerable<HistoryRow> rows)
    {
        var all = rows.ToList();
        return new(Money.Sum(all.Select(r => r.Value)).Abs(), Quantity.Sum(all.Select(r => r.Quantity)).Abs());
    }
}
