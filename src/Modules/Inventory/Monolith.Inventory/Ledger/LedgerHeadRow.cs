namespace Monolith.Inventory.Ledger;

/// <summary>The one row that numbers the ledger: read and moved under its lock, so sequences have no gaps and recorded
/// times never stand still.</summary>
internal sealed class LedgerHeadRow
{
    public const int Only = 1;

    public required int Id { get; init; }

    public long Sequence { get; set; }

    public DateTimeOffset Recorded { get; set; }

    /// <summary>The highest pool number given so far.</summary>
    public long Pools { get; set; }
}
