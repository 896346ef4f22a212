using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Ledger;
using Monolith.Inventory.Lots;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Recosting;

namespace Monolith.Inventory.Posting;

/// <summary>Movements that come after all that their pools hold: the plain case. One read of the pools, one append.</summary>
internal sealed class PostingBatch
{
    private readonly InventoryDbContext _db;
    private readonly ItemCostings _costings;
    private readonly Standards _standards;
    private readonly CostingRules _rules;
    private readonly PoolStore _pools;
    private readonly PurchaseStore _purchases;
    private readonly OriginStore _origins;
    private readonly LedgerBook _book;
    private readonly LedgerNumbers _numbers;

    public PostingBatch(InventoryDbContext db, ItemCostings costings, LedgerNumbers numbers, int digits)
    {
        (_db, _costings, _standards, _numbers) = (db, costings, new(db), numbers);
        _rules = new(new LastPurchases(), new Origins(digits), _standards.At);
        (_pools, _purchases, _origins) = (new(db, costings, digits), new(db, _rules.Purchases), new(db, _rules.Origins));
        _book = new(_pools, _origins, _rules, numbers, digits);
    }

    public async Task Load(IReadOnlyList<Movement> movements, CancellationToken ct)
    {
        await _pools.Load(movements.Select(m => m.From).Concat(movements.Select(m => m.To).OfType<PoolKey>()), ct);
        // The cost to fall back on is kept with every movement, as it is now: a later correction may make it necessary.
        var items = movements.Select(m => m.ItemId).Distinct().ToList();
        await _purchases.Load(items, ct);
        await _standards.Load(items, ct);
        await _origins.Load(movements.Where(m => m is { Kind: MovementKind.Return, Origin: not null }).ToList(), ct);
    }

    /// <summary>Whether it has to be put in its place by costing what is there once more: it happened before something that one of its
    /// pools already holds, or reaches into more than its own pool.</summary>
    public async ValueTask<bool> NeedsRecosting(StockPosting posting, Movement movement, CancellationToken ct) =>
        ReachesBack(posting, movement) && !await ComesBy(posting, movement, ct);

    private bool ReachesBack(StockPosting posting, Movement movement) => movement.Kind switch
    {
        MovementKind.Standard or MovementKind.Conversion => true,
        MovementKind.SupplierReturn or MovementKind.Scrap when movement.Origin is not null => true,
        MovementKind.Return when movement.Origin is not null && posting.BelowZero is not null => true,
        MovementKind.Revaluation when movement.Amount.IsNegative => true,
        _ => _pools.Find(movement.From)?.IsLate(posting.Effective) == true
            || (movement.To is { } to && _pools.Find(to)?.IsLate(posting.Effective) == true) || StandardComesLater(posting, movement),
    };

    // Also where its pool is empty so far: a standard revalues what was there when it came.
    private bool StandardComesLater(StockPosting posting, Movement movement) =>
        movement.Costing.AtStandard && _standards.Of(movement.ItemId).Any(s => s.At > new Position(posting.Effective, _numbers.Next));

    /// <summary>A ticket's goods of a pool that is being costed anew: their cost is right once that comes by. Only what was counted later
    /// can't wait.</summary>
    private async ValueTask<bool> ComesBy(StockPosting posting, Movement movement, CancellationToken ct)
    {
        var isPlain = movement.Kind == MovementKind.Issue || movement is { Kind: MovementKind.Return, Origin: null };
        if (posting.BelowZero is not null || !isPlain) return false;
        var at = new Position(posting.Effective, _numbers.Next);
        if (_pools.Find(movement.From) is not { } pool || !pool.IsOpenAt(at)) return false;
        return await new PoolHistory(_db).NextCount(pool.Number, at, ct) is null;
    }

    /// <summary>What is there of what the movement takes, where that is too little; null where it isn't.</summary>
    public Quantity? Short(Movement movement)
    {
        if (movement.Takes.IsZero) return null;
        var there = _pools.Find(movement.From)?.At(movement.WarehouseId) ?? Quantity.Zero;
        return movement.Takes > there ? there : null;
    }

    public List<LedgerRow> Enter(StockPosting posting, Movement movement)
    {
        var from = _book.Rows.Count;
        _book.Enter(posting, movement);
        return _book.Rows.GetRange(from, _book.Rows.Count - from);
    }

    public void Bought(Movement movement, DateTimeOffset effective) => ((ICostFacts)_rules).Bought(movement, effective);

    public async Task Save(CancellationToken ct)
    {
        await _db.AppendRows(_book.Rows, ct);
        await _pools.Save(ct);
        await _purchases.Save(ct);
        _book.Rows.Clear();
    }

    /// <summary>Pools that were costed once more have to be read again.</summary>
    public void Forget(IEnumerable<PoolKey> pools) => _pools.Forget(pools);
}
