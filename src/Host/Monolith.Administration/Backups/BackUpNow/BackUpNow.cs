namespace Monolith.Administration.Backups.BackUpNow;

/// <summary>Has a backup made and tried out as soon as a worker is free. Errors: backup.no-key, job.scheduler-stopped</summary>
[Requires(AdministrationPermissions.Backups)]
internal sealed record BackUpNow : IRequest<Done>;

internal sealed class BackUpNowHandler(BackupPlans plans, JobScheduler scheduler, AdministrationDbContext db) : IHandler<BackUpNow, Done>
{
    public async Task<Result<Done>> Handle(BackUpNow request, CancellationToken ct)
    {
        if ((await plans.Read(ct)).Key is null) return Monolith.Backup.BackupErrors.NoKey;
        if (!scheduler.IsRunning) return JobErrors.SchedulerStopped;
        var asked = await db.Write<Done>("administration.back-up-now", _ =>
        {
            db.Audit("backups");
            return Task.FromResult<Result<Done>>(Done.It);
        }, ct);
        if (!asked.IsOk) return asked;
        return scheduler.RunNow(BackUpJob.Name) ? Done.It : JobErrors.SchedulerStopped;
    }
}

internal static class BackUpNowEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapPost("backups/now", (ISender send, CancellationToken ct) => send.Send(new BackUpNow(), ct).ToHttp())
            .Serves<BackUpNow>()
            .WithName("BackUpNow")
            .WithSummary("Make a backup and try it out")
            .Produces<Done>();
}
