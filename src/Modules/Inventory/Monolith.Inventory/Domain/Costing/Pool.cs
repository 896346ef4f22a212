using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Domain.Costing;

/// <summary>
/// The goods that share one cost: what is there, what it is worth, and what the next issue takes. Quantity zero means value
/// zero, always; under FIFO the layers add up to the pool while it is positive, and there are none below zero.
/// </summary>
/// <param name="digits">Of the currency: every value that comes out is rounded to them, half away from zero.</param>
internal sealed class Pool(CostingMethod method, int digits)
{
    private readonly Layers _layers = new();

    public CostingMethod Method => method;

    public Quantity Quantity { get; private set; }

    public Money Value { get; private set; }

    /// <summary>Value and quantity (FIFO: of the layer) just before it was last taken from; null where it never had a cost.</summary>
    public CostPair? LastCost { get; private set; }

    public IReadOnlyList<PoolLayer> Layers => _layers.All;

    public int NextLayer => _layers.Next;

    public static Pool Restore(
        CostingMethod method, int digits, Quantity quantity, Money value, CostPair? lastCost, IEnumerable<PoolLayer> layers, int nextLayer)
    {
        var pool = new Pool(method, digits) { Quantity = quantity, Value = value, LastCost = lastCost };
        pool._layers.Restore(layers, nextLayer);
        return pool;
    }

    public Pool Copy() => Restore(method, digits, Quantity, Value, LastCost, Layers, NextLayer);

    /// <summary>Goods with a value of their own: a receipt, a return at its origin's cost. Meets a shortfall first: the whole of it
    /// is put to the newcomer's own rate.</summary>
    public Came Put(Quantity quantity, Money value, long receipt = 0)
    {
        MustBePositive(quantity);
        if (!Quantity.IsNegative)
        {
            Add(quantity, value, receipt);
            return new(value, Money.Zero);
        }

        var own = new CostPair(value, quantity);
        LastCost = own;
        return new(value, Meet(own, quantity, value, receipt));
    }

    /// <summary>Goods that bring their layers from another pool: set down one by one, behind what is there.</summary>
    public Came PutParts(IReadOnlyList<Part> parts)
    {
        var (value, trueUp) = (Money.Zero, Money.Zero);
        if (method != CostingMethod.Fifo)
            return Put(Quantity.Sum(parts.Select(p => p.Quantity)), Money.Sum(parts.Select(p => p.Value)));

        foreach (var part in parts)
        {
            var came = Put(part.Quantity, part.Value, part.Receipt);
            (value, trueUp) = (value + came.Value, trueUp + came.TrueUp);
        }

        return new(value, trueUp);
    }

    /// <summary>Goods without a value of their own: a gain, a return of unknown origin. They never set a cost.</summary>
    public Came PutAtCurrentCost(Quantity quantity, CostPair? fallback) => PutAt(quantity, CurrentCost(fallback));

    /// <summary>Goods without a value of their own, at a cost that is given: they never set a cost either.</summary>
    public Came PutAt(Quantity quantity, CostPair? cost)
    {
        MustBePositive(quantity);
        var value = cost?.Of(quantity, digits) ?? Money.Zero;
        if (!Quantity.IsNegative)
        {
            Add(quantity, value, 0);
            return new(value, Money.Zero, cost is null);
        }

        // Nothing is re-costed, but what rises above zero is worth its cost and what reaches zero is worth nothing.
        var after = Quantity + quantity;
        if (after.IsNegative)
        {
            (Quantity, Value) = (after, Value + value);
            return new(value, Money.Zero, cost is null);
        }

        return new(value, Meet(cost ?? new(Money.Zero, quantity), quantity, value, 0), cost is null);
    }

    /// <summary>Takes goods out at cost; what is not there at the last known cost, else the fallback, else nothing.</summary>
    public Taken Take(Quantity quantity, CostPair? fallback)
    {
        MustBePositive(quantity);
        var there = Quantity.IsPositive ? Min(quantity, Quantity) : Quantity.Zero;
        var parts = there.IsPositive ? TakeWhatIsThere(there) : [];
        var value = parts.Count == 1 ? parts[0].Value : Money.Sum(parts.Select(p => p.Value));
        (Quantity, Value) = (Quantity - there, Value - value);

        var beyond = quantity - there;
        if (beyond.IsZero) return new(value, false, false, parts);

        var cost = LastCost ?? fallback;
        var provisional = cost?.Of(beyond, digits) ?? Money.Zero;
        (Quantity, Value) = (Quantity - beyond, Value - provisional);
        var all = value + provisional;
        return new(all, true, cost is null, method == CostingMethod.Fifo ? [.. parts, new(provisional, beyond)] : [new(all, quantity)]);
    }

    /// <summary>Takes goods out at a cost that is given, as far as the pool can bear it: never below zero value while goods are there, and
    /// all the value with the last of them. Under FIFO the receipt's own layer goes, then the oldest. What differs is a variance.</summary>
    public Taken TakeBack(Quantity quantity, Money cost, long receipt, CostPair? fallback)
    {
        MustBePositive(quantity);
        if (quantity > Quantity) return Take(quantity, fallback);
        Part taken;
        if (method == CostingMethod.Fifo)
        {
            taken = new(Money.Sum(_layers.TakeBack(receipt, quantity, digits, out var lastLayer).Select(p => p.Value)), quantity);
            LastCost = lastLayer;
        }
        else
        {
            LastCost = new(Value, Quantity);
            taken = new(quantity == Quantity || cost > Value ? Value : cost, quantity);
        }

        (Quantity, Value) = (Quantity - quantity, Value - taken.Value);
        return new(taken.Value, false, false, [taken]);
    }

    /// <summary>Changes what is there in value alone; does nothing where nothing is there. Never falls below zero.</summary>
    /// <returns>What it changed by.</returns>
    public Money Revalue(Money change)
    {
        if (!Quantity.IsPositive || change.IsZero) return Money.Zero;
        if (Value + change is { IsNegative: true }) change = -Value;
        if (method == CostingMethod.Fifo && !change.IsZero) _layers.Revalue(change, digits);
        Value += change;
        return change;
    }

    /// <summary>Value over quantity while there is any, else the last known cost, else the fallback.</summary>
    public CostPair? CurrentCost(CostPair? fallback) => CostPair.From(Value, Quantity) ?? LastCost ?? fallback;

    private List<Part> TakeWhatIsThere(Quantity quantity)
    {
        if (method == CostingMethod.Fifo)
        {
            var taken = _layers.Take(quantity, digits, out var lastLayer);
            LastCost = lastLayer;
            return taken;
        }

        LastCost = new(Value, Quantity);
        return [new(quantity == Quantity ? Value : Exact.Share(Value, quantity, Quantity, digits), quantity)];
    }

    private void Add(Quantity quantity, Money value, long receipt)
    {
        (Quantity, Value) = (Quantity + quantity, Value + value);
        if (method == CostingMethod.Fifo) _layers.Add(quantity, value, receipt);
    }

    /// <summary>Goods come into a shortfall: the whole of it is put to the given rate, and what is still short or left over stays. The
    /// difference is the true-up.</summary>
    private Money Meet(CostPair rate, Quantity quantity, Money value, long receipt)
    {
        var before = Value + value;
        (Quantity, Value) = (Quantity + quantity, value - rate.Of(-Quantity, digits));
        if (Quantity.IsPositive && method == CostingMethod.Fifo) _layers.Add(Quantity, Value, receipt);
        return Value - before;
    }

    private static Quantity Min(Quantity a, Quantity b) => a < b ? a : b;

    private static void MustBePositive(Quantity quantity)
    {
        if (!quantity.IsPositive) throw new ArgumentOutOfRangeException(nameof(quantity), $"{quantity} is not above zero.");
    }
}
