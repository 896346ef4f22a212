using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Ledger.AsOf;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.StockDocuments;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Ledger.StockCard;

internal sealed class StockCardHandler(InventoryDbContext db, ICurrentActor current, ISites sites) : IHandler<StockCard, StockCardRows>
{
    public async Task<Result<StockCardRows>> Handle(StockCard request, CancellationToken ct)
    {
        var query = request.Query.Clamp();
        if (StockCard.List.Refuses(query, current.Actor) is { } refused) return refused;
        if (!Moments.Read(query.Filter("knownAt"), "knownAt", sites).TryGet(out var knownAt, out var error)) return error;
        if (!await db.Items.AnyAsync(i => i.Id == request.ItemId, ct)) return StockErrors.UnknownItem(request.ItemId);

        var all = await Rows(request.ItemId, query.Id("warehouse"), knownAt, ct);
        var (from, to) = (query.Day("from"), query.Day("to"));
        var opening = from is { } first ? await Sum(all.Where(r => r.BusinessDate < first), ct) : default;
        var asked = all.Where(r => (from == null || r.BusinessDate >= from) && (to == null || r.BusinessDate <= to));
        var ordered = asked.OrderBy(r => r.Effective).ThenBy(r => r.Place).ThenBy(r => r.Sequence);
        if (query.Walk is { } walk) return await Piece(walk, ordered, opening, ct);

        var total = await asked.CountAsync(ct);
        var movements = await Sum(asked, ct);
        var before = query.Skip == 0 ? opening : opening + await Sum(ordered.Take(query.Skip), ct);
        var page = await ordered.Skip(query.Skip).Take(query.Take).ToListAsync(ct);
        return new StockCardRows(
            await Shown(page, before, ct), total, query.Skip, query.Take, Of(opening), Of(movements), Of(opening + movements));
    }

    /// <summary>The next rows of the whole card, with what was there carried from one piece to the next.</summary>
    private async Task<StockCardRows> Piece(ListWalk walk, IQueryable<LedgerRow> ordered, Held opening, CancellationToken ct)
    {
        var keys = await walk.Next(() => ordered.Select(r => r.Sequence).ToListAsync(ct));
        var rows = (await db.Ledger.Where(r => keys.Contains(r.Sequence)).ToListAsync(ct))
            .OrderBy(r => r.Effective).ThenBy(r => r.Place).ThenBy(r => r.Sequence).ToList();
        var before = walk.Carried as Held? ?? opening;
        walk.Carried = rows.Aggregate(before, (sum, r) => sum + new Held(r.Quantity.Scaled, r.Value.Scaled));
        return new StockCardRows(await Shown(rows, before, ct), walk.Total, 0, keys.Count, Of(opening), Of(default), Of(default));
    }

    private async Task<IQueryable<LedgerRow>> Rows(Guid item, Guid? warehouse, DateTimeOffset? knownAt, CancellationToken ct)
    {
        // By pool, which the ledger is indexed by; a variance is no stock.
        var pools = db.Balances.Where(b => b.ItemId == item).Select(b => (long?)b.Pool);
        var rows = db.Ledger.Where(r => pools.Contains(r.Pool));
        if (warehouse is { } one) rows = rows.Where(r => r.WarehouseId == one);
        if (knownAt is null) return rows;
        var through = await Knowledge.RowsAt(db, knownAt, ct);
        return rows.Where(r => r.Sequence <= through);
    }

    private static async Task<Held> Sum(IQueryable<LedgerRow> rows, CancellationToken ct) => new(
        // The columns hold scaled integers; the values over them don't add up in SQL.
        await rows.SumAsync(r => (long)(object)r.Quantity, ct), await rows.SumAsync(r => (long)(object)r.Value, ct));

    private async Task<List<CardRow>> Shown(List<LedgerRow> rows, Held before, CancellationToken ct)
    {
        var warehouses = await db.Warehouses.ToDictionaryAsync(w => w.Id, w => w.Code, ct);
        var seesCosts = current.Actor.Can(InventoryPermissions.ViewCosts);
        return rows.ConvertAll(r =>
        {
            before += new Held(r.Quantity.Scaled, r.Value.Scaled);
            return new CardRow
            {
                Sequence = r.Sequence, Effective = r.Effective, BusinessDate = r.BusinessDate, Recorded = r.Recorded, Kind = r.Kind,
                WarehouseId = r.WarehouseId, Warehouse = warehouses.GetValueOrDefault(r.WarehouseId, ""), Lot = r.Lot,
                    Quantity = r.Quantity,
                Value = seesCosts ? r.Value : null, QuantityAfter = Quantity.FromScaled(before.Quantity),
                ValueAfter = seesCosts ? Money.FromScaled(before.Value) : null, SourceKind = r.SourceKind, SourceId = r.SourceId,
                SourceNumber = r.SourceNumber, Actor = r.ActorName, Reason = r.Reason, Corrects = r.Corrects, Cause = r.Cause,
                    Late = r.Late,
            };
        });
    }

    private CardSum Of(Held held) => new(
        Quantity.FromScaled(held.Quantity), current.Actor.Can(InventoryPermissions.ViewCosts) ? Money.FromScaled(held.Value) : null);
}
