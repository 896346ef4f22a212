using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Jobs;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Bins.RankItems;

/// <summary>Put-away follows what sells: asked every night, ranked anew once a month, so that goods aren't carried about for a week's whim.
/// </summary>
internal sealed class RankItemsJob(RankItems ranking, InventoryDbContext db, TimeProvider clock) : IJob
{
    public const string Name = "inventory.rank-items";

    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    public async Task<Sentence> Run(JobContext context, CancellationToken ct)
    {
        var last = await db.ItemSpeeds.MaxAsync(s => (DateTimeOffset?)s.RankedAt, ct);
        if (last is { } at && clock.GetUtcNow() - at < Month) return Sentence.Of("inventory.outcome-ranked-already");
        return Sentence.Of("inventory.outcome-ranking", (await ranking.Run(ct)).ToString("N0", CultureInfo.InvariantCulture));
    }
}
