using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Audit;

namespace Monolith.Inventory.Valuation;

/// <summary>One valuation of all stock, as the ledger stood at a row.</summary>
internal sealed class ValuationRow : IAppendOnly
{
    public required Guid Id { get; init; }

    public required DateOnly Day { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The last ledger row that is in it.</summary>
    public required long ThroughSequence { get; init; }

    public required int Lines { get; init; }

    public required Money Value { get; init; }

    /// <summary>What the books said that stock is worth when this was taken; null where nobody keeps books.</summary>
    public Money? Booked { get; init; }
}

internal sealed class ValuationLineRow : IAppendOnly
{
    public required Guid RunId { get; init; }

    public required Guid ItemId { get; init; }

    public required Guid WarehouseId { get; init; }

    public required Quantity Quantity { get; init; }

    public required Money Value { get; init; }

    /// <summary>As the item had it.</summary>
    public required CostingMethod Costing { get; init; }

    /// <summary>As the item was in it.</summary>
    public string? Category { get; init; }

    /// <summary>Of the quantity, what came in within the last 30 days, as if the oldest goods had left first.</summary>
    public required Quantity Age30 { get; init; }

    /// <summary>31 to 90 days before.</summary>
    public required Quantity Age90 { get; init; }

    /// <summary>91 to 180 days before; the rest is older.</summary>
    public required Quantity Age180 { get; init; }

    /// <summary>Cost of goods sold in the last 365 days.</summary>
    public required Money CostOfYear { get; init; }
}
