using Monolith.Devices.Printing;

namespace Monolith.Devices.Features.ControlJobs;

/// <summary>Sends a job once more: a waiting one now, one that failed or whose end is unknown after a person looked at the paper (without the drawer).
/// Errors: devices.unknown-job, devices.already-printed, devices.printing-now</summary>
[Requires(DevicesPermissions.Print)]
internal sealed record RetryJob(Guid JobId) : IRequest<JobRow>;

/// <summary>Gives a job up. Errors: devices.unknown-job, devices.already-printed, devices.printing-now, devices.already-cancelled</summary>
[Requires(DevicesPermissions.Print)]
internal sealed record CancelJob(Guid JobId) : IRequest<JobRow>;

internal sealed class RetryJobHandler(DevicesDbContext db, PrintSignal signal, TimeProvider clock) : IHandler<RetryJob, JobRow>
{
    public async Task<Result<JobRow>> Handle(RetryJob request, CancellationToken ct)
    {
        var done = await db.Write<JobRow>("devices.retry-job", async token =>
        {
            if (await db.Jobs.FirstOrDefaultAsync(j => j.Id == request.JobId, token) is not { } job) return DevicesErrors.UnknownJob;
            if (job.State == PrintJobState.Printed) return DevicesErrors.AlreadyPrinted;
            if (job.State == PrintJobState.Printing) return DevicesErrors.PrintingNow;
            db.Audit(JobAudit.Subject(job), new { job.State }, new { State = PrintJobState.Queued });
            job.Repeated |= job.State is PrintJobState.Unknown;
            (job.State, job.NextAttemptAt, job.FinishedAt) = (PrintJobState.Queued, clock.GetUtcNow(), null);
            return JobRow.Of(job, null);
        }, ct);
        if (done.IsOk) signal.Raise();
        return done;
    }
}

internal sealed class CancelJobHandler(DevicesDbContext db, TimeProvider clock) : IHandler<CancelJob, JobRow>
{
    public Task<Result<JobRow>> Handle(CancelJob request, CancellationToken ct) => db.Write<JobRow>("devices.cancel-job", async token =>
    {
        if (await db.Jobs.FirstOrDefaultAsync(j => j.Id == request.JobId, token) is not { } job) return DevicesErrors.UnknownJob;
        if (job.State == PrintJobState.Printed) return DevicesErrors.AlreadyPrinted;
        if (job.State == PrintJobState.Printing) return DevicesErrors.PrintingNow;
        if (job.State == PrintJobState.Cancelled) return DevicesErrors.AlreadyCancelled;
        db.Audit(JobAudit.Subject(job), new { job.State }, new { State = PrintJobState.Cancelled });
        (job.State, job.FinishedAt) = (PrintJobState.Cancelled, clock.GetUtcNow());
        return JobRow.Of(job, null);
    }, ct);
}

internal static class JobAudit
{
    public static string Subject(PrintJob job) => $"print-job:{job.TicketNumber ?? job.Id.ToString()}";
}

internal static class JobEndpoints
{
    public static void Map(RouteGroupBuilder devices)
    {
        devices.MapPost("jobs/{jobId:guid}/retry", (Guid jobId, ISender send, CancellationToken ct) => send.Send(new RetryJob(jobId), ct).ToHttp())
            .Needs(DevicesPermissions.Print).WithName("RetryPrintJob").WithSummary("Print a job that did not get onto paper, now").Produces<JobRow>();
        devices.MapPost("jobs/{jobId:guid}/cancel", (Guid jobId, ISender send, CancellationToken ct) => send.Send(new CancelJob(jobId), ct).ToHttp())
            .Needs(DevicesPermissions.Print).WithName("CancelPrintJob").WithSummary("Give a job up").Produces<JobRow>();
    }
}
