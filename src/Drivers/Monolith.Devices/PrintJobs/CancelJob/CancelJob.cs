namespace Monolith.Devices.PrintJobs.CancelJob;

/// <summary>Gives a job up. Errors: devices.unknown-job, devices.already-printed, devices.already-sent, devices.printing-now,
///  devices.already-cancelled</summary>
[Requires(DevicesPermissions.Print)]
internal sealed record CancelJob(Guid JobId) : IRequest<PrintJobInfo>;

internal sealed class CancelJobHandler(DevicesDbContext db, TimeProvider clock) : IHandler<CancelJob, PrintJobInfo>
{
    public Task<Result<PrintJobInfo>> Handle(CancelJob request, CancellationToken ct) => db.Write<PrintJobInfo>("devices.cancel-job", async token =>
    {
        if (await db.Jobs.FirstOrDefaultAsync(j => j.Id == request.JobId, token) is not { } job) return DevicesErrors.UnknownJob;
        if (PrintJob.RefusesToCancel(job.State) is { } refused) return refused;
        db.Audit(PrintJob.AuditSubject(job.Id, job.TicketNumber), new { job.State }, new { State = PrintJobState.Cancelled });
        (job.State, job.FinishedAt) = (PrintJobState.Cancelled, clock.GetUtcNow());
        return PrintJobInfo.Of(job, null);
    }, ct);
}

internal static class CancelJobEndpoint
{
    public static void Map(RouteGroupBuilder devices) => devices
        .MapPost("jobs/{jobId:guid}/cancel", (Guid jobId, ISender send, CancellationToken ct) => send.Send(new CancelJob(jobId), ct).ToHttp())
        .Serves<CancelJob>()
        .WithName("CancelPrintJob")
        .WithSummary("Give a job up")
        .Produces<PrintJobInfo>();
}
