using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Domain.Costing;

/// <summary>The one place that says what a movement costs. Knows no database: posting feeds it from the shop's tables, replay from a
/// file.</summary>
internal static class Costing
{
    /// <summary>Moves the pools on by one movement.</summary>
    /// <param name="pool">Where it happens; a transfer starts there.</param>
    /// <param name="to">Where a transfer ends; null with anything else.</param>
    /// <param name="movement">What happens.</param>
    /// <param name="effective">When it happened in the shop.</param>
    /// <param name="rules">What else costs depend on; a receipt becomes the item's last purchase, a return uses its sale up.</param>
    /// <param name="book">Where what it costs is written.</param>
    public static void Apply(
        PoolState pool, PoolState? to, Movement movement, DateTimeOffset effective, CostingRules rules, ICostBook book)
    {
        var entry = new Entry(movement, effective, rules, book);
        switch (movement.Kind)
        {
            case MovementKind.Receipt:
                entry.Receive(pool);
                break;
            case MovementKind.Return:
                entry.ComeBack(pool);
                break;
            case MovementKind.Issue:
                entry.Take(pool, LedgerKinds.Issue, movement.Contra);
                break;
            case MovementKind.Scrap:
                entry.Take(pool, LedgerKinds.Scrap, movement.Contra);
                break;
            case MovementKind.Adjustment when movement.Quantity.IsNegative:
                entry.Take(pool, LedgerKinds.Adjustment, movement.Contra);
                break;
            case MovementKind.Adjustment:
                entry.PutAtCurrentCost(pool, LedgerKinds.Adjustment, movement.Quantity);
                break;
            case MovementKind.Transfer:
                var taken = entry.Take(pool, LedgerKinds.TransferOut, ContraAccount.None);
                entry.SetDown(to ?? throw new ArgumentNullException(nameof(to)), taken);
                break;
            default:
                throw new InvalidOperationException($"Unknown movement {movement.Kind}.");
        }
    }

    private readonly ref struct Entry(Movement movement, DateTimeOffset effective, CostingRules rules, ICostBook book)
    {
        public void Receive(PoolState at)
        {
            CameIn(at, LedgerKinds.Receipt, movement.Quantity, at.Pool.Put(movement.Quantity, movement.Value), movement.Contra);
            rules.Purchases.Bought(movement.ItemId, new(movement.Value, movement.Quantity), effective);
        }

        public void ComeBack(PoolState at)
        {
            var rest = movement.Quantity;
            if (rules.Origins.Use(movement) is var (cost, sequence))
            {
                CameIn(at, LedgerKinds.Return, cost.Quantity, at.Pool.Put(cost.Quantity, cost.Value), movement.Contra, origin: sequence);
                rest -= cost.Quantity;
            }

            if (rest.IsPositive) PutAtCurrentCost(at, LedgerKinds.Return, rest);
        }

        public void PutAtCurrentCost(PoolState at, string kind, Quantity quantity)
        {
            var fallback = rules.Purchases.Of(movement.ItemId);
            CameIn(at, kind, quantity, at.Pool.PutAtCurrentCost(quantity, fallback), movement.Contra, fallback);
        }

        public IReadOnlyList<CostPair> Take(PoolState at, string kind, ContraAccount contra)
        {
            var fallback = rules.Purchases.Of(movement.ItemId);
            var taken = at.Pool.Take(movement.Takes, fallback);
            book.Enter(
                at, kind, -movement.Takes, -taken.Value, contra, Flags(at.IsLate(effective), taken.ZeroCost, taken.Provisional),
                taken.Provisional ? fallback : null);
            at.Touch(effective);
            return taken.Parts;
        }

        /// <summary>Goods arrive with exactly the value they left with, layer by layer.</summary>
        public void SetDown(PoolState at, IReadOnlyList<CostPair> parts) =>
            CameIn(at, LedgerKinds.TransferIn, movement.Quantity, at.Pool.PutParts(parts), ContraAccount.None);

        private void CameIn(
            PoolState at, string kind, Quantity quantity, Came came, ContraAccount contra, CostPair? fallback = null, long? origin = null)
        {
            var late = at.IsLate(effective);
            book.Enter(at, kind, quantity, came.Value, contra, Flags(late, came.ZeroCost), fallback, origin);
            if (!came.TrueUp.IsZero)
                book.Enter(at, LedgerKinds.TrueUp, Quantity.Zero, came.TrueUp, ContraAccount.CostOfGoods, Flags(late));
            at.Touch(effective);
        }

        private static CostFlags Flags(bool late, bool zeroCost = false, bool provisional = false) =>
            (late ? CostFlags.Late : CostFlags.None) | (zeroCost ? CostFlags.ZeroCost : CostFlags.None)
            | (provisional ? CostFlags.Provisional : CostFlags.None);
    }
}
