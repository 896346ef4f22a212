using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Domain.Costing;

/// <summary>Where costing writes what it has worked out, change by change and in order: the ledger, or a scenario's list. A true-up was
/// made necessary by the change before it.</summary>
internal interface ICostBook
{
    /// <param name="pool">Whose quantity and value change.</param>
    /// <param name="kind">One of <see cref="LedgerKinds"/>.</param>
    /// <param name="quantity">With sign; zero for a true-up.</param>
    /// <param name="value">With sign.</param>
    /// <param name="contra">Where the other side belongs.</param>
    /// <param name="flags">What a reader must know of it.</param>
    /// <param name="fallback">The cost to fall back on as it was, where the change may have needed it.</param>
    /// <param name="origin">Ledger row of the sale whose goods come back.</param>
    void Enter(
        PoolState pool, string kind, Quantity quantity, Money value, ContraAccount contra, CostFlags flags, CostPair? fallback = null,
        long? origin = null);
}

[Flags]
internal enum CostFlags
{
    None = 0,

    /// <summary>Effective before something its pool already held.</summary>
    Late = 1,

    /// <summary>Went beyond the stock: the next inflow trues that part up.</summary>
    Provisional = 2,

    /// <summary>No cost was known at all.</summary>
    ZeroCost = 4,
}
