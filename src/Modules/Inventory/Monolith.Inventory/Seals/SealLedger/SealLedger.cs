using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Recosting;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Seals.SealLedger;

/// <summary>Seals what isn't sealed yet, a few blocks a write, so that it can be stopped at any time and never holds up who
/// posts.</summary>
internal sealed class Sealer(
    InventoryDbContext db, LedgerBlocks blocks, SealKeys keys, RecostingSteps recosting, TimeProvider clock)
{
    private const int InWrite = 64;

    public async Task<Result<SealedLedger>> Run(CancellationToken ct)
    {
        // A sealed head is printed and kept: what belongs to it is settled first.
        await recosting.Finish(ct);
        var before = await db.SealBlocks.OrderByDescending(b => b.Number).FirstOrDefaultAsync(ct);
        var through = await db.Heads.OrderBy(h => h.Id).Select(h => h.Sequence).FirstOrDefaultAsync(ct);
        var from = (before?.LastRow ?? 0) + 1;
        if (through < from) return new SealedLedger(0, 0, before?.ToHead());
        if (!keys.ToSign(before is null).TryGet(out var key, out var error)) return error;

        var ranges = Ranges(from, through);
        var sealing = new List<SealBlockRow>(InWrite);
        var (first, done) = (before, 0);
        await foreach (var content in blocks.Read(ranges, ct))
        {
            // A row that isn't there can't be sealed; the doctor names it.
            if (content.Missing is not null) break;
            sealing.Add(before = SealChain.Next(before, ranges[done++].Last, content, key, Now()));
            if (sealing.Count < InWrite) continue;
            if (!await Keep(sealing, ct)) return await Run(ct);
            sealing.Clear();
        }

        if (sealing.Count > 0 && !await Keep(sealing, ct)) return await Run(ct);
        return new SealedLedger((before?.LastRow ?? 0) - (first?.LastRow ?? 0), done, before?.ToHead());
    }

    public static List<(long First, long Last)> Ranges(long from, long through)
    {
        var ranges = new List<(long, long)>();
        for (var at = from; at <= through; at += BlockContent.MostRows) ranges.Add((at, Math.Min(at + BlockContent.MostRows - 1, through)));
        return ranges;
    }

    /// <returns>False where another process has sealed these rows meanwhile.</returns>
    private async Task<bool> Keep(List<SealBlockRow> sealing, CancellationToken ct)
    {
        var kept = false;
        await db.WriteQuietly(
            async token =>
            {
                await db.Lock("seals", token);
                var last = await db.SealBlocks.MaxAsync(b => (long?)b.Number, token) ?? 0;
                kept = last == sealing[0].Number - 1;
                if (kept) await db.BulkInsert(sealing, token);
            },
            ct);
        return kept;
    }

    private DateTimeOffset Now() => Instants.FromMicroseconds(Instants.ToMicroseconds(clock.GetUtcNow()));
}

internal sealed class SealLedgerHandler(InventoryDbContext db, Sealer sealer) : IHandler<Contracts.SealLedger, SealedLedger>
{
    public async Task<Result<SealedLedger>> Handle(Contracts.SealLedger request, CancellationToken ct)
    {
        if (!(await sealer.Run(ct)).TryGet(out var done, out var error)) return error;
        if (done.Rows == 0) return done;
        return await db.Write<SealedLedger>("inventory.seal-ledger", _ =>
        {
            db.Audit($"seal:{done.Head?.Number}", null, done);
            return Task.FromResult<Result<SealedLedger>>(done);
        }, ct);
    }
}

internal static class SealLedgerEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPost("seals/run", (ISender send, CancellationToken ct) => send.Send(new Contracts.SealLedger(), ct).ToHttp())
            .Serves<Contracts.SealLedger>().WithName("SealLedger").WithSummary("Seal the ledger's rows that aren't sealed yet")
            .Produces<SealedLedger>();
}
