using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Items;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Ledger.ReadLedger;

internal sealed class ReadLedgerHandler(InventoryDbContext db, ICurrentActor current, ISites sites) : IHandler<ReadLedger, Page<LedgerEntry>>
{
    public async Task<Result<Page<LedgerEntry>>> Handle(ReadLedger request, CancellationToken ct)
    {
        var page = request.Page.Clamp();
        var rows = Filtered(db, sites, request);
        var total = await rows.CountAsync(ct);
        var found = await Sorted(rows, page).Skip(page.Skip).Take(page.Take).ToListAsync(ct);
        var itemIds = found.Select(r => r.ItemId).Distinct().ToList();
        var items = await db.Items.Where(i => itemIds.Contains(i.Id)).ToDictionaryAsync(i => i.Id, ct);
        var warehouses = await db.Warehouses.ToDictionaryAsync(w => w.Id, w => w.Code, ct);
        var seesCosts = current.Actor.Can(InventoryPermissions.ViewCosts);
        return new Page<LedgerEntry>(found.Select(r => Entry(r, items.GetValueOrDefault(r.ItemId), warehouses, seesCosts)).ToList(), total, page.Skip, page.Take);
    }

    internal static IQueryable<LedgerRow> Filtered(InventoryDbContext db, ISites sites, ReadLedger request)
    {
        var rows = db.Ledger.AsQueryable();
        if (request.ItemId is { } item)
        {
            // By pool, which the ledger is indexed by.
            var pools = db.Balances.Where(b => b.ItemId == item && (request.WarehouseId == null || b.WarehouseId == request.WarehouseId)).Select(b => (long?)b.Pool);
            rows = rows.Where(r => pools.Contains(r.Pool));
        }

        if (request.WarehouseId is { } warehouse) rows = rows.Where(r => r.WarehouseId == warehouse);
        if (!string.IsNullOrEmpty(request.SourceKind)) rows = rows.Where(r => r.SourceKind == request.SourceKind);
        if (request.SourceId is { } source) rows = rows.Where(r => r.SourceId == source);
        if (!string.IsNullOrEmpty(request.Kind)) rows = rows.Where(r => r.Kind == request.Kind);
        if (request.LateOnly) rows = rows.Where(r => r.Late);
        if (request.From is { } from)
        {
            var start = sites.Here.StartOf(from);
            rows = rows.Where(r => r.Effective >= start);
        }

        if (request.To is { } to)
        {
            var end = sites.Here.StartOf(to.AddDays(1));
            rows = rows.Where(r => r.Effective < end);
        }

        if (request.AsOf is { } asOf) rows = rows.Where(r => r.Effective <= asOf);
        if (request.KnownAt is { } knownAt) rows = rows.Where(r => r.Recorded <= knownAt);
        return rows;
    }

    private static IQueryable<LedgerRow> Sorted(IQueryable<LedgerRow> rows, PageRequest page) => (page.Sort, page.Descending) switch
    {
        ("effective", false) => rows.OrderBy(r => r.Effective).ThenBy(r => r.Place).ThenBy(r => r.Sequence),
        ("effective", true) => rows.OrderByDescending(r => r.Effective).ThenByDescending(r => r.Place).ThenByDescending(r => r.Sequence),
        ("sequence", false) => rows.OrderBy(r => r.Sequence),
        _ => rows.OrderByDescending(r => r.Sequence),
    };

    private static LedgerEntry Entry(LedgerRow r, ItemRow? item, Dictionary<Guid, string> warehouses, bool seesCosts) => new(
        r.Sequence, r.Effective, r.Recorded, r.ItemId, item?.Sku ?? "", item?.Name ?? "", item?.Unit ?? "", r.WarehouseId,
        warehouses.GetValueOrDefault(r.WarehouseId, ""), r.Kind, r.Quantity, seesCosts ? r.Value : null, r.Contra, r.SourceKind, r.SourceId, r.SourceLine,
        r.SourceNumber, r.ActorName, r.Reason, r.Corrects, r.Cause, r.Origin, r.Late, r.Provisional, r.ZeroCost);
}
