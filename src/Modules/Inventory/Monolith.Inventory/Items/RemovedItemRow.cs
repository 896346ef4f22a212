using Monolith.Data;

namespace Monolith.Inventory.Items;

/// <summary>An item that was taken back: for the mirrors of other processes, which have it still.</summary>
internal sealed class RemovedItemRow : IMirrored
{
    public required Guid Id { get; init; }

    public required string Sku { get; init; }

    public required DateTimeOffset At { get; init; }

    public long Change { get; set; }
}
