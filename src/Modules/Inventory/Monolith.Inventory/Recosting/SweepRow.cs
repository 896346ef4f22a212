using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Recosting;

/// <summary>A row that the ledger is to hold.</summary>
internal sealed record SweepRow(Told Told, StepKey Key, Quantity Quantity, Money Value, RowRole Role, CostEntry Entry)
{
    /// <summary>Whose doing it is; 0: the change's that the sweep is for.</summary>
    public long Cause { get; set; }
}

internal enum RowRole
{
    /// <summary>What a new movement books.</summary>
    Primary,

    /// <summary>Takes back what a corrected movement had booked.</summary>
    Reversal,

    /// <summary>What a corrected movement books instead.</summary>
    Replacement,

    /// <summary>What re-costing finds different.</summary>
    Adjustment,
}
