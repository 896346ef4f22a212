using Monolith.Data;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Posting;
using Monolith.Inventory.StockDocuments;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Recosting;

/// <summary>Enters a movement that happened before something its pools already hold, or that reaches into several of them: puts it in its
/// place, costs what followed once more, and appends what differs as rows of the documents that it is about. Runs inside the write that
/// posts the movement.</summary>
internal sealed class Recoster(
    InventoryDbContext db, ISites sites, IPeriods periods, RecostingOptions options, RecostingSignal signal)
{
    private int Digits => sites.Here.Currency.Digits;

    public LedgerHistory History() => new(db, Digits, options.AtOnce);

    public Task<Result<Recosted>> Enter(StockPosting posting, Movement movement, LedgerNumbers numbers, CancellationToken ct) =>
        WhenSettled(numbers, () => EnterNow(posting, movement, numbers, ct), ct);

    /// <param name="changes">What is new or told differently, in order.</param>
    /// <param name="refuses">Asked once it is known what comes of it, before anything is written.</param>
    public async Task<Result<Recosted>> Run(
        IReadOnlyList<Change> changes, LedgerHistory history, Cause cause, LedgerNumbers numbers, Func<Sweep, Task<Error?>> refuses,
        CancellationToken ct)
    {
        var sweep = new Sweep(history);
        foreach (var told in changes.Select(c => c.Told).Where(t => t.Movement.Kind == MovementKind.Standard))
            sweep.Use(told.Movement.ItemId, await StandardsWith(history, told, ct));
        await sweep.Run(changes, options.AtOnce, ct);
        if (await refuses(sweep) is { } error) return error;
        var done = await Writer(history, sweep, SweepCauses.For(cause), numbers).Write(changes, ct);
        if (sweep.Stopped is not null) signal.Raise();
        return done;
    }

    /// <summary>Does what reads and costs pools; where goods would go into one that isn't settled up to there, all is settled first.
    /// </summary>
    public async Task<Result<Recosted>> WhenSettled(LedgerNumbers numbers, Func<Task<Result<Recosted>>> work, CancellationToken ct)
    {
        try
        {
            return await work();
        }
        catch (PoolIsOpenException)
        {
            var pools = await Settle(numbers, ct);
            return (await work()).Map(r => r with { Pools = [.. r.Pools, .. pools] });
        }
    }

    /// <summary>One step of what is left to be costed anew; the rows' events are published.</summary>
    /// <returns>The pools that it came to; null: nothing is left.</returns>
    public async Task<IReadOnlyList<PoolKey>?> Step(LedgerNumbers numbers, CancellationToken ct)
    {
        var history = new LedgerHistory(db, Digits, options.InStep);
        var open = await OpenWork.Load(db, history, ct);
        if (open.IsEmpty) return null;
        var sweep = new Sweep(history);
        await sweep.GoOn(open, options.InStep, ct);
        // Links are put down again where they still lie ahead.
        await db.Execute("DELETE FROM inv_recosting_links", [], ct);
        var causes = new SweepCauses(open.Causes.Values.First(), open.Causes, IsNew: false);
        var done = await Writer(history, sweep, causes, numbers).Write([], ct);
        foreach (var rows in done.Corrections) db.Publish(rows.ToEvent());
        await OpenWorkStore.Clear(db, ct);
        return done.Pools;
    }

    private async Task<IReadOnlyList<PoolKey>> Settle(LedgerNumbers numbers, CancellationToken ct)
    {
        var pools = new List<PoolKey>();
        while (await Step(numbers, ct) is { } done) pools.AddRange(done);
        return pools;
    }

    private async Task<Result<Recosted>> EnterNow(StockPosting posting, Movement movement, LedgerNumbers numbers, CancellationToken ct)
    {
        var history = History();
        var at = new Position(posting.Effective, numbers.Next);
        if (!(await new OriginRules(db, history).Link(posting, movement, at, ct)).TryGet(out var linked, out var wrong)) return wrong;
        if (posting.BelowZero is not null && await WorthLessThanNothing(history, linked!, at, ct)) return StockErrors.ValueNegative;
        var told = new Told(at, linked!) { Fallbacks = await history.FallbacksOf(linked!, at, ct) };
        var cause = new Cause(posting, at, new Dictionary<long, Movement> { [at.Place] = linked! });
        return await Run([new(told, ChangeKind.New)], history, cause, numbers, sweep => Short(posting, linked!, sweep, ct), ct);
    }

    private SweepWriter Writer(LedgerHistory history, Sweep sweep, SweepCauses causes, LedgerNumbers numbers) =>
        new(db, sites, new OpenDays(sites, periods), history, sweep, causes, numbers);

    private static async Task<bool> WorthLessThanNothing(LedgerHistory history, Movement movement, Position at, CancellationToken ct)
    {
        if (movement.Kind != MovementKind.Revaluation || !movement.Amount.IsNegative) return false;
        var pool = (await history.Before(movement.From, at, ct)).Pool;
        return pool.Quantity.IsPositive && (pool.Value + movement.Amount).IsNegative;
    }

    private async Task<Error?> Short(StockPosting posting, Movement movement, Sweep sweep, CancellationToken ct)
    {
        var rules = new NegativeRules(db);
        foreach (var below in sweep.Shortfalls.GroupBy(s => (s.Pool.Item, s.Warehouse)))
        {
            // The lowest of the balances from here on is what may be taken.
            var lowest = below.MinBy(s => s.There)!.There;
            var there = movement.Kind == MovementKind.Count ? lowest : movement.Asks(below.Key.Item) + lowest;
            if (await rules.Refuse(posting, movement, below.Key.Item, below.Key.Warehouse, there, ct) is { } error) return error;
        }

        return null;
    }

    private static async Task<List<(Position From, CostPair Cost)>> StandardsWith(LedgerHistory history, Told told, CancellationToken ct)
    {
        var standards = (await history.Standards(told.Movement.ItemId, ct)).Where(s => s.From != told.At).ToList();
        if (!told.Cancelled) standards.Add((told.At, told.Movement.Rate!.Value));
        return standards.OrderBy(s => s.From).ToList();
    }
}
