using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Ledger;
using Monolith.Inventory.Lots;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Posting;

/// <summary>Movements that come after all that their pools hold: the plain case. One read of the pools, one append.</summary>
internal sealed class PostingBatch
{
    private readonly InventoryDbContext _db;
    private readonly CostingRules _rules;
    private readonly PoolStore _pools;
    private readonly PurchaseStore _purchases;
    private readonly OriginStore _origins;
    private readonly LedgerBook _book;

    public PostingBatch(InventoryDbContext db, LedgerNumbers numbers, int digits)
    {
        _db = db;
        _rules = new(new LastPurchases(), new Origins(digits));
        (_pools, _purchases, _origins) = (new(db, digits), new(db, _rules.Purchases), new(db, _rules.Origins));
        _book = new(_pools, _origins, _rules, numbers, digits);
    }

    public async Task Load(List<Movement> movements, CancellationToken ct)
    {
        var places = movements.Select(m => m.From).ToHashSet();
        places.UnionWith(movements.Select(m => m.To).OfType<PoolKey>());
        await _pools.Load(places, ct);
        await _purchases.Load(ItemsThatMayFallBack(movements), ct);
        await _origins.Load(movements.Where(m => m.Origin is not null).ToList(), ct);
    }

    /// <summary>Whether it happened before something that one of its pools already holds.</summary>
    public bool IsLate(Movement movement, DateTimeOffset effective) =>
        _pools.Find(movement.From)?.IsLate(effective) == true
        || (movement.To is { } to && _pools.Find(to)?.IsLate(effective) == true);

    public Error? Refused(StockPosting posting, Movement movement)
    {
        if (posting.BelowZero is not { } rule || movement.Takes.IsZero) return null;
        var there = _pools.Find(movement.From)?.Pool.Quantity ?? Quantity.Zero;
        return movement.Takes > there ? rule.Refuse(movement, there) : null;
    }

    public List<LedgerRow> Enter(StockPosting posting, Movement movement)
    {
        var from = _book.Rows.Count;
        _book.Enter(posting, movement);
        return _book.Rows.GetRange(from, _book.Rows.Count - from);
    }

    public void Bought(Movement movement, DateTimeOffset effective) =>
        _rules.Purchases.Bought(movement.ItemId, new(movement.Value, movement.Quantity), effective);

    public async Task Save(CancellationToken ct)
    {
        await _db.AppendRows(_book.Rows, ct);
        await _pools.Save(ct);
        await _purchases.Save(ct);
    }

    /// <summary>A pool that has goods or ever had a cost never falls back, so most batches read nothing here.</summary>
    private List<Guid> ItemsThatMayFallBack(List<Movement> movements) => movements
        .Where(m => m.Kind == MovementKind.Receipt || _pools.Find(m.From) is not { } at
            || (!at.Pool.Quantity.IsPositive && at.Pool.LastCost is null))
        .Select(m => m.ItemId)
        .Distinct()
        .ToList();
}
