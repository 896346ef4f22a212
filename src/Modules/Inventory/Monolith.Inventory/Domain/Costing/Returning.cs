using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Domain.Costing;

/// <summary>Goods that come back, go back, or are written off: linked to their origin they move at its cost, else at current
/// cost.</summary>
internal readonly ref struct Returning(
    ICostPools pools, Movement movement, DateTimeOffset effective, ICostFacts facts, ICostBook book, int digits)
{
    public void Apply()
    {
        var origin = facts.Origin(movement);
        var parts = origin is { } used ? new Part[] { new(used.Cost.Value, used.Cost.Quantity) } : [];
        if (pools.Into(movement.From, 0, parts) is not { } at) return;
        pools.Carry(0, parts);
        var entry = new Entry(at, movement, effective, facts, book, digits);
        switch (movement.Kind)
        {
            case MovementKind.Return:
                ComeBack(entry, origin);
                break;
            case MovementKind.Scrap when origin is null:
                entry.Take(LedgerKinds.Scrap, movement.Quantity);
                break;
            default:
                GoBack(at, entry, facts.Standard is null ? origin?.Cost.Value : null);
                break;
        }
    }

    private void ComeBack(Entry entry, (CostPair Cost, long? Sequence)? origin)
    {
        var rest = movement.Quantity;
        if (origin is var (cost, sequence))
        {
            entry.CameWorth(LedgerKinds.Return, cost.Quantity, cost.Value, movement.Contra, sequence);
            rest -= cost.Quantity;
        }

        if (rest.IsPositive) entry.PutAtCurrentCost(LedgerKinds.Return, rest);
    }

    private void GoBack(PoolState at, Entry entry, Money? originCost)
    {
        var (quantity, fallback) = (movement.Quantity, facts.Fallback(movement.ItemId));
        var cost = originCost ?? at.Pool.CurrentCost(fallback)?.Of(quantity, digits) ?? Money.Zero;
        var taken = at.Pool.TakeBack(quantity, cost, movement.OriginPlace, fallback);
        var kind = movement.Kind == MovementKind.Scrap ? LedgerKinds.Scrap : LedgerKinds.SupplierReturn;
        entry.Out(kind, quantity, taken, movement.Contra, movement.WarehouseId);
        // Unlinked and beyond the stock there is nothing to differ from: it went at what is known.
        if (originCost is not null || !taken.Provisional) entry.Vary(movement.Contra, ContraAccount.ReturnVariance, taken.Value - cost);
    }
}
