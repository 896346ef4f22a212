using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Posting;
using Monolith.Inventory.StockDocuments;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Recosting;

/// <summary>Puts right what documents moved, at their own time: reversal and replacement, linked to what they correct, and what followed is
/// costed once more. Nothing in the ledger is ever changed. Runs inside a write.</summary>
internal sealed class LedgerCorrections(InventoryDbContext db, Recoster recoster, ISites sites, TimeProvider clock)
{
    /// <summary>What a document moved is told differently from now on. A correction is no document of the ledger: correcting it once more
    /// means correcting the document.</summary>
    /// <param name="by">In whose name and why; its <see cref="StockPosting.SourceId"/> is the document's, its movements are the lines as
    /// they should have been, of the kind they were.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>Rows by the document that they are of. Errors: inventory.unknown-document, inventory.already-cancelled,
    /// inventory.return-exceeds, inventory.goods-used</returns>
    public Task<Result<IReadOnlyList<PostedRows>>> Correct(StockPosting by, CancellationToken ct) =>
        Locked(numbers => Correct(by, numbers, ct), ct);

    private async Task<Result<Recosted>> Correct(StockPosting by, LedgerNumbers numbers, CancellationToken ct)
    {
        var history = recoster.History();
        await history.Costings.Load(by.Movements, ct);
        var (rules, changes) = (new OriginRules(db, history), new List<Change>());
        foreach (var line in by.Movements)
        {
            if ((await history.OfSource(by.SourceId, line.Line, ct)).SingleOrDefault() is not { } before)
                return StockErrors.UnknownDocument(by.SourceId);
            if (before.Cancelled) return StockErrors.LineCancelled(line.Line);
            if (before.Movement.Kind != line.Kind) throw new InvalidOperationException($"A {before.Movement.Kind} can't become a {line.Kind}.");
            var now = history.Costings.Of(line) with { OriginPlace = before.Movement.OriginPlace, Landed = before.Movement.Landed };
            if (await NoLongerCovered(rules, history, before, now, ct)) return StockErrors.ReturnExceeds;
            changes.Add(new(before.With(now, fallbacks: await history.FallbacksOf(now, before.At, ct)), ChangeKind.Corrected));
        }

        return await Run(changes, history, by, Cause.Nothing, numbers, ct);
    }

    /// <summary>Takes back all that a document moved: what followed is costed as if it had never been.</summary>
    /// <param name="by">In whose name and why; its <see cref="StockPosting.SourceId"/> is the document's.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>Rows by the document that they are of; none where it moved nothing. Errors: inventory.goods-used, inventory.has-returns,
    /// inventory.receipt-carries-costs</returns>
    public Task<Result<IReadOnlyList<PostedRows>>> TakeBack(StockPosting by, CancellationToken ct) =>
        Locked(numbers => TakeBack(by, numbers, ct), ct);

    private async Task<Result<Recosted>> TakeBack(StockPosting by, LedgerNumbers numbers, CancellationToken ct)
    {
        var history = recoster.History();
        var rules = new OriginRules(db, history);
        var standing = (await history.OfSource(by.SourceId, null, ct)).Where(t => !t.Cancelled).ToList();
        foreach (var told in standing)
        {
            if (!told.Movement.Landed.IsZero) return StockErrors.CarriesCosts;
            if ((await rules.Returned(told, ct)).Any(r => history.Sources[r.At.Place].Id != by.SourceId)) return StockErrors.HasReturns;
        }

        var changes = standing.ConvertAll(t => new Change(t.With(cancelled: true), ChangeKind.Corrected));
        return await Run(changes, history, by, Cause.Nothing, numbers, ct);
    }

    /// <summary>Lays freight and the like on receipts, or takes it off again: they are costed once more with what is on them.</summary>
    /// <param name="by">The document that does it; its movements are ignored.</param>
    /// <param name="shares">What each receipt line gets; below zero to take it back.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>The document's own rows first, then by the document that they correct. Errors: inventory.unknown-document,
    /// inventory.already-cancelled</returns>
    public Task<Result<IReadOnlyList<PostedRows>>> Land(StockPosting by, IReadOnlyList<LandedShare> shares, CancellationToken ct) =>
        Locked(numbers => Land(by, shares, numbers, ct), ct);

    private async Task<Result<Recosted>> Land(
        StockPosting by, IReadOnlyList<LandedShare> shares, LedgerNumbers numbers, CancellationToken ct)
    {
        var history = recoster.History();
        var (changes, own) = (new Dictionary<long, Change>(), new Dictionary<long, Movement>());
        foreach (var share in shares)
        {
            if ((await history.OfSource(share.ReceiptId, share.ReceiptLine, ct)).SingleOrDefault() is not { Movement.Kind: MovementKind.Receipt } found)
                return StockErrors.UnknownDocument(share.ReceiptId);
            if (found.Cancelled) return StockErrors.LineCancelled(share.ReceiptLine);
            var told = changes.GetValueOrDefault(found.At.Place)?.Told ?? found;
            var now = told.Movement with { Landed = told.Movement.Landed + share.Amount };
            changes[found.At.Place] = new(told.With(now), ChangeKind.Recosted);
            own.TryAdd(found.At.Place, now with { Line = share.Line });
        }

        return await Run([.. changes.Values.OrderBy(c => c.Told.At)], history, by, own, numbers, ct);
    }

    /// <summary>Under the ledger's lock from the first look on.</summary>
    private async Task<Result<IReadOnlyList<PostedRows>>> Locked(Func<LedgerNumbers, Task<Result<Recosted>>> work, CancellationToken ct)
    {
        var numbers = await LedgerNumbers.Open(db, clock, ct);
        if (!(await recoster.WhenSettled(numbers, () => work(numbers), ct)).TryGet(out var recosted, out var error)) return error;
        await numbers.Save(db, ct);
        IReadOnlyList<PostedRows> posted = [.. recosted!.Own.Concat(recosted.Corrections).Select((p, i) =>
            i == 0 ? p with { Below = recosted.Below } : p)];
        foreach (var rows in posted) db.Publish(rows.ToEvent());
        return Result.Of(posted);
    }

    private async Task<Result<Recosted>> Run(
        List<Change> changes, LedgerHistory history, StockPosting by, IReadOnlyDictionary<long, Movement> own, LedgerNumbers numbers,
        CancellationToken ct)
    {
        if (changes.Count == 0) return Recosted.Nothing;
        var cause = new Cause(by, changes.Min(c => c.Told.At), own);
        var done = await recoster.Run(changes, history, cause, numbers, sweep => GoodsUsed(sweep, ct), ct);
        if (done.IsOk)
        {
            await new LastPurchaseRepair(db, sites.Here.Currency.Digits).Run(
                changes.Where(c => c.Told.Movement.Kind == MovementKind.Receipt).Select(c => c.Told.Movement.ItemId), ct);
        }

        return done;
    }

    private static async Task<bool> NoLongerCovered(
        OriginRules rules, LedgerHistory history, Told before, Movement now, CancellationToken ct)
    {
        var returned = Quantity.Sum((await rules.Returned(before, ct)).Select(r => r.Movement.Quantity));
        if (returned > now.Quantity) return true;
        return now.OriginPlace != 0 && await history.Find(now.OriginPlace, ct) is { } origin
            && await rules.Exceeds(now, origin, before.At, ct);
    }

    private async Task<Error?> GoodsUsed(Sweep sweep, CancellationToken ct)
    {
        var rules = new NegativeRules(db);
        foreach (var shortfall in sweep.Shortfalls.DistinctBy(s => (s.Pool.Item, s.Warehouse)))
        {
            if (await rules.Of(shortfall.Pool.Item, shortfall.Warehouse, ct) == Contracts.NegativeStock.Forbid)
            {
                return StockErrors.GoodsUsed(
                    await rules.SkuOf(shortfall.Pool.Item, ct), await rules.CodeOf(shortfall.Warehouse, ct));
            }
        }

        return null;
    }
}

/// <summary>Part of a cost that is laid on a receipt.</summary>
/// <param name="Line">Of the document that lays it.</param>
/// <param name="ReceiptId">The goods receipt or stock receipt.</param>
/// <param name="Amount">In the currency's digits; see <see cref="LandedCost.Split"/>.</param>
internal sealed record LandedShare(int Line, Guid ReceiptId, int ReceiptLine, Money Amount);
