using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Ledger.AsOf;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Ledger.ReadLedger;

internal sealed class ReadLedgerHandler(InventoryDbContext db, ICurrentActor current, ISites sites) : IHandler<ReadLedger, Page<LedgerEntry>>
{
    public async Task<Result<Page<LedgerEntry>>> Handle(ReadLedger request, CancellationToken ct)
    {
        if (!(await Rows(db, sites, request.Query, ct)).TryGet(out var rows, out var error)) return error;
        if (!(await rows.ToPage(ReadLedger.List, request.Query, current.Actor, ct, sites.Here)).TryGet(out var page, out error)) return error;
        var itemIds = page.Items.Select(r => r.ItemId).Distinct().ToList();
        var items = await db.Items.Where(i => itemIds.Contains(i.Id)).ToDictionaryAsync(i => i.Id, ct);
        var warehouses = await db.Warehouses.ToDictionaryAsync(w => w.Id, w => w.Code, ct);
        var causeRows = page.Items.Select(r => r.Cause).OfType<long>().Distinct().ToList();
        var causes = await db.Ledger.Where(r => causeRows.Contains(r.Sequence))
            .Select(r => new { r.Sequence, r.SourceKind, r.SourceId, r.SourceNumber }).ToDictionaryAsync(r => r.Sequence, ct);
        return page with { Items = [.. page.Items.Select(Named)] };

        LedgerEntry Named(LedgerEntry r)
        {
            if (items.TryGetValue(r.ItemId, out var item)) r = r with { Sku = item.Sku, Name = item.Name, Unit = item.Unit };
            if (r.Cause is { } row && causes.TryGetValue(row, out var cause))
                r = r with { CauseKind = cause.SourceKind, CauseId = cause.SourceId, CauseNumber = cause.SourceNumber };
            return r with { Warehouse = warehouses.GetValueOrDefault(r.WarehouseId, "") };
        }
    }

    /// <summary>Errors: inventory.moment-malformed</summary>
    internal static async Task<Result<IQueryable<LedgerEntry>>> Rows(InventoryDbContext db, ISites sites, ListQuery query,
        CancellationToken ct)
    {
        if (!Moments.Effective(query.Filter("asOf"), "asOf", sites).TryGet(out var effective, out var error)) return error;
        if (!Moments.Read(query.Filter("knownAt"), "knownAt", sites).TryGet(out var recorded, out error)) return error;
        if (!Moments.Read(query.Filter("learnedAfter"), "learnedAfter", sites).TryGet(out var learned, out error)) return error;
        var rows = db.Ledger.AsQueryable();
        if (query.Id("item") is { } item)
        {
            // By pool, which the ledger is indexed by; a company's pool has no warehouse of its own.
            var warehouse = query.Id("warehouse");
            var pools = db.Balances
                .Where(b => b.ItemId == item && (warehouse == null || b.WarehouseId == warehouse || b.WarehouseId == Guid.Empty))
                .Select(b => (long?)b.Pool);
            rows = rows.Where(r => pools.Contains(r.Pool));
        }

        if (!effective.IsAll) rows = rows.Where(r => r.BusinessDate <= effective.By && r.Effective <= effective.Until);
        // By sequence, which recorded times rise with.
        if (recorded is not null)
        {
            var through = await Knowledge.RowsAt(db, recorded, ct);
            rows = rows.Where(r => r.Sequence <= through);
        }

        if (learned is not null)
        {
            var known = await Knowledge.RowsAt(db, learned, ct);
            rows = rows.Where(r => r.Sequence > known);
        }

        if (query.Id("caused") is { } document)
        {
            var causes = db.Ledger.Where(c => c.SourceId == document).Select(c => (long?)c.Sequence);
            rows = rows.Where(r => (r.Cause == null && r.SourceId == document) || causes.Contains(r.Cause));
        }

        return Result.Of(rows.Select(r => new LedgerEntry
        {
            Sequence = r.Sequence, Site = r.Site, BusinessDate = r.BusinessDate, Bin = r.Bin, Lot = r.Lot, ActorId = r.ActorId,
                Effective = r.Effective, Recorded = r.Recorded, ItemId = r.ItemId, WarehouseId = r.WarehouseId, Kind = r.Kind,
            Quantity = r.Quantity, EntryUnit = r.EntryUnit, EntryQuantity = r.EntryQuantity, Value = r.Value, Contra = r.Contra,
                SourceKind = r.SourceKind, SourceId = r.SourceId, SourceLine = r.SourceLine,
            SourceNumber = r.SourceNumber, Actor = r.ActorName, Reason = r.Reason, Corrects = r.Corrects, Cause = r.Cause, Origin = r.Origin, Late = r.Late,
            Provisional = r.Provisional, ZeroCost = r.ZeroCost, Place = r.Place, Worth = r.Value, IsStock = r.Pool != null,
        }));
    }
}
