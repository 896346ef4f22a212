using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Bins.ListRelocations;

/// <summary>Goods that lie in the wrong place by how fast they leave: fast ones far from the door, slow ones near it, with the bin that
/// would suit better.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ListRelocations(Guid WarehouseId) : IRequest<RelocationList>;

/// <param name="RankedAt">When the items were last ranked; null: never.</param>
internal sealed record RelocationList(DateTimeOffset? RankedAt, IReadOnlyList<Relocation> Lines);

internal sealed record Relocation(
    Guid ItemId, string Sku, LocalName Name, string Unit, string? Lot, string? Serial, Quantity Quantity, SpeedClass Speed, int Picks,
    string FromBin, string ToBin);

internal sealed class ListRelocationsHandler(InventoryDbContext db, BinStore bins) : IHandler<ListRelocations, RelocationList>
{
    private const int Most = 200;

    public async Task<Result<RelocationList>> Handle(ListRelocations request, CancellationToken ct)
    {
        var speeds = await db.ItemSpeeds.AsNoTracking().Where(s => s.WarehouseId == request.WarehouseId && s.Speed != SpeedClass.Middling)
            .OrderByDescending(s => s.Picks).ToListAsync(ct);
        var ranked = await db.ItemSpeeds.Where(s => s.WarehouseId == request.WarehouseId).MaxAsync(s => (DateTimeOffset?)s.RankedAt, ct);
        var lying = (await db.Holdings.AsNoTracking().Where(h => h.WarehouseId == request.WarehouseId && h.Bin != "").ToListAsync(ct))
            .ToLookup(h => h.ItemId);
        var rooms = (await bins.Rooms(request.WarehouseId, Guid.Empty, ct)).OrderBy(r => r.Walk).ThenBy(r => r.Code, StringComparer.Ordinal)
            .ToDictionary(r => r.Code);
        var lines = new List<Relocation>();
        foreach (var speed in speeds.Where(s => lying.Contains(s.ItemId)))
        {
            if (await db.Items.AsNoTracking().FirstOrDefaultAsync(i => i.Id == speed.ItemId, ct) is not { } item) continue;
            var storage = await bins.StorageOf(item.Id, ct);
            foreach (var goods in lying[speed.ItemId].Where(h => rooms.ContainsKey(h.Bin)))
            {
                if (Better(rooms, goods.Bin, item.CategoryKey, storage, speed.Speed, goods.Quantity) is not { } to) continue;
                rooms[to.Code] = to with { Held = to.Held + goods.Quantity };
                lines.Add(new(
                    item.Id, item.Sku, item.Name, item.Unit, goods.Lot.OrNull(), goods.Serial.OrNull(), goods.Quantity, speed.Speed,
                        speed.Picks,
                    goods.Bin, to.Code));
                if (lines.Count == Most) return new RelocationList(ranked, lines);
            }
        }

        return new RelocationList(ranked, lines);
    }

    // Worth a walk is what lies in the opposite third of the way, and has a suitable bin with room in its own.
    private static BinRoom? Better(
        Dictionary<string, BinRoom> rooms, string bin, string? category, StorageKind storage, SpeedClass speed, Quantity quantity)
    {
        var suitable = rooms.Values.Where(r => PutAwayRules.Suits(r, category, storage)).ToList();
        if (Math.Abs((int)PutAwayRules.PartOf(rooms[bin], suitable) - (int)speed) < 2) return null;
        return suitable.Where(r => PutAwayRules.PartOf(r, suitable) == speed && (r.Free is not { } free || free >= quantity))
            .OrderBy(r => speed == SpeedClass.Fast ? r.Walk : -r.Walk).FirstOrDefault();
    }
}

internal static class ListRelocationsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapGet("warehouses/{warehouseId:guid}/relocations", (Guid warehouseId, ISender send, CancellationToken ct) =>
                send.Send(new ListRelocations(warehouseId), ct).ToHttp())
            .Serves<ListRelocations>().WithName("ListRelocations")
            .WithSummary("Goods that lie in the wrong place by how fast they leave, with a better bin").Produces<RelocationList>();
}
