using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Import.Persistence;
using Monolith.SharedKernel.Jobs;
using Monolith.SharedKernel.Text;

namespace Monolith.Import.Plans.ClearPlans;

/// <summary>Throws away lines and files of imports of a month ago: their heads stay and say what was done, but they can't be taken back
/// any more.</summary>
internal sealed class ClearPlansJob(ImportDbContext db, PlanStore store, TimeProvider clock) : IJob
{
    public const string Name = "import.clear-plans";

    /// <summary>How long an import can be looked at line by line and taken back.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task<Sentence> Run(JobContext context, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var before = now - Kept;
        var old = await db.Plans.Where(p => p.PurgedAt == null && (p.AppliedAt ?? p.CreatedAt) < before)
            .Select(p => new { p.Id, p.State }).ToListAsync(ct);
        var cleared = 0;
        foreach (var plan in old.Where(p => !p.State.IsBusy()))
        {
            await store.Change(plan.Id, p => !p.State.IsBusy(), p => p.PurgedAt = now, ct);
            await store.Clear(plan.Id, ct);
            await db.WriteQuietly(token => db.Execute("DELETE FROM imp_file_parts WHERE plan_id = @p0", [plan.Id], token), ct);
            cleared++;
        }

        return Sentence.Of("import.outcome-cleared", cleared);
    }
}
