using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Posting;

namespace Monolith.Inventory.Recosting;

/// <summary>Makes movements of ledger rows: what all rows of one place add up to is what is known of it now.</summary>
internal static class ToldRows
{
    private static readonly Dictionary<int, IReadOnlyList<Part>> Nothing = [];

    /// <param name="key">The pool that the rows are of.</param>
    /// <param name="rows">Of one movement in that pool, in the order they were recorded.</param>
    /// <param name="fallback">Of the item, should none have been captured.</param>
    public static Told Of(PoolKey key, List<HistoryRow> rows, CostPair? fallback)
    {
        var booked = new Dictionary<StepKey, Booked>();
        foreach (var row in rows)
        {
            var step = new StepKey(key, row.WarehouseId, row.Kind, row.Contra, row.Leg);
            var sum = booked.GetValueOrDefault(step);
            booked[step] = new(sum.Quantity + row.Quantity, sum.Value + row.Value, sum.First == 0 ? row.Sequence : sum.First,
                sum.First == 0 ? row.Traits : sum.Traits);
        }

        var first = rows[0];
        var quantity = Quantity.Sum(rows.Select(r => r.Quantity));
        // Where none was known then, none is known of it for ever.
        var captured = rows.Select(r => r.Fallback).FirstOrDefault(f => f is not null) ?? (first.ZeroCost ? null : fallback);
        return new(first.At, MovementOf(key, rows, booked))
        {
            Cancelled = quantity.IsZero && booked.Values.All(b => b.IsZero),
            Booked = booked,
            Fallbacks = captured is { } cost ? new Dictionary<Guid, CostPair> { [key.Item] = cost } : new Dictionary<Guid, CostPair>(),
            Carried = CarriedOf(rows),
        };
    }

    private static Movement MovementOf(PoolKey key, List<HistoryRow> rows, Dictionary<StepKey, Booked> booked)
    {
        var first = rows.Find(r => r.Kind is not (LedgerKinds.TrueUp or LedgerKinds.Landed)) ?? rows[0];
        var quantity = Quantity.Sum(rows.Select(r => r.Quantity));
        var value = Money.Sum(booked.Where(b => b.Key.Kind == first.Kind).Select(b => b.Value.Value));
        var origin = rows.Select(r => r.Origin).FirstOrDefault(o => o is not null) ?? 0;
        var line = first.Source.Line;
        var (item, at, contra) = (first.ItemId, first.WarehouseId, first.Contra);
        return first.Kind switch
        {
            LedgerKinds.Receipt => new(line, MovementKind.Receipt, item, at, quantity, contra, value) { Landed = LandedOf(booked) },
            LedgerKinds.Issue => new(line, MovementKind.Issue, item, at, -quantity, contra),
            LedgerKinds.Scrap => new(line, MovementKind.Scrap, item, at, -quantity, contra),
            LedgerKinds.Return => new(line, MovementKind.Return, item, at, quantity, contra) { OriginPlace = origin },
            LedgerKinds.Adjustment => new(line, MovementKind.Adjustment, item, at, quantity, contra),
            LedgerKinds.TransferOut => new(line, MovementKind.Transfer, item, at, -quantity, contra, ToWarehouseId: first.OtherWarehouseId),
            LedgerKinds.TransferIn => new(
                line, MovementKind.Transfer, item, first.OtherWarehouseId!.Value, quantity, contra, ToWarehouseId: at),
            _ => throw new InvalidOperationException(
                $"Ledger row {first.Sequence} of pool {key} is of a kind that isn't costed: {first.Kind}."),
        };
    }

    private static Money LandedOf(Dictionary<StepKey, Booked> booked) =>
        Money.Sum(booked.Where(b => b.Key.Kind == LedgerKinds.Landed).Select(b => b.Value.Value));

    private static Dictionary<int, IReadOnlyList<Part>> CarriedOf(List<HistoryRow> rows)
    {
        if (rows[0].Kind is LedgerKinds.Issue or LedgerKinds.Receipt or LedgerKinds.Adjustment) return Nothing;
        var carried = new Dictionary<int, IReadOnlyList<Part>>();
        var legs = rows.Where(r => r.Kind is LedgerKinds.TransferOut or LedgerKinds.TransferIn).ToList();
        if (legs.Count > 0)
        {
            // Re-costing writes the layers that it came to beside the difference: the last word counts.
            var whole = new Part(Money.Sum(legs.Select(r => r.Value)).Abs(), Quantity.Sum(legs.Select(r => r.Quantity)).Abs());
            IReadOnlyList<Part> parts = legs.FindLast(r => r.Parts is not null) is { Parts: { } text } ? PartsText.Read(text) : [whole];
            carried[0] = carried[1] = parts;
        }
        else if (rows.Find(r => r.Kind == LedgerKinds.Return) is not null)
        {
            var covered = rows.Where(r => r is { Kind: LedgerKinds.Return, Origin: not null }).ToList();
            carried[0] = covered.Count == 0 ? []
                : [new(Money.Sum(covered.Select(r => r.Value)), Quantity.Sum(covered.Select(r => r.Quantity)))];
        }
        else if (rows.Exists(r => r.Kind == LedgerKinds.Scrap))
        {
            carried[0] = [];
        }

        return carried;
    }
}
