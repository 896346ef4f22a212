using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Ledger;

namespace Monolith.Inventory.Posting;

/// <summary>Turns movements into ledger rows, in order, on pools held in memory: asks what each costs, and writes that down.</summary>
internal sealed class LedgerBook(PoolStore pools, OriginStore origins, CostingRules rules, LedgerNumbers numbers) : ICostBook
{
    // What is being entered.
    private StockPosting _posting = null!;
    private Movement _movement = null!;

    public List<LedgerRow> Rows { get; } = [];

    public void Enter(StockPosting posting, Movement movement)
    {
        (_posting, _movement) = (posting, movement);
        var from = pools.Get(movement.From, numbers);
        var to = movement.To is { } key ? pools.Get(key, numbers) : null;
        Costing.Apply(from, to, movement, posting.Effective, rules, this);
    }

    void ICostBook.Enter(
        PoolState pool, string kind, Quantity quantity, Money value, ContraAccount contra, CostFlags flags, CostPair? fallback,
        long? origin)
    {
        var (sequence, recorded) = numbers.NextRow();
        var isTrueUp = kind == LedgerKinds.TrueUp;
        // A true-up is its pool's, not that of the goods that came.
        var traits = isTrueUp ? null : _movement.Traits;
        var row = new LedgerRow
        {
            Sequence = sequence,
            Pool = pool.Number,
            ItemId = pool.Key.Item,
            WarehouseId = pool.Key.Warehouse,
            Site = _posting.Site,
            BusinessDate = _posting.BusinessDate,
            Bin = traits?.Bin,
            Lot = pool.Key.Lot ?? traits?.Lot,
            Serial = traits?.Serial,
            EntryUnit = traits?.EntryUnit,
            EntryQuantity = traits?.EntryQuantity,
            Effective = _posting.Effective,
            Place = sequence,
            Recorded = recorded,
            Kind = kind,
            Quantity = quantity,
            Value = value,
            Contra = contra,
            SourceKind = _posting.SourceKind,
            SourceId = _posting.SourceId,
            SourceLine = _movement.Line,
            SourceNumber = _posting.SourceNumber,
            ActorId = _posting.ActorId,
            ActorName = _posting.ActorName,
            Reason = _posting.Reason,
            Cause = isTrueUp ? Rows[^1].Sequence : null,
            Origin = origin,
            FallbackValue = fallback?.Value,
            FallbackQuantity = fallback?.Quantity,
            Late = flags.HasFlag(CostFlags.Late),
            Provisional = flags.HasFlag(CostFlags.Provisional),
            ZeroCost = flags.HasFlag(CostFlags.ZeroCost),
        };
        Rows.Add(row);
        origins.Written(row);
    }
}
