using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Lots;

/// <summary>Whether goods that come in say which lot or serial number they are, as their item wants it.</summary>
internal sealed class LotDesk(InventoryDbContext db, LotStore store) : ILots
{
    public async Task<IReadOnlyDictionary<Guid, ItemTrackingInfo>> Tracking(IReadOnlyCollection<Guid> itemIds, CancellationToken ct) =>
        await store.Tracking(itemIds, ct);

    public async Task<Result<IReadOnlyList<ArrivingGoods>>> Arrive(
        IReadOnlyList<ArrivingGoods> goods, DateOnly day, CancellationToken ct, bool acceptExpired = false)
    {
        var items = goods.Select(g => g.ItemId).Distinct().ToList();
        var tracking = await store.Tracking(items, ct);
        if (tracking.Count == 0 && goods.All(g => string.IsNullOrWhiteSpace(g.Lot) && string.IsNullOrWhiteSpace(g.Serial)))
            return Result.Of(goods);
        var skus = await db.Items.AsNoTracking().Where(i => items.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Sku, ct);
        var known = await store.Lots(items, ct);
        var serials = (await store.There(items, ct)).Where(t => t.Serial.Length > 0 && t.Quantity.IsPositive)
            .Select(t => (t.ItemId, t.Serial)).ToHashSet();
        var cleaned = new List<ArrivingGoods>(goods.Count);
        foreach (var (place, given) in goods.Index())
        {
            var arrival = new Arrival(skus.GetValueOrDefault(given.ItemId, ""), tracking.GetValueOrDefault(given.ItemId), day,
                acceptExpired);
            var clean = given with { Lot = LotCode.Of(given.Lot), Serial = LotCode.Of(given.Serial) };
            var lot = clean.Lot is { } code ? known.GetValueOrDefault((clean.ItemId, code)) : null;
            if (!arrival.Check(clean, lot).TryGet(out clean, out var error)) return error.At($"lines[{place}].{error.Field}");
            if (clean.Serial is { } serial && !serials.Add((clean.ItemId, serial)))
                return LotErrors.SerialThere(arrival.Sku, serial).At($"lines[{place}].serial");
            if (clean.Lot is { } made)
            {
                known.TryAdd((clean.ItemId, made), new LotRow
                {
                    ItemId = clean.ItemId, Lot = made, ProducedOn = clean.ProducedOn, ExpiresOn = clean.ExpiresOn,
                });
            }

            cleaned.Add(clean);
        }

        return Result.Of<IReadOnlyList<ArrivingGoods>>(cleaned);
    }

    /// <summary>Writes down the lots among them that are new.</summary>
    public Task Learn(IEnumerable<ArrivingGoods> goods, CancellationToken ct) => store.Add(
        goods.Where(g => g.Lot is not null).Select(g => new LotRow
        {
            ItemId = g.ItemId, Lot = g.Lot!, ProducedOn = g.ProducedOn, ExpiresOn = g.ExpiresOn, Version = 1,
        }),
        ct);
}
