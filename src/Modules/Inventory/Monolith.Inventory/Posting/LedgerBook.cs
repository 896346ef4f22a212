using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Ledger;

namespace Monolith.Inventory.Posting;

/// <summary>Turns movements into ledger rows, in order, on pools held in memory: asks what each costs, and writes that down.</summary>
internal sealed class LedgerBook(PoolStore pools, OriginStore origins, CostingRules rules, LedgerNumbers numbers, int digits)
    : ICostBook, ICostPools
{
    // What is being entered.
    private StockPosting _posting = null!;
    private Movement _movement = null!;
    private long _place;
    private string? _told;
    private IReadOnlyList<Part> _carried = [];

    public List<LedgerRow> Rows { get; } = [];

    public void Enter(StockPosting posting, Movement movement)
    {
        (_posting, _movement, _place, _told) = (posting, movement, numbers.Next, ToldText.Of(movement));
        Costing.Apply(this, movement, posting.Effective, rules.At(new(posting.Effective, _place), movement), this, digits);
        pools.Moved(movement, _place);
    }

    PoolState ICostPools.Find(PoolKey key) => pools.Get(key, numbers);

    PoolState ICostPools.Into(PoolKey key, int leg, IReadOnlyList<Part> parts)
    {
        // What a return's origin covers is known before anything of it is booked.
        if (leg == 0) _carried = parts;
        return pools.Get(key, numbers);
    }

    IReadOnlyList<Part> ICostPools.Carried(int leg) => _carried;

    void ICostPools.Carry(int leg, IReadOnlyList<Part> parts) => _carried = parts;

    IEnumerable<PoolState> ICostPools.Of(Guid item) => [];

    void ICostBook.Enter(PoolState pool, CostEntry entry)
    {
        var row = new RowDraft(_posting, _movement, _place, pool.Number, pool.Key, entry)
        {
            Parts = PartsText.Of(entry, _carried, isLinked: entry.Origin is not null),
            Cause = entry.Kind == LedgerKinds.TrueUp ? Rows[^1].Sequence : null, Told = _told,
        }.At(numbers);
        Rows.Add(row);
        origins.Written(row);
    }
}
