using System.Globalization;
using Monolith.SharedKernel.Jobs;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Bins.RankItems;

/// <summary>Put-away follows what sells: ranked anew every month.</summary>
internal sealed class RankItemsJob(RankItems ranking) : IJob
{
    public const string Name = "inventory.rank-items";

    public async Task<Sentence> Run(JobContext context, CancellationToken ct) =>
        Sentence.Of("inventory.outcome-ranking", (await ranking.Run(ct)).ToString("N0", CultureInfo.InvariantCulture));
}
