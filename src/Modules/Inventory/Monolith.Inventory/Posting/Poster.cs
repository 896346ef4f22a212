using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts.Events;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Ledger;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Posting;

/// <summary>The one way into the ledger. Runs inside a write (or a subscriber's transaction): rows, balances, layers and one
/// <see cref="StockMoved"/> per document, in few statements whatever the number of documents.</summary>
internal sealed class Poster(InventoryDbContext db, ISites sites, TimeProvider clock)
{
    /// <returns>The rows of each posting, in the order given; an error where one may not post: then nothing may be kept.</returns>
    public async Task<Result<IReadOnlyList<PostedRows>>> Post(IReadOnlyList<StockPosting> postings, CancellationToken ct)
    {
        var numbers = await LedgerNumbers.Open(db, clock, ct);
        var digits = sites.Here.Currency.Digits;
        var rules = new CostingRules(new LastPurchases(), new Origins(digits));
        var (pools, purchases, origins) = (new PoolStore(db, digits), new PurchaseStore(db, rules.Purchases), new OriginStore(db, rules.Origins));
        var movements = postings.SelectMany(p => p.Movements).ToList();
        await pools.Load(Places(movements), ct);
        await purchases.Load(ItemsThatMayFallBack(movements, pools), ct);
        await origins.Load(movements.Where(m => m.Origin is not null).ToList(), ct);

        var book = new LedgerBook(pools, origins, rules, numbers);
        var posted = new List<PostedRows>(postings.Count);
        foreach (var posting in postings)
        {
            var from = book.Rows.Count;
            foreach (var movement in posting.Movements)
            {
                if (posting.BelowZero is not null && await Refused(posting, movement, pools, book.Rows, ct) is { } error) return error;
                book.Enter(posting, movement);
            }

            posted.Add(new(posting, book.Rows.GetRange(from, book.Rows.Count - from)));
        }

        await db.BulkInsert(book.Rows, ct);
        await pools.Save(ct);
        await purchases.Save(ct);
        if (book.Rows.Count > 0) await numbers.Save(db, ct);
        foreach (var rows in posted.Where(p => p.Rows.Count > 0)) db.Publish(rows.ToEvent());
        return posted;
    }

    private static HashSet<PoolKey> Places(List<Movement> movements)
    {
        var places = movements.Select(m => m.From).ToHashSet();
        places.UnionWith(movements.Select(m => m.To).OfType<PoolKey>());
        return places;
    }

    /// <summary>A pool that has goods or ever had a cost never falls back, so most batches read nothing here.</summary>
    private static List<Guid> ItemsThatMayFallBack(List<Movement> movements, PoolStore pools) => movements
        .Where(m => m.Kind == MovementKind.Receipt || pools.Find(m.From) is not { } at || (!at.Pool.Quantity.IsPositive && at.Pool.LastCost is null))
        .Select(m => m.ItemId)
        .Distinct()
        .ToList();

    private async Task<Error?> Refused(StockPosting posting, Movement movement, PoolStore pools, List<LedgerRow> before, CancellationToken ct)
    {
        var asked = movement.Takes;
        if (asked.IsZero) return null;
        var at = pools.Find(movement.From);
        var there = at?.Pool.Quantity ?? Quantity.Zero;
        // A late one lowers every balance after it: the lowest of them is what may be taken.
        if (at is not null && at.IsLate(posting.Effective)) there = await LowestSince(at, posting.Effective, before, ct);
        return asked > there ? posting.BelowZero!.Refuse(movement, there) : null;
    }

    private async Task<Quantity> LowestSince(PoolState at, DateTimeOffset effective, List<LedgerRow> thisBatch, CancellationToken ct)
    {
        var pool = at.Number;
        var stored = await db.Ledger.AsNoTracking()
            .Where(r => r.Pool == pool && r.Effective > effective)
            .OrderByDescending(r => r.Effective).ThenByDescending(r => r.Place)
            .Select(r => new { r.Effective, r.Place, r.Quantity })
            .ToListAsync(ct);
        var later = stored.Concat(thisBatch.Where(r => r.Pool == pool && r.Effective > effective).Select(r => new { r.Effective, r.Place, r.Quantity }))
            .OrderByDescending(r => r.Effective).ThenByDescending(r => r.Place);
        var (balance, lowest) = (at.Pool.Quantity, at.Pool.Quantity);
        foreach (var row in later)
        {
            balance -= row.Quantity;
            if (balance < lowest) lowest = balance;
        }

        return lowest;
    }
}
