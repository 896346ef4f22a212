using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Domain.Costing;

/// <summary>The one place that says what a movement costs. Knows no database: posting feeds it from the shop's tables, re-costing from the
/// ledger's rows, replay from a file.</summary>
internal static class Costing
{
    /// <summary>Moves the pools on by one movement.</summary>
    public static void Apply(
        ICostPools pools, Movement movement, DateTimeOffset effective, ICostFacts facts, ICostBook book, int digits)
    {
        switch (movement.Kind)
        {
            case MovementKind.Transfer:
                new Transferring(pools, movement, effective, facts, book).Apply();
                return;
            case MovementKind.Conversion:
                new Converting(pools, movement, effective, facts, book, digits).Apply();
                return;
            case MovementKind.Standard:
                foreach (var pool in pools.Of(movement.ItemId))
                    new Entry(pool, movement, effective, facts, book, digits).Revalue(pool.Key.Warehouse);
                return;
            case MovementKind.Return or MovementKind.SupplierReturn or MovementKind.Scrap:
                new Returning(pools, movement, effective, facts, book, digits).Apply();
                return;
        }

        if (pools.Find(movement.From) is not { } at) return;
        var entry = new Entry(at, movement, effective, facts, book, digits);
        switch (movement.Kind)
        {
            case MovementKind.Receipt:
                entry.Receive(LedgerKinds.Receipt);
                facts.Bought(movement, effective);
                break;
            case MovementKind.Issue:
                entry.Take(LedgerKinds.Issue, movement.Quantity);
                break;
            case MovementKind.Adjustment when movement.Quantity.IsNegative:
                entry.Take(LedgerKinds.Adjustment, -movement.Quantity);
                break;
            case MovementKind.Adjustment when movement.Priced:
                entry.Receive(LedgerKinds.Adjustment);
                break;
            case MovementKind.Adjustment:
                entry.PutAtCurrentCost(LedgerKinds.Adjustment, movement.Quantity);
                break;
            case MovementKind.Count:
                entry.Count();
                break;
            case MovementKind.Revaluation:
                entry.Revalue(movement.WarehouseId);
                break;
            default:
                throw new InvalidOperationException($"Unknown movement {movement.Kind}.");
        }
    }
}
