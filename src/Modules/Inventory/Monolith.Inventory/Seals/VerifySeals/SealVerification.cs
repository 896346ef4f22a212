using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Seals.VerifySeals;

internal sealed class SealVerification(InventoryDbContext db, LedgerBlocks blocks, SealKeys keys) : ISealVerification
{
    private const int AtOnce = 256;

    public async Task<Result<SealReport>> Verify(string? anchor, IProgress<SealProgress>? progress, CancellationToken ct)
    {
        if (!Anchor(anchor).TryGet(out var head, out var error)) return error;
        var check = new ChainCheck(keys.Trusted(), head);
        var through = await db.Heads.OrderBy(h => h.Id).Select(h => h.Sequence).FirstOrDefaultAsync(ct);
        var last = await db.Ledger.MaxAsync(r => (long?)r.Sequence, ct) ?? 0;
        for (var at = 0L; !check.IsFull;)
        {
            var part = await db.SealBlocks.Where(b => b.Number > at).OrderBy(b => b.Number).Take(AtOnce).ToListAsync(ct);
            if (part.Count == 0) break;
            var next = 0;
            // A block whose range was changed to something wild is found by its hash; it isn't read.
            var ranges = part.Select(b => b.LastRow - b.FirstRow is >= 0 and < BlockContent.MostRows ? (b.FirstRow, b.LastRow) : (1, 0))
                .ToList();
            await foreach (var content in blocks.Read(ranges, ct))
            {
                check.Next(part[next++], content);
                progress?.Report(new(check.Rows, Math.Max(through, last)));
                if (check.IsFull) break;
            }

            at = part[^1].Number;
        }

        check.End();
        var sealedThrough = check.Last?.LastRow ?? 0;
        return new SealReport(check.Rows, check.Blocks, Math.Max(0, Math.Max(through, last) - sealedThrough), check.Last?.ToHead(),
            check.Findings);
    }

    /// Errors: inventory.anchor-malformed
    public static Result<(long Number, string Hash)?> Anchor(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return Result.Of<(long, string)?>(null);
        return text.Trim().Split(':') is [var number, { Length: 2 * Merkle.Size } hash] && hash.All(char.IsAsciiHexDigit)
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var block)
                ? Result.Of<(long, string)?>((block, hash))
                : SealErrors.AnchorMalformed(text);
    }
}
