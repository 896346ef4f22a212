namespace Monolith.Administration.Health;

internal sealed class JobsProbe(AdministrationDbContext db, JobScheduler scheduler) : IHealthProbe
{
    public async Task<SharedKernel.Health.Health> Look(CancellationToken ct)
    {
        if (scheduler.Failure is { } why) return new(HealthState.Degraded, Sentence.Of("administration.says-no-scheduler", why));
        var latest = await db.JobRuns
            .Where(r => r.EndedAt != null && r.StartedAt == db.JobRuns.Where(o => o.Job == r.Job && o.EndedAt != null).Max(o => o.StartedAt))
            .Where(r => r.Failed).Select(r => r.Job).ToListAsync(ct);
        return latest.Count == 0
            ? new(HealthState.Good, Sentence.Of("administration.says-jobs-ran"))
            : new(HealthState.Degraded, Sentence.Of("administration.says-jobs-failed", latest.Count, Sentence.Word("job." + latest[0])));
    }
}
