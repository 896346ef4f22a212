using Monolith.Inventory.Contracts.Events;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Ledger;

namespace Monolith.Inventory.Posting;

/// <summary>A posting and the ledger rows it made.</summary>
internal sealed record PostedRows(StockPosting Posting, IReadOnlyList<LedgerRow> Rows)
{
    /// <summary>Items and warehouses that it took below zero, now or at a later moment.</summary>
    public IReadOnlyList<(Guid Item, Guid Warehouse)> Below { get; init; } = [];

    public DateTimeOffset Recorded => Rows[^1].Recorded;

    /// <summary>What a line moved, true-ups left out; of a transfer what arrived.</summary>
    public Money ValueOf(int line) => Money.Sum(Rows
        .Where(r => r.SourceLine == line && r.Kind is not (LedgerKinds.TrueUp or LedgerKinds.TransferOut))
        .Select(r => r.Value));

    /// <summary>What a line of a conversion moved, which is one movement of the ledger: the first is what was made, each other an input.
    /// </summary>
    public Money ValueOfMaking(int line) => Money.Sum(Rows
        .Where(r => line == 1 ? r.Kind == LedgerKinds.ConversionIn : r.Kind == LedgerKinds.ConversionOut && r.Leg == line - 2)
        .Select(r => r.Value));

    public StockMoved ToEvent() => new(
        Posting.SourceKind, Posting.SourceId, Posting.SourceNumber, Posting.ActorId, Posting.ActorName, Posting.Site, Posting.BusinessDate,
        Posting.TakesEffect ?? Posting.Effective, Recorded, Rows.Select(Line).ToList(), Posting.ShiftId, Rows.Any(r => r.Late));

    private static StockMovedLine Line(LedgerRow r) => new(
        r.Sequence, r.SourceLine, r.ItemId, r.WarehouseId, r.Kind, r.Contra, r.Quantity, r.Value, r.Lot, r.Serial, r.Bin,
        r.EntryUnit, r.EntryQuantity);
}
