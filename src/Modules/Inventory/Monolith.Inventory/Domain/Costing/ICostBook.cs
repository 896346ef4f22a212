using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Domain.Costing;

/// <summary>Where costing writes what it has worked out, change by change and in order. A true-up was made necessary by the change
/// before it.
/// </summary>
internal interface ICostBook
{
    void Enter(PoolState pool, CostEntry entry);
}

/// <summary>A change of quantity and value.</summary>
/// <param name="Warehouse">Where the goods are.</param>
/// <param name="Kind">One of <see cref="LedgerKinds"/>.</param>
/// <param name="Quantity">With sign; zero for a true-up.</param>
/// <param name="Value">With sign.</param>
/// <param name="Contra">Where the other side belongs.</param>
/// <param name="Flags">What a reader must know of it.</param>
/// <param name="Fallback">The cost to fall back on as it was, where the change may have needed it.</param>
/// <param name="Origin">Ledger row of the sale whose goods come back.</param>
/// <param name="Leg">Which of a movement's legs it belongs to.</param>
internal readonly record struct CostEntry(
    Guid Warehouse, string Kind, Quantity Quantity, Money Value, ContraAccount Contra, CostFlags Flags = CostFlags.None,
    CostPair? Fallback = null, long? Origin = null, int Leg = 0)
{
    /// <summary>False: a variance, which never was stock.</summary>
    public bool IsStock => Kind is not (LedgerKinds.Variance or LedgerKinds.Standard);
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
