using Monolith.SharedKernel.Jobs;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Snapshots.TakeSnapshots;

internal sealed class TakeSnapshotsJob(TakeSnapshots snapshots) : IJob
{
    public const string Name = "inventory.take-snapshots";

    public async Task<Sentence> Run(JobContext context, CancellationToken ct) =>
        Sentence.Of("inventory.outcome-snapshots", await snapshots.Run(ct));
}
