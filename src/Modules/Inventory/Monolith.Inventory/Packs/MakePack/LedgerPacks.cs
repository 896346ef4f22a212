using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Ledger;
using Monolith.Inventory.Ledger.AsOf;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Seals;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Packs.MakePack;

internal sealed class LedgerPacks(
    InventoryDbContext db, IEngine engine, PackFigures figures, ICurrentActor current, ISites sites, TimeProvider clock) : ILedgerPacks
{
    public async Task<Result<LedgerPackInfo>> Write(DateOnly? from, DateOnly? to, Stream target, CancellationToken ct)
    {
        if (from > to) return PackErrors.Days;
        var (first, last) = (from ?? DateOnly.MinValue, to ?? DateOnly.MaxValue);
        var through = await db.SealBlocks.MaxAsync(b => (long?)b.LastRow, ct) ?? 0;
        var inPeriod = db.Ledger.Where(r => r.BusinessDate >= first && r.BusinessDate <= last);
        var sealedRows = inPeriod.Where(r => r.Sequence <= through);
        var count = await sealedRows.LongCountAsync(ct);
        if (count == 0) return PackErrors.Empty;
        var (low, high) = (await sealedRows.MinAsync(r => r.Sequence, ct), await sealedRows.MaxAsync(r => r.Sequence, ct));
        var begin = await db.SealBlocks.Where(b => b.FirstRow <= low).OrderByDescending(b => b.Number).FirstAsync(ct);
        var end = await db.SealBlocks.Where(b => b.LastRow >= high).OrderBy(b => b.Number).FirstAsync(ct);
        var info = new LedgerPackInfo(
            from, to, begin.FirstRow, end.LastRow, end.LastRow - begin.FirstRow + 1, count,
            await inPeriod.LongCountAsync(r => r.Sequence > through, ct), (int)(end.Number - begin.Number + 1), end.ToHead());

        await using var writer = new PackWriter(db, engine, target);
        await writer.Rows(info.FirstRow, info.LastRow, ct);
        await writer.Seals(begin.Number, end.Number, ct);
        await writer.Keys(begin.Number, end.Number, ct);
        await writer.Summary(await Summary(info, first, last, ct));
        await writer.End(ct);
        return info;
    }

    private async Task<PackSummary> Summary(LedgerPackInfo info, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var here = sites.Here;
        var movements = await figures.Movements(info, from, to, ct);
        var opening = from == DateOnly.MinValue ? [] : await figures.At(new Happened(from.AddDays(-1), DateTimeOffset.MaxValue),
            info.LastRow, ct);
        var closing = await figures.At(new Happened(to, DateTimeOffset.MaxValue), info.LastRow, ct);
        var known = await db.Ledger.Where(r => r.Sequence == info.LastRow).Select(r => r.Recorded).FirstAsync(ct);
        return new(
            1, here.Name, here.Currency.Code, info.From, info.To, info.FirstRow, info.LastRow, info.Rows, info.InPeriod, info.Unsealed,
            info.Blocks, info.Head.Anchor, info.Head.KeyId, clock.GetUtcNow(), current.Actor.Name,
            known.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", System.Globalization.CultureInfo.InvariantCulture), opening, movements,
                closing);
    }
}

/// <summary>The figures of a pack's summary.</summary>
internal sealed class PackFigures(InventoryDbContext db, StockAsOf asOf)
{
    public async Task<IReadOnlyList<PackFigure>> At(Happened moment, long through, CancellationToken ct)
    {
        var codes = await db.Warehouses.ToDictionaryAsync(w => w.Id, w => w.Code, ct);
        return [.. (await asOf.Read(moment, through, ct)).Where(h => !h.Value.IsNothing).GroupBy(h => h.Key.WarehouseId)
            .Select(g => new PackFigure(g.Key, codes.GetValueOrDefault(g.Key), null, g.Count(), g.Sum(h => h.Value.Value)))
            .OrderBy(f => f.Code, StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<PackFigure>> Movements(LedgerPackInfo info, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var codes = await db.Warehouses.ToDictionaryAsync(w => w.Id, w => w.Code, ct);
        var sums = new List<PackFigure>();
        await db.Read(
            """
            SELECT warehouse_id, contra, CAST(COUNT(*) AS bigint), CAST(SUM(value) AS bigint) FROM inv_ledger
            WHERE business_date >= @p0 AND business_date <= @p1 AND sequence >= @p2 AND sequence <= @p3 GROUP BY warehouse_id, contra
            """,
            [from.DayNumber, to.DayNumber, info.FirstRow, info.LastRow],
            r => sums.Add(new(r.GetGuid(0), codes.GetValueOrDefault(r.GetGuid(0)), r.GetString(1), r.GetInt64(2), r.GetInt64(3))), ct);
        return [.. sums.OrderBy(f => f.Code, StringComparer.Ordinal).ThenBy(f => f.Account, StringComparer.Ordinal)];
    }
}
