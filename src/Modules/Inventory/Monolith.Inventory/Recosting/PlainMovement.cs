using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Recosting;

/// <summary>A movement that its rows show wholly: nearly all are.</summary>
internal static class PlainMovement
{
    public static Movement Of(PoolKey key, List<HistoryRow> rows, Dictionary<StepKey, Booked> booked)
    {
        var first = rows.Find(r => r.IsStock && r.Kind is not (LedgerKinds.TrueUp or LedgerKinds.Landed)) ?? rows[0];
        var own = rows.Where(r => r.Kind == first.Kind && r.Leg == first.Leg).ToList();
        var quantity = Quantity.Sum(own.Select(r => r.Quantity));
        var value = Money.Sum(booked.Where(b => b.Key.Kind == first.Kind).Select(b => b.Value.Value));
        var origin = rows.Select(r => r.Origin).FirstOrDefault(o => o is not null) ?? 0;
        var line = first.Source.Line;
        var (item, at, contra) = (first.ItemId, first.WarehouseId, first.Contra);
        return first.Kind switch
        {
            LedgerKinds.Receipt => new(line, MovementKind.Receipt, item, at, quantity, contra, value),
            LedgerKinds.Issue => new(line, MovementKind.Issue, item, at, -quantity, contra),
            LedgerKinds.Scrap => new(line, MovementKind.Scrap, item, at, -quantity, contra) { OriginPlace = origin },
            LedgerKinds.Return => new(line, MovementKind.Return, item, at, quantity, contra) { OriginPlace = origin },
            LedgerKinds.SupplierReturn => new(line, MovementKind.SupplierReturn, item, at, -quantity, contra) { OriginPlace = origin },
            LedgerKinds.Adjustment => new(line, MovementKind.Adjustment, item, at, quantity, contra),
            LedgerKinds.TransferOut => new(line, MovementKind.Transfer, item, at, -quantity, contra, ToWarehouseId: first.OtherWarehouseId),
            LedgerKinds.TransferIn => new(
                line, MovementKind.Transfer, item, first.OtherWarehouseId!.Value, quantity, contra, ToWarehouseId: at),
            _ => throw new InvalidOperationException(
                $"Ledger row {first.Sequence} of pool {key} doesn't say what its movement was: {first.Kind}."),
        };
    }
}
