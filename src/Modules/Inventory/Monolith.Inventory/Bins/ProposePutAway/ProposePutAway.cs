using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Stock;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Bins.ProposePutAway;

/// <summary>What lies in no bin of a warehouse, and where it belongs: by climate, category, room, and how fast it leaves.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ProposePutAway(Guid WarehouseId) : IRequest<IReadOnlyList<PutAwayLine>>;

/// <param name="Bin">Null: no bin suits, or none has room.</param>
internal sealed record PutAwayLine(
    Guid ItemId, string Sku, LocalName Name, string Unit, string? Lot, string? Serial, Quantity Quantity, SpeedClass Speed,
        StorageKind Storage,
    string? Bin);

internal sealed class ProposePutAwayHandler(InventoryDbContext db, BinStore bins) : IHandler<ProposePutAway, IReadOnlyList<PutAwayLine>>
{
    private const int MostItems = 100;

    public async Task<Result<IReadOnlyList<PutAwayLine>>> Handle(ProposePutAway request, CancellationToken ct)
    {
        var lines = new List<PutAwayLine>();
        if (!await db.Bins.AnyAsync(b => b.WarehouseId == request.WarehouseId && b.Active, ct))
            return Result.Of<IReadOnlyList<PutAwayLine>>(lines);
        var filled = new Dictionary<string, Quantity>();
        foreach (var item in await Items(request.WarehouseId, ct))
        {
            var lying = await bins.Lying(request.WarehouseId, item.Id, ct);
            var (storage, speed) = (await bins.StorageOf(item.Id, ct), await bins.SpeedOf(request.WarehouseId, item.Id, ct));
            var rooms = await bins.Rooms(request.WarehouseId, item.Id, ct);
            foreach (var open in lying.Where(h => h.Bin.Length == 0 && h.Quantity.IsPositive))
            {
                var now = rooms.ConvertAll(r => r with { Held = r.Held + filled.GetValueOrDefault(r.Code) });
                var left = open.Quantity;
                foreach (var (bin, quantity) in PutAwayRules.Place(now, left, item.CategoryKey, storage, speed))
                {
                    filled[bin] = filled.GetValueOrDefault(bin) + quantity;
                    left -= quantity;
                    lines.Add(new(item.Id, item.Sku, item.Name, item.Unit, open.Lot.OrNull(), open.Serial.OrNull(), quantity, speed,
                        storage, bin));
                }

                if (left.IsPositive)
                    lines.Add(new(item.Id, item.Sku, item.Name, item.Unit, open.Lot.OrNull(), open.Serial.OrNull(), left, speed, storage,
                        null));
            }
        }

        return Result.Of<IReadOnlyList<PutAwayLine>>(lines);
    }

    // What more there is comes up when these are away.
    private async Task<List<Inventory.Items.ItemRow>> Items(Guid warehouse, CancellationToken ct)
    {
        var inBins = (await db.Holdings.AsNoTracking().Where(h => h.WarehouseId == warehouse && h.Bin != "").ToListAsync(ct))
            .ToLookup(h => h.ItemId, h => h.Quantity);
        var found = new List<Guid>();
        await db.Read(
            $"SELECT s.item_id, s.quantity FROM {StockNow.Table} s WHERE s.warehouse_id = @p0 AND s.quantity > 0", [warehouse],
            r =>
            {
                if (found.Count < MostItems && Quantity.FromScaled(r.GetInt64(1)) > Quantity.Sum(inBins[r.GetGuid(0)]))
                    found.Add(r.GetGuid(0));
            },
            ct);
        var items = await db.Items.AsNoTracking().Where(i => found.Contains(i.Id)).ToDictionaryAsync(i => i.Id, ct);
        return [.. found.Select(f => items[f])];
    }
}

internal static class ProposePutAwayEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapGet("warehouses/{warehouseId:guid}/put-away", (Guid warehouseId, ISender send, CancellationToken ct) =>
                send.Send(new ProposePutAway(warehouseId), ct)
                    .Map(all => new Page<PutAwayLine>(all, all.Count, 0, all.Count)).ToHttp())
            .Serves<ProposePutAway>().WithName("ProposePutAway").WithSummary("What lies in no bin, and where it belongs")
            .Produces<Page<PutAwayLine>>();
}
