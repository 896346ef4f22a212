using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Domain.Costing;

/// <summary>One line of a document as the ledger takes it.</summary>
/// <param name="Quantity">Above zero, except an adjustment's, which has a sign.</param>
/// <param name="Value">Of a receipt, in the currency's digits; of a gain whose cost is known.</param>
/// <param name="ToWarehouseId">Where a transfer goes.</param>
/// <param name="Origin">The sale that comes back, where it is known.</param>
/// <param name="Traits">Which goods exactly, and how they were entered; null: nothing more is known.</param>
internal sealed record Movement(
    int Line, MovementKind Kind, Guid ItemId, Guid WarehouseId, Quantity Quantity, ContraAccount Contra, Money Value = default,
    Guid? ToWarehouseId = null, OriginLine? Origin = null, Traits? Traits = null)
{
    /// <summary>How its item is costed.</summary>
    public ItemCosting Costing { get; init; } = ItemCosting.Plain;

    /// <summary>Of an item that is costed by lot.</summary>
    public string? Lot { get; init; }

    /// <summary>Whether a gain brings a value of its own.</summary>
    public bool Priced { get; init; }

    /// <summary>Place of the movement whose goods come back or are written off; 0 where it is unknown.</summary>
    public long OriginPlace { get; init; }

    /// <summary>What a count found there.</summary>
    public Quantity Counted { get; init; }

    /// <summary>What a revaluation sets a unit to, or the item's standard from here on.</summary>
    public CostPair? Rate { get; init; }

    /// <summary>What a revaluation adds, or what a conversion costs beside its inputs.</summary>
    public Money Amount { get; init; }

    /// <summary>Freight and the like that was laid on a receipt, as known now.</summary>
    public Money Landed { get; init; }

    /// <summary>What a conversion uses up.</summary>
    public IReadOnlyList<MovementInput> Inputs { get; init; } = [];

    public PoolKey From => Costing.KeyOf(ItemId, WarehouseId, Lot);

    /// <summary>Null where it isn't a transfer.</summary>
    public PoolKey? To => ToWarehouseId is { } to ? Costing.KeyOf(ItemId, to, Lot) : null;

    /// <summary>How much it wants out of its pool; zero where goods come in.</summary>
    public Quantity Takes => Kind switch
    {
        MovementKind.Issue or MovementKind.Transfer or MovementKind.Scrap or MovementKind.SupplierReturn => Quantity,
        MovementKind.Adjustment => Quantity.IsNegative ? -Quantity : Quantity.Zero,
        _ => Quantity.Zero,
    };

    /// <summary>Which goods exactly an entry is about: each input of a conversion has its own.</summary>
    public Traits? TraitsOf(string kind, int leg) => kind != LedgerKinds.ConversionOut ? Traits
        : leg < Inputs.Count ? Inputs[leg].Traits
        : null;

    /// <summary>How much of an item a document wants to take.</summary>
    public Quantity Asks(Guid item) => Inputs.Any(i => i.ItemId == item)
        ? Quantity.Sum(Inputs.Where(i => i.ItemId == item).Select(i => i.Quantity)) : Quantity.Abs();

    /// <summary>Every pool it moves.</summary>
    public IReadOnlyList<PoolKey> Pools => Inputs.Count > 0 ? Inputs.Select(i => i.Key).Append(From).Distinct().ToList()
        : To is { } to && to != From ? [From, to]
        : [From];
}

internal sealed record MovementInput(Guid ItemId, Guid WarehouseId, string? Lot, Quantity Quantity, ItemCosting Costing)
{
    /// <summary>Which goods exactly.</summary>
    public Traits? Traits { get; init; }

    public PoolKey Key => Costing.KeyOf(ItemId, WarehouseId, Lot);
}

internal enum MovementKind
{
    Receipt,
    Issue,
    Return,
    Transfer,
    Adjustment,
    Scrap,
    SupplierReturn,
    Count,
    Revaluation,

    /// <summary>The item's standard changes.</summary>
    Standard,
    Conversion,
}

/// <summary>A line of an earlier document.</summary>
internal readonly record struct OriginLine(Guid SourceId, int Line);
