using System.Runtime.CompilerServices;
using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Domain.Costing;

/// <summary>One change of quantity or value in one pool, as costing has worked it out; it becomes a ledger row. A true-up was made
/// necessary by the step before it.</summary>
/// <param name="Kind">One of <see cref="LedgerKinds"/>.</param>
/// <param name="Origin">Ledger row of the sale whose goods come back.</param>
/// <param name="Fallback">The cost to fall back on as it was, where the step may have needed it.</param>
/// <param name="Late">Effective before something its pool already held.</param>
/// <param name="Provisional">Went beyond the stock: the next inflow trues that part up.</param>
/// <param name="ZeroCost">No cost was known at all.</param>
internal readonly record struct CostStep(
    PoolState Pool, string Kind, Quantity Quantity, Money Value, ContraAccount Contra, long? Origin = null, CostPair? Fallback = null,
    bool Late = false, bool Provisional = false, bool ZeroCost = false);

/// <summary>What one movement makes, in order. Lies on the stack: a ticket's line must cost nothing here.</summary>
internal struct CostSteps
{
    private Room _steps;

    public int Count { get; private set; }

    public readonly CostStep this[int index] => index < Count ? _steps[index] : throw new ArgumentOutOfRangeException(nameof(index));

    public void Add(CostStep step)
    {
        _steps[Count] = step;
        Count++;
    }

    /// <summary>A return into a shortfall makes the most: a part at its sale's cost and a rest at current cost, each with a true-up.</summary>
    [InlineArray(4)]
    private struct Room
    {
        private CostStep _first;
    }
}
