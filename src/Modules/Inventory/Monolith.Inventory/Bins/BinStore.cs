using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Lots;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Bins;

/// <summary>Reads bins, what lies in them, and what lies in none.</summary>
internal sealed class BinStore(InventoryDbContext db, LotStore stock)
{
    public Task<Dictionary<string, BinRow>> Of(Guid warehouse, CancellationToken ct) =>
        db.Bins.AsNoTracking().Where(b => b.WarehouseId == warehouse).ToDictionaryAsync(b => b.Code, ct);

    public async Task<List<BinRoom>> Rooms(Guid warehouse, Guid item, CancellationToken ct)
    {
        var bins = await db.Bins.AsNoTracking().Where(b => b.WarehouseId == warehouse && b.Active).ToListAsync(ct);
        var held = (await db.Holdings.AsNoTracking().Where(h => h.WarehouseId == warehouse && h.Bin != "").ToListAsync(ct)).ToLookup(h =>
            h.Bin);
        return bins.ConvertAll(b => new BinRoom(
            b.Code, b.Walk, b.CategoryKey, b.Storage, b.Capacity, Quantity.Sum(held[b.Code].Select(h => h.Quantity)),
            held[b.Code].Any(h => h.ItemId == item)));
    }

    /// <summary>What of an item lies where, what lies in no bin among it.</summary>
    public async Task<List<HoldingRow>> Lying(Guid warehouse, Guid item, CancellationToken ct)
    {
        var holdings = await db.Holdings.AsNoTracking().Where(h => h.WarehouseId == warehouse && h.ItemId == item).ToListAsync(ct);
        var onHand = (await stock.OnHand([item], warehouse, ct)).GetValueOrDefault(item);
        var plain = onHand - Quantity.Sum(holdings.Select(h => h.Quantity));
        if (!plain.IsZero)
            holdings.Add(new() { Id = default, ItemId = item, WarehouseId = warehouse, Lot = "", Serial = "", Bin = "", Quantity = plain });
        return holdings;
    }

    public async Task<StorageKind> StorageOf(Guid item, CancellationToken ct) =>
        await db.ItemTracking.AsNoTracking().Where(t => t.ItemId == item).Select(t => (StorageKind?)t.Storage).FirstOrDefaultAsync(ct)
            ?? StorageKind.Ambient;

    public async Task<SpeedClass> SpeedOf(Guid warehouse, Guid item, CancellationToken ct) =>
        await db.ItemSpeeds.AsNoTracking().Where(s => s.WarehouseId == warehouse && s.ItemId == item).Select(s => (SpeedClass?)s.Speed)
            .FirstOrDefaultAsync(ct) ?? SpeedClass.Middling;
}
