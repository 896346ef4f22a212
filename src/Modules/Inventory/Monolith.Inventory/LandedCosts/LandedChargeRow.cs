using Monolith.SharedKernel.Audit;

namespace Monolith.Inventory.LandedCosts;

/// <summary>One cost of a document that lays costs on receipts. What each line gets of all of them stands on the document's
/// lines.</summary>
internal sealed class LandedChargeRow : IAppendOnly
{
    public required Guid DocumentId { get; init; }

    public required int No { get; init; }

    public required LandedKind Kind { get; init; }

    public required Money Amount { get; init; }

    public required LandedBasis Basis { get; init; }
}

/// <summary>What each line got of one charge: fixed when it was posted.</summary>
internal sealed class LandedShareRow : IAppendOnly
{
    public required Guid DocumentId { get; init; }

    public required int Charge { get; init; }

    public required int Line { get; init; }

    public required Money Share { get; init; }
}

internal enum LandedKind
{
    Freight,
    Duty,
    Insurance,
    Handling,
    Other,
}

/// <summary>In which proportion a cost is spread.</summary>
internal enum LandedBasis
{
    Value,
    Quantity,
    Weight,
    Volume,

    /// <summary>Somebody says each line's part.</summary>
    Manual,
}
