using Monolith.Data;
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
}

internal sealed class ValuationLineRow : IAppendOnly
{
    public required Guid RunId { get; init; }

    public required Guid ItemId { get; init; }

    public required Guid WarehouseId { get; init; }

    public required Quantity Quantity { get; init; }

    public required Money Value { get; init; }
}
