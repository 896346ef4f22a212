using Monolith.Inventory.Contracts.Events;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Ledger;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Recosting;
using Monolith.Inventory.StockDocuments;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Posting;

/// <summary>The one way into the ledger. Runs inside a write (or a subscriber's transaction): rows, balances, layers and one
/// <see cref="StockMoved"/> per document, in few statements whatever the number of documents. What happened before something that is
/// there already is put in its place, and what followed is costed once more.</summary>
internal sealed class Poster(InventoryDbContext db, Recoster recoster, ISites sites, IPeriods periods, TimeProvider clock)
{
    /// <returns>The rows of each posting, in the order given; an error where one may not post: then nothing may be kept.
    /// Errors: inventory.insufficient-stock, inventory.reason-required, inventory.lot-required, inventory.unknown-origin,
    /// inventory.return-precedes, inventory.return-exceeds, inventory.value-negative</returns>
    public async Task<Result<IReadOnlyList<PostedRows>>> Post(IReadOnlyList<StockPosting> given, CancellationToken ct)
    {
        var numbers = await LedgerNumbers.Open(db, clock, ct);
        var before = numbers.Next;
        var (costings, negative) = (new ItemCostings(db), new NegativeRules(db));
        await costings.Load(given.SelectMany(p => p.Movements), ct);
        var postings = await Resolved(given, costings, ct);
        var all = postings.SelectMany(p => p.Movements).ToList();
        var batch = new PostingBatch(db, costings, numbers, sites.Here.Currency.Digits);
        await batch.Load(all, ct);
        var posted = new List<PostedRows>(postings.Count);
        var corrections = new List<PostedRows>();
        foreach (var posting in postings)
        {
            var (rows, below) = (new List<LedgerRow>(), new List<(Guid Item, Guid Warehouse)>());
            foreach (var movement in posting.Movements)
            {
                if (Wrong(posting, movement) is { } wrong) return wrong;
                if (await batch.NeedsRecosting(posting, movement, ct))
                {
                    await batch.Save(ct);
                    if (!(await recoster.Enter(posting, movement, numbers, ct)).TryGet(out var late, out var refused)) return refused;
                    rows.AddRange(late.Own.SelectMany(o => o.Rows));
                    corrections.AddRange(late.Corrections);
                    below.AddRange(late.Below);
                    // Pools stand differently now; what is left of the batch goes on from there.
                    batch.Forget(late.Pools);
                    await batch.Load(all, ct);
                    if (movement.Kind == MovementKind.Receipt) batch.Bought(movement, posting.Effective);
                    continue;
                }

                if (batch.Short(movement) is { } there)
                {
                    var (item, at) = (movement.ItemId, movement.WarehouseId);
                    if (await negative.Refuse(posting, movement, item, at, there, ct) is { } error) return error;
                    below.Add((item, at));
                }

                rows.AddRange(batch.Enter(posting, movement));
            }

            posted.Add(new(posting, rows) { Below = below });
        }

        await batch.Save(ct);
        if (numbers.Next > before) await numbers.Save(db, ct);
        foreach (var rows in posted.Concat(corrections).Where(p => p.Rows.Count > 0)) db.Publish(rows.ToEvent());
        return posted;
    }

    private async Task<List<StockPosting>> Resolved(IReadOnlyList<StockPosting> given, ItemCostings costings, CancellationToken ct)
    {
        var open = new OpenDays(sites, periods);
        var postings = new List<StockPosting>(given.Count);
        foreach (var posting in given)
        {
            var movements = posting.Movements.Select(costings.Of).ToList();
            postings.Add((await open.Of(posting, ct)) with { Movements = movements });
        }

        return postings;
    }

    /// <summary>What a document is refused for; a paid ticket, and goods that stand in the shop, are taken as they are.</summary>
    private static Error? Wrong(StockPosting posting, Movement movement)
    {
        if (posting.BelowZero is null) return null;
        var field = $"lines[{movement.Line - 1}]";
        if (movement.Costing.Scope == PoolScope.Lot && movement.Lot is null && movement.Kind != MovementKind.Standard)
            return StockErrors.LotRequired.At($"{field}.lot");
        return movement.ToWarehouseId == movement.WarehouseId ? StockErrors.SameWarehouse : null;
    }
}
