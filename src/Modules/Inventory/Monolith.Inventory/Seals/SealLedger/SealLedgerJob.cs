using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Jobs;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Seals.SealLedger;

internal sealed class SealLedgerJob(Sealer sealer) : IJob
{
    public const string Name = "inventory.seal-ledger";

    public async Task<Sentence> Run(JobContext context, CancellationToken ct)
    {
        if (!(await sealer.Run(ct)).TryGet(out var done, out var error)) throw new InvalidOperationException(
            $"{error!.Code}: {error.Message}");
        return Sentence.Of("inventory.outcome-sealed", FormattableString.Invariant($"{done.Rows:N0}"), done.Head?.Anchor ?? "");
    }
}
