using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Domain.Costing;

/// <summary>One line of a document as the ledger takes it.</summary>
/// <param name="Quantity">Above zero, except an adjustment's, which has a sign.</param>
/// <param name="Value">Of a receipt, in the currency's digits; nothing else brings one.</param>
/// <param name="ToWarehouseId">Where a transfer goes.</param>
/// <param name="Origin">The sale that comes back, where it is known.</param>
/// <param name="Traits">Which goods exactly, and how they were entered; null: nothing more is known.</param>
internal sealed record Movement(
    int Line, MovementKind Kind, Guid ItemId, Guid WarehouseId, Quantity Quantity, ContraAccount Contra, Money Value = default,
    Guid? ToWarehouseId = null, OriginLine? Origin = null, Traits? Traits = null)
{
    public PoolKey From => new(ItemId, WarehouseId);

    /// <summary>Null where it isn't a transfer.</summary>
    public PoolKey? To => ToWarehouseId is { } to ? new(ItemId, to) : null;

    /// <summary>How much it wants out of its pool; zero where goods come in.</summary>
    public Quantity Takes => Kind switch
    {
        MovementKind.Receipt or MovementKind.Return => Quantity.Zero,
        MovementKind.Adjustment => Quantity.IsNegative ? -Quantity : Quantity.Zero,
        _ => Quantity,
    };
}

internal enum MovementKind
{
    Receipt,
    Issue,
    Return,
    Transfer,
    Adjustment,
    Scrap,
}

/// <summary>A line of an earlier document.</summary>
internal readonly record struct OriginLine(Guid SourceId, int Line);
