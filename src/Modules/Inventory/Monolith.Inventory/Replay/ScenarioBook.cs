using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Ledger;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Posting;
using Monolith.Inventory.Recosting;

namespace Monolith.Inventory.Replay;

/// <summary>What stands on the tables of a scenario's shop in the end, in the scenario's words.</summary>
internal sealed class ScenarioBook
{
    private readonly Dictionary<long, PoolState> _pools = [];
    private readonly ScenarioShop _shop;
    private ILookup<long, ScenarioRow> _byPlace = null!;

    private ScenarioBook(ScenarioShop shop) => _shop = shop;

    public List<ScenarioRow> Rows { get; } = [];

    /// <summary>In the order they came to be.</summary>
    public IEnumerable<PoolState> Pools => _pools.OrderBy(p => p.Key).Select(p => p.Value);

    /// <summary>How many rows were known once each event was learned.</summary>
    public Dictionary<string, int> RowsAfter { get; } = new(StringComparer.Ordinal);

    public static async Task<ScenarioBook> Read(InventoryDbContext db, ScenarioShop shop, CancellationToken ct)
    {
        var book = new ScenarioBook(shop);
        await book.ReadPools(db, ct);
        book.ReadRows(await db.Ledger.OrderBy(r => r.Sequence).ToListAsync(ct));
        return book;
    }

    /// <summary>What a movement has booked, by its sums.</summary>
    public IReadOnlyDictionary<StepKey, Booked> BookedAt(long place) => _byPlace[place].GroupBy(r => r.Key).ToDictionary(
        g => g.Key, g => new Booked(Quantity.Sum(g.Select(r => r.Quantity)), Money.Sum(g.Select(r => r.Value)), g.First().Sequence));

    private async Task ReadPools(InventoryDbContext db, CancellationToken ct)
    {
        var balances = await db.Balances.ToListAsync(ct);
        var layers = await LayerStore.Load(db, balances, ct);
        var places = (await db.Places.ToListAsync(ct)).ToLookup(p => p.Pool);
        foreach (var b in balances)
        {
            var pool = Pool.Restore(
                b.Costing, _shop.MoneyDigits, b.Quantity, b.Value, CostPair.From(b.CostValue, b.CostQuantity),
                layers.GetValueOrDefault(b.Pool) ?? [], b.NextLayer);
            _pools[b.Pool] = new(b.Key, b.Pool, pool, b.LastEffective);
            foreach (var place in places[b.Pool]) _pools[b.Pool].Moved(place.WarehouseId, place.Quantity);
        }
    }

    private void ReadRows(List<LedgerRow> ledger)
    {
        var (step, numbers, rowsOf) = (0, new Dictionary<long, long>(), new List<(long Place, ScenarioRow Row)>());
        foreach (var row in ledger)
        {
            while (step < _shop.Steps.Count && row.Sequence > _shop.Steps[step].Through) RowsAfter[_shop.Steps[step++].Event] = Rows.Count;
            if (SaysOnly(row)) continue;
            numbers[row.Sequence] = Rows.Count + 1;
            Rows.Add(Row(row, _shop.Steps[step], numbers));
            rowsOf.Add((row.Place, Rows[^1]));
        }

        for (; step < _shop.Steps.Count; step++) RowsAfter[_shop.Steps[step].Event] = Rows.Count;
        _byPlace = rowsOf.ToLookup(r => r.Place, r => r.Row);
    }

    /// <summary>A row that says what was told and moves nothing.</summary>
    private static bool SaysOnly(LedgerRow row) => row.Kind == LedgerKinds.Standard
        || (row is { Role: RowRoles.Replacement, Quantity.IsZero: true, Value.IsZero: true, Told: { } told }
            && ToldText.Read(told, 0).Cancelled);

    private ScenarioRow Row(LedgerRow r, ScenarioStep step, Dictionary<long, long> numbers)
    {
        var pool = _pools[r.Pool ?? r.Beside ?? 0].Key;
        var key = new StepKey(pool, r.WarehouseId, r.Kind, r.Contra, r.Leg ?? (r.Kind == LedgerKinds.TransferIn ? 1 : 0));
        var isHome = r.Role == RowRoles.Home;
        return new(
            Rows.Count + 1, step.Places.Contains(r.Place) ? step.Event : _shop.Documents.Teller[r.Place], key, r.Lot, r.Effective,
            isHome ? r.Effective : r.Moment, step.Recorded, r.Quantity, r.Value, RoleOf(r),
            r.Corrects is { } corrects ? numbers.GetValueOrDefault(corrects) is not 0 and var number ? number : null : null,
            r.Cause is null ? null : step.Event);
    }

    private static RowRole RoleOf(LedgerRow row) => row.Role switch
    {
        null => RowRole.Primary,
        RowRoles.Reversal => RowRole.Reversal,
        RowRoles.Replacement => RowRole.Replacement,
        _ => RowRole.Adjustment,
    };
}
