using Monolith.Data;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Posting;
using Monolith.Inventory.StockDocuments;

namespace Monolith.Inventory.Recosting;

/// <summary>What comes back, goes back or is written off of an earlier movement: no more than there was, and never before it. A paid ticket
/// is taken as it is: what its origin doesn't cover moves at current cost.</summary>
internal sealed class OriginRules(InventoryDbContext db, LedgerHistory history)
{
    /// Errors: inventory.unknown-origin, inventory.return-precedes, inventory.return-exceeds
    public async Task<Result<Movement>> Link(StockPosting posting, Movement movement, Position at, CancellationToken ct)
    {
        if (movement.Origin is not { } line) return movement;
        var place = await PlaceOf(line, movement, ct);
        var origin = place == 0 ? null : await history.Find(place, ct);
        var (isKnown, isBefore) = (origin is { Cancelled: false }, origin?.At < at);
        // A clock that went wrong may say that goods came back before they were sold: then nothing is known of their cost.
        if (posting.BelowZero is null) return isKnown && isBefore ? movement with { OriginPlace = place } : movement;
        if (!isKnown) return StockErrors.UnknownOrigin;
        if (!isBefore) return StockErrors.ReturnPrecedes;
        var linked = movement with { OriginPlace = place };
        return await Exceeds(linked, origin!, at, ct) ? StockErrors.ReturnExceeds : linked;
    }

    /// <summary>Whether more would come or go back of the origin than there was.</summary>
    public async Task<bool> Exceeds(Movement movement, Told origin, Position at, CancellationToken ct)
    {
        var others = (await history.ReturnsOf(origin.At.Place, ct)).Where(r => !r.Cancelled && r.At != at);
        return Quantity.Sum(others.Select(r => r.Movement.Quantity)) + movement.Quantity > origin.Movement.Quantity;
    }

    public async Task<IReadOnlyList<Told>> Returned(Told told, CancellationToken ct) =>
        (await history.ReturnsOf(told.At.Place, ct)).Where(r => !r.Cancelled).ToList();

    private async Task<long> PlaceOf(OriginLine line, Movement movement, CancellationToken ct)
    {
        var place = 0L;
        var kind = movement.Kind == MovementKind.Return ? LedgerKinds.Issue : LedgerKinds.Receipt;
        await db.Read(
            "SELECT place FROM inv_ledger WHERE source_id = @p0 AND source_line = @p1 AND item_id = @p2 AND kind = @p3 ORDER BY sequence DESC",
            [line.SourceId, line.Line, movement.ItemId, kind], r => place = r.GetInt64(0), ct);
        return place;
    }
}
