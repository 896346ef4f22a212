namespace Monolith.Devices.PrintJobs.RetryJob;

/// <summary>Sends a job once more: a waiting one now; one that failed, wasn't confirmed or whose end is unknown after a person looked at
/// the paper (without the drawer).
/// Errors: devices.unknown-job, devices.already-printed, devices.printing-now</summary>
[Requires(DevicesPermissions.Print)]
internal sealed record RetryJob(Guid JobId) : IRequest<PrintJobInfo>;

internal sealed class RetryJobHandler(DevicesDbContext db, PrintSignal signal, TimeProvider clock) : IHandler<RetryJob, PrintJobInfo>
{
    public async Task<Result<PrintJobInfo>> Handle(RetryJob request, CancellationToken ct)
    {
        var done = await db.Write<PrintJobInfo>("devices.retry-job", async token =>
        {
            if (await db.Jobs.FirstOrDefaultAsync(j => j.Id == request.JobId, token) is not { } job) return DevicesErrors.UnknownJob;
            if (PrintJob.RefusesToRetry(job.State) is { } refused) return refused;
            db.Audit(PrintJob.AuditSubject(job.Id, job.TicketNumber), new { job.State }, new { State = PrintJobState.Queued });
            job.Repeated |= PrintJob.MayBeOnPaper(job.State);
            (job.State, job.NextAttemptAt, job.FinishedAt) = (PrintJobState.Queued, clock.GetUtcNow(), null);
            return PrintJobInfo.Of(job, null);
        }, ct);
        if (done.IsOk) signal.Raise();
        return done;
    }
}

internal static class RetryJobEndpoint
{
    public static void Map(RouteGroupBuilder devices) => devices
        .MapPost("jobs/{jobId:guid}/retry", (Guid jobId, ISender send, CancellationToken ct) => send.Send(new RetryJob(jobId), ct).ToHttp())
        .Serves<RetryJob>()
        .WithName("RetryPrintJob")
        .WithSummary("Print a job that did not get onto paper, now")
        .Produces<PrintJobInfo>();
}
