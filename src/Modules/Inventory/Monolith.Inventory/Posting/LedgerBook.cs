using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Ledger;

namespace Monolith.Inventory.Posting;

/// <summary>Turns movements into ledger rows, in order, on pools held in memory: asks what each costs, and writes that down.</summary>
internal sealed class LedgerBook(PoolStore pools, OriginStore origins, CostingRules rules, LedgerNumbers numbers)
{
    public List<LedgerRow> Rows { get; } = [];

    public void Enter(StockPosting posting, Movement movement)
    {
        var from = pools.Get(movement.From, numbers);
        var to = movement.To is { } key ? pools.Get(key, numbers) : null;
        var steps = Costing.Apply(from, to, movement, posting.Effective, rules);
        for (var i = 0; i < steps.Count; i++)
        {
            var step = steps[i];
            Rows.Add(Row(posting, movement, step, cause: step.Kind == LedgerKinds.TrueUp ? Rows[^1].Sequence : null));
            origins.Written(Rows[^1]);
        }
    }

    private LedgerRow Row(StockPosting posting, Movement movement, in CostStep step, long? cause)
    {
        var (sequence, recorded) = numbers.NextRow();
        // A true-up is its pool's, not that of the goods that came.
        var traits = step.Kind == LedgerKinds.TrueUp ? null : movement.Traits;
        return new()
        {
            Sequence = sequence,
            Pool = step.Pool.Number,
            ItemId = step.Pool.Key.Item,
            WarehouseId = step.Pool.Key.Warehouse,
            Site = posting.Site,
            BusinessDate = posting.BusinessDate,
            Bin = traits?.Bin,
            Lot = step.Pool.Key.Lot ?? traits?.Lot,
            Serial = traits?.Serial,
            EntryUnit = traits?.EntryUnit,
            EntryQuantity = traits?.EntryQuantity,
            Effective = posting.Effective,
            Place = sequence,
            Recorded = recorded,
            Kind = step.Kind,
            Quantity = step.Quantity,
            Value = step.Value,
            Contra = step.Contra,
            SourceKind = posting.SourceKind,
            SourceId = posting.SourceId,
            SourceLine = movement.Line,
            SourceNumber = posting.SourceNumber,
            ActorId = posting.ActorId,
            ActorName = posting.ActorName,
            Reason = posting.Reason,
            Cause = cause,
            Origin = step.Origin,
            FallbackValue = step.Fallback?.Value,
            FallbackQuantity = step.Fallback?.Quantity,
            Late = step.Late,
            Provisional = step.Provisional,
            ZeroCost = step.ZeroCost,
        };
    }
}
