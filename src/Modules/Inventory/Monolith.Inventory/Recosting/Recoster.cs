using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Ledger;
using Monolith.Inventory.Lots;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Posting;
using Monolith.Inventory.StockDocuments;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Recosting;

/// <summary>Enters a movement that happened before something its pools already hold: puts it in its place, costs what followed once
/// more, and
/// appends what differs as rows of the documents that it is about. Runs inside the write that posts the movement.</summary>
internal sealed class Recoster(InventoryDbContext db, ISites sites, TimeProvider clock)
{
    public async Task<Result<Recosted>> Enter(StockPosting posting, Movement movement, LedgerNumbers numbers, CancellationToken ct)
    {
        var history = new LedgerHistory(db, sites.Here.Currency.Digits);
        var at = new Position(posting.Effective, numbers.Next);
        movement = movement with { OriginPlace = await OriginOf(movement, at, ct) };
        var told = new Told(at, movement) { Fallbacks = await FallbackOf(movement.ItemId, ct) };
        var sweep = new Sweep(history);
        await sweep.Run([new(told, ChangeKind.New)], ct);
        if (Refused(posting, movement, sweep) is { } error) return error;

        var rows = await Write(sweep, history, new(posting, at, IsNew: true), numbers, ct);
        var own = rows.Where(r => r.Place == at.Place).ToList();
        return new Recosted(own, Corrections(posting, rows.Where(r => r.Place != at.Place)));
    }

    /// <summary>Takes back what a document moved, at its own time: what followed is costed as if it had never been.</summary>
    public async Task<Error?> TakeBack(Guid document, string actorId, string actorName, string reason, CancellationToken ct)
    {
        var numbers = await LedgerNumbers.Open(db, clock, ct);
        var history = new LedgerHistory(db, sites.Here.Currency.Digits);
        var told = await history.OfSource(document, ct);
        if (told.Count == 0) return null;
        var sweep = new Sweep(history);
        await sweep.Run(told.Select(t => new Change(t.With(cancelled: true), ChangeKind.Corrected)).ToList(), ct);
        if (await GoodsUsed(sweep, ct) is { } error) return error;

        var by = new StockPosting("", document, "", null, default, 0, default, actorId, actorName, reason, []);
        var rows = await Write(sweep, history, new(by, told[0].At, IsNew: false), numbers, ct);
        await numbers.Save(db, ct);
        foreach (var corrected in Corrections(by, rows)) db.Publish(corrected.ToEvent());
        return null;
    }

    private async Task<List<LedgerRow>> Write(Sweep sweep, LedgerHistory history, Cause cause, LedgerNumbers numbers, CancellationToken ct)
    {
        var pools = await RecostedPools.Of(db, history, sweep, numbers, ct);
        var rows = sweep.Rows.Select(row => Row(row, cause, pools, history, sweep).At(numbers)).ToList();
        await db.AppendRows(rows, ct);
        await pools.Save(cause.At, ct);
        return rows;
    }

    private async Task<Error?> GoodsUsed(Sweep sweep, CancellationToken ct)
    {
        foreach (var shortfall in sweep.Shortfalls)
        {
            Error? error = null;
            await db.Read(
                """
                SELECT i.sku, w.code, w.negative_stock FROM inv_warehouses w CROSS JOIN inv_items i WHERE w.id = @p0 AND i.id = @p1
                """,
                [shortfall.Warehouse, shortfall.Pool.Item],
                r => error = r.GetString(2) == nameof(NegativeStock.Forbid)
                    ? StockErrors.GoodsUsed(r.GetString(0), r.GetString(1)) : null, ct);
            if (error is not null) return error;
        }

        return null;
    }

    private static Error? Refused(StockPosting posting, Movement movement, Sweep sweep)
    {
        if (posting.BelowZero is not { } rule || sweep.Shortfalls.Count == 0) return null;
        // The lowest of the balances from here on is what may be taken.
        var there = movement.Quantity.Abs() + sweep.Shortfalls.Min(s => s.There);
        return rule.Refuse(movement, there);
    }

    private RowDraft Row(SweepRow row, Cause cause, RecostedPools pools, LedgerHistory history, Sweep sweep)
    {
        var (posting, by) = (cause.By, cause.At);
        var (key, place) = (row.Key, row.Told.At.Place);
        var carried = sweep.Costed[place].Carried;
        var legs = carried.GetValueOrDefault(key.Leg) ?? [];
        var entry = row.Entry with { Quantity = row.Quantity, Value = row.Value };
        if (cause.IsNew && place == by.Place)
        {
            return new(posting, row.Told.Movement, place, pools.NumberOf(key.Pool), key.Pool, entry)
            {
                Parts = PartsText.Of(entry, legs), Cause = key.Kind == LedgerKinds.TrueUp ? place : null, Late = true,
            };
        }

        var origin = row.Told.Movement.OriginPlace;
        entry = entry with { Flags = CostFlags.None, Fallback = null, Origin = origin == 0 ? null : origin };
        // What is taken back goes back to the lot and the place it came from.
        var booked = row.Told.Booked.GetValueOrDefault(key);
        var line = LineOf(row.Told, history.Sources[place]) with { Traits = entry.Quantity.IsZero ? null : booked.Traits };
        return new(SourcePosting(row, posting, history.Sources[place]), line, place,
            pools.NumberOf(key.Pool), key.Pool, entry)
        {
            Parts = entry.Kind is LedgerKinds.TransferOut or LedgerKinds.TransferIn && pools.IsFifo(key.Pool)
                ? PartsText.Write(legs) : null,
            Corrects = booked.First is not 0 and var first ? first : place,
            Cause = by.Place,
        };
    }

    /// <summary>A correction is a row of the document that it corrects, in the name of who made it necessary.</summary>
    private StockPosting SourcePosting(SweepRow row, StockPosting by, LedgerSource source) => new(
        source.Kind, source.Id, source.Number, null, row.Told.At.Moment, source.Site, sites.Here.BusinessDate(row.Told.At.Moment),
            by.ActorId,
        by.ActorName, row.Role == RowRole.Reversal ? by.Reason : null, []);

    private static Movement LineOf(Told told, LedgerSource source) => told.Movement with { Line = source.Line, Traits = null };

    private List<PostedRows> Corrections(StockPosting by, IEnumerable<LedgerRow> rows) => rows
        .GroupBy(r => (r.SourceKind, r.SourceId, r.Effective))
        .Select(g => new PostedRows(
            new(g.Key.SourceKind, g.Key.SourceId, g.First().SourceNumber, null, g.Key.Effective, g.First().Site,
                sites.Here.BusinessDate(g.Key.Effective), by.ActorId, by.ActorName, null, []),
            g.ToList()))
        .ToList();

    private async Task<long> OriginOf(Movement movement, Position at, CancellationToken ct)
    {
        if (movement.Origin is not { } line) return 0;
        var place = 0L;
        await db.Read(
            """
            SELECT place, moment FROM inv_ledger
            WHERE source_id = @p0 AND source_line = @p1 AND item_id = @p2 AND kind = 'issue' ORDER BY sequence
            """,
            [line.SourceId, line.Line, movement.ItemId],
            // A clock that went wrong may say that goods came back before they were sold: then nothing is known of their cost.
            r => place = new Position(Instants.FromMicroseconds(r.GetInt64(1)), r.GetInt64(0)) < at ? r.GetInt64(0) : 0,
            ct);
        return place;
    }

    private async Task<Dictionary<Guid, CostPair>> FallbackOf(Guid item, CancellationToken ct)
    {
        var found = new Dictionary<Guid, CostPair>();
        await db.Read(
            "SELECT quantity, value FROM inv_last_purchases WHERE item_id = @p0", [item],
            r => found[item] = new(Money.FromScaled(r.GetInt64(1)), Quantity.FromScaled(r.GetInt64(0))), ct);
        return found;
    }
}

/// <summary>Whose doing it is that costs change.</summary>
internal readonly record struct Cause(StockPosting By, Position At, bool IsNew);

/// <param name="Own">The movement's own rows.</param>
/// <param name="Corrections">By the document that they correct.</param>
internal sealed record Recosted(IReadOnlyList<LedgerRow> Own, IReadOnlyList<PostedRows> Corrections);
