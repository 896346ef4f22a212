using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Data.Events;
using Monolith.Data.Model;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Stock;

namespace Monolith.Inventory.Counts;

/// <summary>Looks before a count begins: what has moved in the shop and isn't in the books would come out as a difference.</summary>
internal sealed class CountWaiting(InventoryDbContext db, CountPlaces places, ReaderLag lag, IEnumerable<IStockWaiting> others)
{
    public async Task<IReadOnlyList<StockWaiting>> In(CountRow count, CancellationToken ct)
    {
        var found = new List<StockWaiting>();
        Add("inventory.count-waits-parked", await db.Set<ParkedRow>().CountAsync(p => p.State == ParkedState.Parked, ct), null);
        Add("inventory.count-waits-lag", (long)lag.Now.TotalSeconds, null);
        var below = 0L;
        await db.Read(
            $"SELECT CAST(COUNT(*) AS bigint) FROM {StockNow.Table} n WHERE warehouse_id = @p0 AND quantity < 0", [count.WarehouseId],
            row => below = row.GetInt64(0), ct);
        Add("inventory.count-waits-negative", below, $"/inventory/stock?warehouse={count.WarehouseId}&sort=quantity");
        var running = await db.Set<CountRow>().CountAsync(
            c => c.WarehouseId == count.WarehouseId && !c.Drill && (c.State == CountState.Counting || c.State == CountState.Approving), ct);
        Add("inventory.count-waits-counts", running, $"/inventory/counts?warehouse={count.WarehouseId}&state=Counting");
        Add("inventory.count-leaves-tracked", (await places.Tracked(ct)).Count, "/inventory/lots");
        foreach (var other in others) found.AddRange((await other.In(count.WarehouseId, ct)).Where(w => w.Number > 0));
        return found;

        void Add(string text, long number, string? page)
        {
            if (number > 0) found.Add(new(text, number, page));
        }
    }
}
