using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Lots;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.StockDocuments;

namespace Monolith.Inventory.Reservations;

/// <summary>How much of what is there is kept for somebody. A reservation whose time is over keeps nothing, whether or not the job that
/// ends it has run.</summary>
internal sealed class ReservedStock(InventoryDbContext db, LotStore stock, TimeProvider clock)
{
    /// <param name="items">Which.</param>
    /// <param name="ct">Gives up.</param>
    /// <param name="but">A reservation that isn't counted.</param>
    public async Task<Dictionary<(Guid Item, Guid Warehouse), Quantity>> Of(
        IReadOnlyCollection<Guid> items, CancellationToken ct, Guid? but = null)
    {
        var reserved = new Dictionary<(Guid, Guid), Quantity>();
        var now = Instants.ToMicroseconds(clock.GetUtcNow());
        await db.ReadIn(
            "SELECT item_id, warehouse_id, quantity, until, id FROM inv_reservations WHERE state = 'Open' AND item_id IN",
            [.. items.Distinct()],
            r =>
            {
                if (r.GetInt64(3) <= now || r.GetGuid(4) == but) return;
                var key = (r.GetGuid(0), r.GetGuid(1));
                reserved[key] = reserved.GetValueOrDefault(key) + Quantity.FromScaled(r.GetInt64(2));
            },
            ct);
        return reserved;
    }

    /// <summary>Why a document may not take what it wants: others have reserved it. What isn't there at all is not its question.</summary>
    public async Task<Error?> Refuses(StockDraft draft, IReadOnlyDictionary<Guid, string> skus, CancellationToken ct)
    {
        if (draft.Kind is not (StockDocumentKind.Issue or StockDocumentKind.Transfer)) return null;
        var items = draft.Lines.Select(l => l.ItemId).Distinct().ToList();
        var reserved = await Of(items, ct, draft.ReservationId);
        if (reserved.Count == 0) return null;
        var onHand = await stock.OnHand(items, draft.WarehouseId, ct);
        foreach (var item in draft.Lines.Index().GroupBy(l => l.Item.ItemId))
        {
            if (!reserved.TryGetValue((item.Key, draft.WarehouseId), out var kept)) continue;
            var (there, wanted) = (onHand.GetValueOrDefault(item.Key), Quantity.Sum(item.Select(l => l.Item.Quantity)));
            if (wanted > there - kept && wanted <= there)
                return ReservationErrors.NotAvailable(skus[item.Key], there - kept, wanted).At($"lines[{item.First().Index}].quantity");
        }

        return null;
    }

    /// <summary>What a document took of a reservation is taken off it.</summary>
    public async Task<Error?> Use(StockDraft draft, string actor, CancellationToken ct)
    {
        if (draft.ReservationId is not { } id) return null;
        if (await db.Reservations.FirstOrDefaultAsync(r => r.Id == id, ct) is not { } row) return ReservationErrors.Unknown(id);
        if (row.State != ReservationState.Open) return ReservationErrors.Ended(row.Number);
        var used = Quantity.Sum(draft.Lines.Where(l => l.ItemId == row.ItemId).Select(l => l.Quantity));
        if (used.IsZero || row.WarehouseId != draft.WarehouseId) return ReservationErrors.OtherGoods(row.Number).At("reservationId");
        row.Quantity = used < row.Quantity ? row.Quantity - used : Quantity.Zero;
        if (row.Quantity.IsZero) row.End(ReservationState.Used, actor, null,
            Instants.FromMicroseconds(Instants.ToMicroseconds(clock.GetUtcNow())));
        return null;
    }
}
