using Monolith.SharedKernel;
using Monolith.SharedKernel.Events;

namespace Monolith.Inventory.Contracts.Events;

/// <summary>A document moved stock: all its ledger rows, with the contra account of each.</summary>
/// <param name="SourceKind">What moved it: <c>ticket</c>, <c>goods-receipt</c>, <c>receipt</c>, <c>issue</c>, <c>transfer</c>,
/// <c>adjustment</c>, <c>scrap</c>.</param>
/// <param name="SourceId">The document's id in the module that made it.</param>
/// <param name="SourceNumber">Its number for people.</param>
/// <param name="ActorId">Who made the document.</param>
/// <param name="BusinessDate">The shop's day of <paramref name="Effective"/>.</param>
/// <param name="ShiftId">The till's shift where it came from a ticket.</param>
/// <param name="Late">Movements of a later moment were in the ledger already, of one of its items at least.</param>
[EventName("inventory.stock-moved.v1")]
public sealed record StockMoved(
    string SourceKind, Guid SourceId, string SourceNumber, string ActorId, string ActorName, int Site, DateOnly BusinessDate,
    DateTimeOffset Effective, DateTimeOffset Recorded, IReadOnlyList<StockMovedLine> Lines, Guid? ShiftId = null,
    bool Late = false) : IEvent;

/// <param name="Sequence">The ledger row.</param>
/// <param name="LineNo">The line of the source document.</param>
/// <param name="Kind">receipt, issue, transfer-out, transfer-in, adjustment, scrap, return, supplier-return, count, landed, revaluation,
/// conversion-in, conversion-out, true-up; variance, which never was stock; standard, which says that an item's standard changed and
/// moves nothing.</param>
/// <param name="Contra">Where the other side belongs.</param>
/// <param name="Quantity">Change of stock, with sign; 0 where value alone changes.</param>
/// <param name="Value">Change of stock value, with sign; of a variance the amount that comes from its account (above zero) or goes there.
/// </param>
/// <param name="EntryUnit">The unit it was entered in, where it wasn't the stock unit.</param>
/// <param name="EntryQuantity">The quantity in that unit.</param>
public sealed record StockMovedLine(
    long Sequence, int LineNo, Guid ItemId, Guid WarehouseId, string Kind, ContraAccount Contra, Quantity Quantity, Money Value,
    string? Lot = null, string? Serial = null, string? Bin = null, string? EntryUnit = null, Quantity? EntryQuantity = null);
