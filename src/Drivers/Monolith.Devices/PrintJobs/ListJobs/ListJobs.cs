namespace Monolith.Devices.PrintJobs.ListJobs;

/// <summary>Print jobs; <c>open</c> leaves those that are not settled: waiting, printing, failed, unknown.</summary>
[Requires(DevicesPermissions.View)]
internal sealed record ListJobs(ListQuery Query) : IRequest<Page<PrintJobInfo>>
{
    public static readonly ListOf<PrintJobInfo> List = Rows.Of<PrintJobInfo>("devices.jobs")
        .Column("time", "ui.time", j => j.CreatedAt, c => c.Sortable().Then(j => j.JobId))
        .Column("number", "devices.ticket", j => j.TicketNumber, c => c.Sortable().Then(j => j.JobId).Mono())
        .Column("kind", "devices.job-kind", j => j.Kind, c => c.Words("devices.job-kind"))
        .Column("state", "ui.state", j => j.State, c => c.Words("devices.job-state"))
        .Column("problem", "devices.problem", j => j.LastError, c => c.Words("devices.failure").Wrapped())
        .Column("device", "devices.printer", j => j.DeviceName)
        .Column("attempts", "devices.attempts", j => j.Attempts, c => c.Figure())
        .Column("next", "devices.next-attempt", j => j.State == PrintJobState.Queued ? j.NextAttemptAt : (DateTimeOffset?)null, c => c.Extra())
        .Column("finished", "devices.finished", j => j.FinishedAt)
        .Column("by", "devices.requested-by", j => j.RequestedBy, c => c.Extra())
        .Column("jobId", "devices.job-id", j => j.JobId, c => c.Extra())
        .SearchedIn(j => j.TicketNumber ?? "")
        .Choice("state", "ui.state", j => j.State, "devices.job-state")
        .Id("device", "devices.device", j => j.DeviceId)
        .Id("ticket", "devices.ticket", j => j.TicketId)
        .Flag("open", "devices.only-open", j => j.State == PrintJobState.Queued || j.State == PrintJobState.Printing
            || j.State == PrintJobState.Failed || j.State == PrintJobState.Unknown)
        .KeyedBy(j => j.JobId)
        .SortedBy("time", descending: true);
}

internal sealed class ListJobsHandler(DevicesDbContext db, ICurrentActor current) : IHandler<ListJobs, Page<PrintJobInfo>>
{
    public Task<Result<Page<PrintJobInfo>>> Handle(ListJobs request, CancellationToken ct)
    {
        var jobs =
            from j in db.Jobs
            join d in db.Devices on j.DeviceId equals d.Id into named
            from d in named.DefaultIfEmpty()
            select new PrintJobInfo
            {
                JobId = j.Id, Kind = j.Kind, State = j.State, TicketId = j.TicketId, TicketNumber = j.TicketNumber, DeviceId = j.DeviceId,
                DeviceName = d == null ? null : d.Name, Attempts = j.Attempts, LastError = j.LastError, LastDetail = j.LastDetail,
                RequestedBy = j.RequestedBy, CreatedAt = j.CreatedAt, NextAttemptAt = j.NextAttemptAt, FinishedAt = j.FinishedAt,
            };
        return jobs.ToPage(ListJobs.List, request.Query, current.Actor, ct);
    }
}

internal static class ListJobsEndpoint
{
    public static void Map(RouteGroupBuilder devices) =>
        devices.MapList("jobs", ListJobs.List, q => new ListJobs(q), "ListPrintJobs", "Print jobs, newest first");
}
