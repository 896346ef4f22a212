using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Posting;

/// <summary>Turns movements into ledger rows, in order, on pools held in memory.</summary>
internal sealed class LedgerBook(PoolStore pools, Purchases purchases, Origins origins, LedgerNumbers numbers)
{
    public List<LedgerRow> Rows { get; } = [];

    public void Enter(StockPosting posting, Movement movement)
    {
        var entry = new Entry(this, posting, movement, pools.Get(movement.ItemId, movement.WarehouseId, numbers));
        switch (movement.Kind)
        {
            case MovementKind.Receipt:
                entry.Receive();
                break;
            case MovementKind.Return:
                entry.ComeBack();
                break;
            case MovementKind.Issue:
                entry.Issue(LedgerKinds.Issue, movement.Quantity);
                break;
            case MovementKind.Scrap:
                entry.Issue(LedgerKinds.Scrap, movement.Quantity);
                break;
            case MovementKind.Adjustment when movement.Quantity.IsNegative:
                entry.Issue(LedgerKinds.Adjustment, -movement.Quantity);
                break;
            case MovementKind.Adjustment:
                entry.Gain();
                break;
            case MovementKind.Transfer:
                entry.Transfer(pools.Get(movement.ItemId, movement.ToWarehouseId!.Value, numbers));
                break;
            default:
                throw new InvalidOperationException($"Unknown movement {movement.Kind}.");
        }
    }

    private sealed class Entry(LedgerBook book, StockPosting posting, Movement movement, PoolState at)
    {
        public void Receive()
        {
            var came = at.Pool.Put(movement.Quantity, movement.Value);
            CameIn(at, LedgerKinds.Receipt, movement.Quantity, came, movement.Contra);
            book.Bought(movement.ItemId, movement.Quantity, movement.Value, posting.Effective);
        }

        public void ComeBack()
        {
            var rest = movement.Quantity;
            if (book.Origin(movement) is { } origin)
            {
                CameIn(at, LedgerKinds.Return, origin.Quantity, at.Pool.Put(origin.Quantity, origin.Value), movement.Contra, origin: origin.Sequence);
                rest -= origin.Quantity;
            }

            if (rest.IsPositive) AtCurrentCost(LedgerKinds.Return, rest);
        }

        public void Gain() => AtCurrentCost(LedgerKinds.Adjustment, movement.Quantity);

        public void Issue(string kind, Quantity quantity)
        {
            var fallback = book.Fallback(movement.ItemId);
            var taken = at.Pool.Take(quantity, fallback);
            var row = Write(at, kind, -quantity, -taken.Value, movement.Contra, fallback: taken.Provisional ? fallback : null,
                provisional: taken.Provisional, zeroCost: taken.ZeroCost);
            if (kind == LedgerKinds.Issue) book.Sold(posting.SourceId, movement, row.Sequence, taken.Value);
        }

        public void Transfer(PoolState to)
        {
            var fallback = book.Fallback(movement.ItemId);
            var taken = at.Pool.Take(movement.Quantity, fallback);
            Write(at, LedgerKinds.TransferOut, -movement.Quantity, -taken.Value, ContraAccount.None, fallback: taken.Provisional ? fallback : null,
                provisional: taken.Provisional, zeroCost: taken.ZeroCost);
            CameIn(to, LedgerKinds.TransferIn, movement.Quantity, to.Pool.PutParts(taken.Parts), ContraAccount.None);
        }

        private void AtCurrentCost(string kind, Quantity quantity)
        {
            var fallback = book.Fallback(movement.ItemId);
            CameIn(at, kind, quantity, at.Pool.PutAtCurrentCost(quantity, fallback), movement.Contra, fallback);
        }

        private void CameIn(PoolState pool, string kind, Quantity quantity, Came came, ContraAccount contra, CostPair? fallback = null, long? origin = null)
        {
            var late = pool.IsLate(posting.Effective);
            var row = Write(pool, kind, quantity, came.Value, contra, fallback: fallback, origin: origin, zeroCost: came.ZeroCost);
            if (!came.TrueUp.IsZero)
                Write(pool, LedgerKinds.TrueUp, Quantity.Zero, came.TrueUp, ContraAccount.CostOfGoods, cause: row.Sequence, late: late);
        }

        private LedgerRow Write(
            PoolState pool, string kind, Quantity quantity, Money value, ContraAccount contra, long? cause = null, long? origin = null,
            CostPair? fallback = null, bool provisional = false, bool zeroCost = false, bool? late = null)
        {
            var (sequence, recorded) = book.NextRow();
            var row = new LedgerRow
            {
                Sequence = sequence,
                Pool = pool.Balance.Pool,
                ItemId = pool.Balance.ItemId,
                WarehouseId = pool.Balance.WarehouseId,
                Effective = posting.Effective,
                Place = sequence,
                Recorded = recorded,
                Kind = kind,
                Quantity = quantity,
                Value = value,
                Contra = contra,
                SourceKind = posting.SourceKind,
                SourceId = posting.SourceId,
                SourceLine = movement.Line,
                SourceNumber = posting.SourceNumber,
                ActorId = posting.ActorId,
                ActorName = posting.ActorName,
                Reason = posting.Reason,
                Cause = cause,
                Origin = origin,
                FallbackValue = fallback?.Value,
                FallbackQuantity = fallback?.Quantity,
                Late = late ?? pool.IsLate(posting.Effective),
                Provisional = provisional,
                ZeroCost = zeroCost,
            };
            book.Rows.Add(row);
            pool.Touch(posting.Effective);
            return row;
        }
    }

    private (long Sequence, DateTimeOffset Recorded) NextRow() => numbers.NextRow();

    private CostPair? Fallback(Guid item) => purchases.Last(item);

    private void Bought(Guid item, Quantity quantity, Money value, DateTimeOffset effective) => purchases.Bought(item, quantity, value, effective);

    private (Quantity Quantity, Money Value, long Sequence)? Origin(Movement returned) => origins.Use(returned);

    private void Sold(Guid sourceId, Movement sold, long sequence, Money value) => origins.Sold(sourceId, sold, sequence, value);
}
