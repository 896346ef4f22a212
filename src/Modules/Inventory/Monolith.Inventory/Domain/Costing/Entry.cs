using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Domain.Costing;

/// <summary>One movement in one pool.</summary>
internal readonly ref struct Entry(
    PoolState at, Movement movement, DateTimeOffset effective, ICostFacts facts, ICostBook book, int digits)
{
    private Pool Pool => at.Pool;

    private CostPair? Fallback => facts.Fallback(movement.ItemId);

    /// <summary>Goods with a value of their own. At a standard they are worth the standard; what they cost beside it is a
    /// variance.</summary>
    public void Receive(string kind)
    {
        var (quantity, contra) = (movement.Quantity, movement.Contra);
        if (facts.Standard is { } standard)
        {
            var worth = standard.Of(quantity, digits);
            CameIn(kind, quantity, worth, Pool.Put(quantity, worth, facts.Place), contra);
            Vary(contra, ContraAccount.PurchasePriceVariance, movement.Value - worth);
            Vary(ContraAccount.Landed, ContraAccount.PurchasePriceVariance, movement.Landed);
            return;
        }

        CameIn(kind, quantity, movement.Value, Pool.Put(quantity, movement.Value + movement.Landed, facts.Place), contra, movement.Landed);
    }

    public void PutAtCurrentCost(string kind, Quantity quantity)
    {
        var came = facts.Standard is { } standard ? Pool.PutAt(quantity, standard) : Pool.PutAtCurrentCost(quantity, Fallback);
        CameIn(kind, quantity, came.Value, came, movement.Contra, fallback: Fallback);
    }

    public IReadOnlyList<Part> Take(string kind, Quantity quantity)
    {
        var taken = Pool.Take(quantity, Fallback);
        Out(kind, quantity, taken, movement.Contra, movement.WarehouseId);
        return taken.Parts;
    }

    public void Out(string kind, Quantity quantity, Taken taken, ContraAccount contra, Guid warehouse, int leg = 0)
    {
        at.Moved(warehouse, -quantity);
        var flags = Flags(at.IsLate(effective), taken.ZeroCost, taken.Provisional);
        book.Enter(at, new(
            warehouse, kind, -quantity, -taken.Value, contra, flags, facts.Fallback(at.Key.Item), null, leg));
        at.Touch(effective);
    }

    /// <summary>What was counted is what is there; the difference is worth what such goods are worth.</summary>
    public void Count()
    {
        var difference = movement.Counted - at.At(movement.WarehouseId);
        if (difference.IsNegative) Take(LedgerKinds.Count, -difference);
        else if (difference.IsPositive) PutAtCurrentCost(LedgerKinds.Count, difference);
        else Nothing(LedgerKinds.Count);
    }

    public void Revalue(Guid warehouse)
    {
        var change = movement.Rate is { } rate ? rate.Of(Pool.Quantity, digits) - Pool.Value : movement.Amount;
        var done = Pool.Revalue(change);
        book.Enter(at, new(
            warehouse, LedgerKinds.Revaluation, Quantity.Zero, done, ContraAccount.Revaluation, Flags(at.IsLate(effective))));
        at.Touch(effective);
    }

    /// <summary>Goods that are worth what they bring; at a standard, the standard.</summary>
    public void CameWorth(string kind, Quantity quantity, Money value, ContraAccount contra, long? origin = null)
    {
        var worth = facts.Standard is { } standard ? standard.Of(quantity, digits) : value;
        CameIn(kind, quantity, worth, Pool.Put(quantity, worth), contra, origin: origin);
    }

    public void CameIn(
        string kind, Quantity quantity, Money value, Came came, ContraAccount contra, Money landed = default, long? origin = null,
        CostPair? fallback = null)
    {
        CameInto(movement.WarehouseId, kind, quantity, value, came, contra, origin, fallback: fallback);
        if (!landed.IsZero)
            book.Enter(at, new(movement.WarehouseId, LedgerKinds.Landed, Quantity.Zero, landed, ContraAccount.Landed));
        TrueUp(movement.WarehouseId, came);
    }

    public void CameInto(
        Guid warehouse, string kind, Quantity quantity, Money value, Came came, ContraAccount contra, long? origin = null, int leg = 0,
        CostPair? fallback = null)
    {
        at.Moved(warehouse, quantity);
        var flags = Flags(at.IsLate(effective), came.ZeroCost);
        book.Enter(at, new(warehouse, kind, quantity, value, contra, flags, fallback, origin, leg));
    }

    public void TrueUp(Guid warehouse, Came came)
    {
        if (!came.TrueUp.IsZero)
        {
            var flags = Flags(at.IsLate(effective));
            book.Enter(at, new(warehouse, LedgerKinds.TrueUp, Quantity.Zero, came.TrueUp, ContraAccount.CostOfGoods, flags));
        }

        at.Touch(effective);
    }

    /// <summary>An amount that never was stock: it comes from one account and goes to another.</summary>
    public void Vary(ContraAccount from, ContraAccount to, Money amount)
    {
        if (amount.IsZero) return;
        book.Enter(at, new(movement.WarehouseId, LedgerKinds.Variance, Quantity.Zero, amount, from));
        book.Enter(at, new(movement.WarehouseId, LedgerKinds.Variance, Quantity.Zero, -amount, to));
    }

    private void Nothing(string kind)
    {
        book.Enter(at, new(movement.WarehouseId, kind, Quantity.Zero, Money.Zero, movement.Contra, Flags(at.IsLate(effective))));
        at.Touch(effective);
    }

    private static CostFlags Flags(bool late, bool zeroCost = false, bool provisional = false) =>
        (late ? CostFlags.Late : CostFlags.None) | (zeroCost ? CostFlags.ZeroCost : CostFlags.None)
        | (provisional ? CostFlags.Provisional : CostFlags.None);
}
