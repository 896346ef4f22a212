using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Ledger;
using Monolith.Inventory.Lots;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Posting;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Recosting;

/// <summary>Writes what a sweep came to: the missing rows, each in the name of the document that it is about, and how pools stand now.
/// </summary>
internal sealed class SweepWriter(
    InventoryDbContext db, ISites sites, OpenDays open, LedgerHistory history, Sweep sweep, SweepCauses causes, LedgerNumbers numbers)
{
    private Cause Main => causes.Main;

    public async Task<Recosted> Write(IReadOnlyList<Change> changes, CancellationToken ct)
    {
        var pools = await RecostedPools.Of(db, history, sweep, numbers, ct);
        var (rows, postings) = (new List<LedgerRow>(), new Dictionary<long, StockPosting>());
        foreach (var change in changes)
        {
            if (Marker(change) is { } marker) rows.Add(marker(await PostingOf(change.Told, 0)).At(numbers));
        }

        foreach (var row in sweep.Rows) rows.Add(Row(row, await PostingOf(row.Told, row.Cause), pools).At(numbers));
        await db.AppendRows(rows, ct);
        await pools.Save(Main.At.Place, ct);
        await OpenWorkStore.Save(db, sweep, pools, causes.IsNew ? Main : null, numbers.Recorded, ct);
        if (pools.WereOpen) await OpenWorkStore.Clear(db, ct);
        return new(
            rows.Where(r => Main.Own.ContainsKey(r.Place)).GroupBy(r => r.Effective)
                .Select(g => new PostedRows(postings[g.First().Place], g.ToList())).ToList(),
            rows.Where(r => !Main.Own.ContainsKey(r.Place)).GroupBy(r => (postings[r.Place].SourceId, r.Effective))
                .Select(g => new PostedRows(postings[g.First().Place] with { Reason = null }, g.ToList())).ToList(),
            sweep.Pools.Select(p => p.Key).ToList(),
            sweep.Shortfalls.Select(s => (s.Pool.Item, s.Warehouse)).Distinct().ToList());

        async ValueTask<StockPosting> PostingOf(Told told, long cause) => postings.TryGetValue(told.At.Place, out var known) ? known
            : postings[told.At.Place] = await open.Of(
                Main.Own.ContainsKey(told.At.Place) ? At(Main.By, told) : At(SourcePosting(told, causes.Of(cause).By), told), ct);
    }

    /// <summary>A row that says what was told of a movement where no other one does: a standard has none of its own.</summary>
    private Func<StockPosting, RowDraft>? Marker(Change change)
    {
        var (told, place) = (change.Told, change.Told.At.Place);
        var isStandard = told.Movement.Kind == MovementKind.Standard;
        if (!isStandard && (change.Kind != ChangeKind.Corrected || sweep.Rows.Exists(r => r.Told.At.Place == place))) return null;
        var key = told.Booked.Keys.FirstOrDefault(k => k.IsStock);
        var (pool, entry) = isStandard || key == default
            ? (new PoolKey(told.Movement.ItemId, Guid.Empty),
                new CostEntry(Guid.Empty, LedgerKinds.Standard, Quantity.Zero, Money.Zero, ContraAccount.Revaluation))
            : (key.Pool, new CostEntry(key.Warehouse, key.Kind, Quantity.Zero, Money.Zero, key.Contra, Leg: key.Leg));
        var number = isStandard ? 0 : sweep.Pools.First(p => p.Key == pool).Number;
        return posting => new(posting, LineOf(told), place, number, pool, entry)
        {
            Told = ToldText.Write(told.Movement, told.Cancelled),
            Corrects = change.Kind == ChangeKind.New ? null : place,
            Cause = change.Kind == ChangeKind.New ? null : Main.At.Place,
            Role = change.Kind == ChangeKind.New ? null : RowRoles.Replacement,
        };
    }

    private RowDraft Row(SweepRow row, StockPosting posting, RecostedPools pools)
    {
        var (key, place) = (row.Key, row.Told.At.Place);
        var legs = sweep.Costed[place].Carried.GetValueOrDefault(key.Leg) ?? [];
        var entry = row.Entry with { Quantity = row.Quantity, Value = row.Value, Leg = key.Leg };
        var isLinked = row.Told.Movement.OriginPlace != 0;
        var parts = PartsText.Of(entry, sweep.Costed[place].Carried.GetValueOrDefault(0) ?? [], isLinked)
            ?? (row.Role != RowRole.Primary && entry.Kind is LedgerKinds.TransferOut or LedgerKinds.TransferIn && pools.IsFifo(key.Pool)
                ? PartsText.Write(legs) : null);
        if (row.Role == RowRole.Primary)
        {
            return new(posting, row.Told.Movement, place, pools.NumberOf(key.Pool), key.Pool, entry)
            {
                Parts = parts, Cause = key.Kind == LedgerKinds.TrueUp ? place : null, Late = pools.IsLate(key.Pool, row.Told.At),
                Told = ToldText.Of(row.Told.Movement),
            };
        }

        var (movement, origin) = (row.Told.Movement, row.Told.Movement.OriginPlace);
        var isNew = row.Role == RowRole.Replacement;
        entry = entry with
        {
            Flags = isNew ? entry.Flags : CostFlags.None, Fallback = isNew ? entry.Fallback : null, Origin = origin == 0 ? null : origin,
        };
        var isFirst = row.Told.Booked.GetValueOrDefault(key).First == 0;
        // What is taken back goes back to the lot and the place it came from.
        return new(posting, LineOf(row.Told, isNew), place, pools.NumberOf(key.Pool), key.Pool, entry)
        {
            Parts = parts,
            Goods = !isNew && !entry.Quantity.IsZero ? row.Told.Booked.GetValueOrDefault(key).Goods : null,
            Corrects = row.Told.Booked.GetValueOrDefault(key).First is not 0 and var first ? first : place,
            Cause = causes.Of(row.Cause).At.Place,
            Role = RoleOf(row.Role),
            // A standard that changed before there were goods has no row yet in the pool that turns out to have had some.
            Told = row.Role != RowRole.Adjustment ? ToldText.Write(movement, row.Told.Cancelled) : isFirst ? ToldText.Of(movement) : null,
        };
    }

    private static string RoleOf(RowRole role) => role switch
    {
        RowRole.Reversal => RowRoles.Reversal,
        RowRole.Replacement => RowRoles.Replacement,
        _ => RowRoles.Adjustment,
    };

    /// <summary>Whoever writes it, a row happened when its movement did.</summary>
    private StockPosting At(StockPosting posting, Told told)
    {
        var at = told.At.Moment;
        if (posting.Effective == at && posting.BusinessDate != default) return posting;
        return posting with { Effective = at, BusinessDate = sites.Here.BusinessDate(at), TakesEffect = null };
    }

    /// <summary>A correction is a row of the document that it corrects, in the name of who made it necessary.</summary>
    private StockPosting SourcePosting(Told told, StockPosting by)
    {
        var source = history.Sources[told.At.Place];
        return new(
            source.Kind, source.Id, source.Number, null, told.At.Moment, source.Site, default,
            by.ActorId, by.ActorName, by.SourceId == source.Id ? by.Reason : null, []);
    }

    private Movement LineOf(Told told, bool isNew = false) => told.Movement with
    {
        Line = Main.Own.TryGetValue(told.At.Place, out var own) ? own.Line : history.Sources[told.At.Place].Line,
        Traits = isNew ? told.Movement.Traits : Traits.Of(told.Movement.Traits?.Lot, null, null, null, null),
    };
}
