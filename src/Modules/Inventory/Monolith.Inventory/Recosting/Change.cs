using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Recosting;

/// <summary>A movement that is new, or is told differently from now on.</summary>
/// <param name="Told">As it is known from now on; what it has booked is what stands in the ledger.</param>
internal sealed record Change(Told Told, ChangeKind Kind);

internal enum ChangeKind
{
    /// <summary>It wasn't in the ledger before.</summary>
    New,

    /// <summary>What it had booked is taken back, and what it is now is booked in its place.</summary>
    Corrected,

    /// <summary>Its cost alone changes, by what was laid on it.</summary>
    Recosted,
}
