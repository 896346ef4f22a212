namespace Monolith.Administration.Jobs.RunJob;

/// <summary>Has the scheduler run it as soon as it can. Errors: job.unknown, job.scheduler-stopped</summary>
[Requires(AdministrationPermissions.RunJobs)]
internal sealed record RunJob(string Name) : IRequest<Done>;

internal sealed class RunJobHandler(IEnumerable<JobDefinition> jobs, JobScheduler scheduler, AdministrationDbContext db) : IHandler<RunJob, Done>
{
    public async Task<Result<Done>> Handle(RunJob request, CancellationToken ct)
    {
        if (jobs.All(j => j.Name != request.Name)) return JobErrors.Unknown(request.Name);
        if (!scheduler.IsRunning) return JobErrors.SchedulerStopped;
        // First the record of who asked: the run itself is the clockwork's.
        var asked = await db.Write<Done>("administration.run-job", _ =>
        {
            db.Audit("job:" + request.Name);
            return Task.FromResult<Result<Done>>(Done.It);
        }, ct);
        if (!asked.IsOk) return asked;
        return scheduler.RunNow(request.Name) ? Done.It : JobErrors.SchedulerStopped;
    }
}

internal static class RunJobEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapPost("jobs/{name}/run", (string name, ISender send, CancellationToken ct) => send.Send(new RunJob(name), ct).ToHttp())
            .Serves<RunJob>()
            .WithName("RunJob")
            .WithSummary("Run a job now")
            .Produces<Done>();
}
