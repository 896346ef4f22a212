namespace Monolith.Administration.Backups;

/// <summary>Whether there is a backup that was tried out lately. A shop that never set them up is told so here and on its start page, and
/// isn't degraded for it: nothing of it has failed.</summary>
internal sealed class BackupsProbe(AdministrationDbContext db, BackupPlans plans, TimeProvider clock) : IHealthProbe
{
    private const string Page = "/admin/backups";

    // A night, and the hours by which one may be later than the other.
    private static readonly TimeSpan Lately = TimeSpan.FromHours(36);

    public async Task<SharedKernel.Health.Health> Look(CancellationToken ct)
    {
        var plan = await plans.Read(ct);
        if (plan.Key is null) return new(HealthState.Good, Sentence.Of("administration.backup-not-set-up")) { Href = Page };
        var last = await db.Backups.Where(b => b.EndedAt != null && b.State != BackupState.Removed).OrderByDescending(b => b.StartedAt)
            .FirstOrDefaultAsync(ct);
        if (last is { State: BackupState.Failed })
            return new(HealthState.Degraded, Sentence.Of("administration.says-backup-failed", Sentence.Parse(last.Outcome!)))
            {
                Href = Page,
            };
        var since = last?.StartedAt ?? plan.KeyMadeAt ?? clock.GetUtcNow();
        var age = clock.GetUtcNow() - since;
        if (age > Lately)
            return new(HealthState.Degraded, Sentence.Of("administration.says-backup-old", (int)age.TotalHours)) { Href = Page };
        return last is null
            ? new(HealthState.Good, Sentence.Of("administration.says-backup-tonight"))
            : new(HealthState.Good, Sentence.Parse(last.Outcome!));
    }
}
