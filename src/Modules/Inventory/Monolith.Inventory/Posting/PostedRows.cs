using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Ledger;

namespace Monolith.Inventory.Posting;

/// <summary>A posting and the ledger rows it made.</summary>
internal sealed record PostedRows(StockPosting Posting, IReadOnlyList<LedgerRow> Rows)
{
    public DateTimeOffset Recorded => Rows[^1].Recorded;

    /// <summary>What a line moved, true-ups left out; of a transfer what arrived.</summary>
    public Money ValueOf(int line) => Money.Sum(Rows
        .Where(r => r.SourceLine == line && r.Kind is not (LedgerKinds.TrueUp or LedgerKinds.TransferOut))
        .Select(r => r.Value));

    public StockMoved ToEvent() => new(
        Posting.SourceKind, Posting.SourceId, Posting.SourceNumber, Posting.ShiftId, Posting.Effective, Recorded, Posting.BusinessDate,
        Rows.Select(r => new StockMovedLine(r.Sequence, r.SourceLine, r.ItemId, r.WarehouseId, r.Kind, r.Contra, r.Quantity, r.Value)).ToList());
}
