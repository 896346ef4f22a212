using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.SharedKernel.Audit;

namespace Monolith.Inventory.Ledger;

/// <summary>One change of quantity or value in one pool. Never changed, never removed.</summary>
internal sealed record LedgerRow : IAppendOnly
{
    /// <summary>Without gaps, in the order of recording.</summary>
    public required long Sequence { get; init; }

    /// <summary>The pool whose cost it takes part in; null for a variance that never was stock.</summary>
    public required long? Pool { get; init; }

    public required Guid ItemId { get; init; }

    public required Guid WarehouseId { get; init; }

    /// <summary>The shop's number.</summary>
    public required int Site { get; init; }

    /// <summary>The shop's day of <see cref="Effective"/>.</summary>
    public required DateOnly BusinessDate { get; init; }

    public string? Bin { get; init; }

    public string? Lot { get; init; }

    public string? Serial { get; init; }

    /// <summary>Nobody said which lot it was: it is the one that had to go first.</summary>
    public bool LotAssumed { get; init; }

    /// <summary>When it happened in the shop.</summary>
    public required DateTimeOffset Effective { get; init; }

    /// <summary>When its movement happened, whatever day it had to take effect on: with <see cref="Place"/> the order that costs follow.
    /// </summary>
    public required DateTimeOffset Moment { get; init; }

    /// <summary>Its movement: the sequence of the first row of it. All rows of one movement share it, those that correct it too.</summary>
    public required long Place { get; init; }

    /// <summary>When the system learned it; strictly increases with the sequence.</summary>
    public required DateTimeOffset Recorded { get; init; }

    /// <summary>One of <see cref="LedgerKinds"/>.</summary>
    public required string Kind { get; init; }

    public required Quantity Quantity { get; init; }

    public required Money Value { get; init; }

    /// <summary>The unit it was entered in, where it wasn't the stock unit.</summary>
    public string? EntryUnit { get; init; }

    /// <summary>Of a transfer's legs: where the other one is.</summary>
    public Guid? OtherWarehouseId { get; init; }

    /// <summary>Of a transfer's legs: the FIFO layers that travelled, where they were more than one. Of goods that come or go back: what
    /// their origin covered.</summary>
    public string? Parts { get; init; }

    /// <summary>Which of the goods that a conversion used up; null elsewhere.</summary>
    public int? Leg { get; init; }

    /// <summary>Of a variance: the pool whose movement it is beside.</summary>
    public long? Beside { get; init; }

    /// <summary>The movement as it was told, where quantity and value don't say all of it: what was counted, a standard, what a conversion
    /// used up, and whatever a correction says. The last word of a movement counts.</summary>
    public string? Told { get; init; }

    /// <summary>The quantity in that unit, above zero.</summary>
    public Quantity? EntryQuantity { get; init; }

    public required ContraAccount Contra { get; init; }

    public required string SourceKind { get; init; }

    public required Guid SourceId { get; init; }

    public required int SourceLine { get; init; }

    public required string SourceNumber { get; init; }

    public required string ActorId { get; init; }

    public required string ActorName { get; init; }

    public string? Reason { get; init; }

    /// <summary>The row that this one takes back or replaces.</summary>
    public long? Corrects { get; init; }

    /// <summary>What a row is that wasn't written when its movement was: one of <see cref="RowRoles"/>; null: a movement's own row.
    /// </summary>
    public string? Role { get; init; }

    /// <summary>The row whose arrival made this one necessary: a true-up's inflow, an adjustment's late document.</summary>
    public long? Cause { get; init; }

    /// <summary>The row whose goods come back here, at its cost.</summary>
    public long? Origin { get; init; }

    /// <summary>Cost to fall back on as it was when this was recorded, kept for re-costing; null where none was known.</summary>
    public Money? FallbackValue { get; init; }

    public Quantity? FallbackQuantity { get; init; }

    /// <summary>Effective before something its pool already held.</summary>
    public bool Late { get; init; }

    /// <summary>Went beyond the stock: part of its cost is trued up by the next inflow.</summary>
    public bool Provisional { get; init; }

    /// <summary>No cost was known at all.</summary>
    public bool ZeroCost { get; init; }
}
