using Monolith.Inventory.Contracts.Events;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Ledger;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Recosting;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Posting;

/// <summary>The one way into the ledger. Runs inside a write (or a subscriber's transaction): rows, balances, layers and one
/// <see cref="StockMoved"/> per document, in few statements whatever the number of documents. What happened before something that is
/// there already is put in its place, and what followed is costed once more.</summary>
internal sealed class Poster(InventoryDbContext db, Recoster recoster, ISites sites, TimeProvider clock)
{
    /// <returns>The rows of each posting, in the order given; an error where one may not post: then nothing may be kept.</returns>
    public async Task<Result<IReadOnlyList<PostedRows>>> Post(IReadOnlyList<StockPosting> postings, CancellationToken ct)
    {
        var numbers = await LedgerNumbers.Open(db, clock, ct);
        var before = numbers.Next;
        var batch = await Open(postings.SelectMany(p => p.Movements).ToList(), numbers, ct);
        var posted = new List<PostedRows>(postings.Count);
        var corrections = new List<PostedRows>();
        foreach (var posting in postings)
        {
            var rows = new List<LedgerRow>();
            foreach (var movement in posting.Movements)
            {
                if (batch.IsLate(movement, posting.Effective))
                {
                    await batch.Save(ct);
                    if (!(await recoster.Enter(posting, movement, numbers, ct)).TryGet(out var late, out var refused)) return refused;
                    rows.AddRange(late.Own);
                    corrections.AddRange(late.Corrections);
                    // Pools stand differently now; what is left of the batch goes on from there.
                    batch = await Open(postings.SelectMany(p => p.Movements).ToList(), numbers, ct);
                    if (movement.Kind == MovementKind.Receipt) batch.Bought(movement, posting.Effective);
                    continue;
                }

                if (batch.Refused(posting, movement) is { } error) return error;
                rows.AddRange(batch.Enter(posting, movement));
            }

            posted.Add(new(posting, rows));
        }

        await batch.Save(ct);
        if (numbers.Next > before) await numbers.Save(db, ct);
        foreach (var rows in posted.Concat(corrections).Where(p => p.Rows.Count > 0)) db.Publish(rows.ToEvent());
        return posted;
    }

    private async Task<PostingBatch> Open(List<Movement> movements, LedgerNumbers numbers, CancellationToken ct)
    {
        var batch = new PostingBatch(db, numbers, sites.Here.Currency.Digits);
        await batch.Load(movements, ct);
        return batch;
    }
}
