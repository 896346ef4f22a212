namespace Monolith.Administration.Jobs.ListJobRuns;

/// <summary>The last runs of one job, newest first; 200 are kept. Errors: job.unknown</summary>
[Requires(AdministrationPermissions.Jobs)]
internal sealed record ListJobRuns(string Name, ListQuery Query) : IRequest<Page<JobRunInfo>>
{
    public static readonly ListOf<JobRunInfo> List = Rows.Of<JobRunInfo>("administration.job-runs")
        .Column("started", "administration.started", r => r.StartedAt, c => c.Sortable())
        .Column("due", "administration.due", r => r.Due)
        .Column("ended", "administration.ended", r => r.EndedAt, c => c.Extra())
        .Column("duration", "administration.duration", r => r.Duration, c => c.Figure())
        .Column("state", "ui.state", r => r.State, c => c.Words(JobMapping.StateWords))
        .Column("outcome", "administration.outcome", r => r.Outcome, c => c.Wrapped())
        .SortedBy("started", descending: true);
}

/// <summary>Few enough to be sorted in memory, where their outcome is in the reader's language.</summary>
internal sealed class ListJobRunsHandler(IEnumerable<JobDefinition> jobs, AdministrationDbContext db, ICurrentActor current, ITexts texts)
    : IHandler<ListJobRuns, Page<JobRunInfo>>
{
    public async Task<Result<Page<JobRunInfo>>> Handle(ListJobRuns request, CancellationToken ct) => jobs.All(j => j.Name != request.Name)
        ? JobErrors.Unknown(request.Name)
        : (await db.JobRuns.Where(r => r.Job == request.Name).ToListAsync(ct)).Select(r => r.ToInfo(texts))
            .ToPage(ListJobRuns.List, request.Query, current.Actor);
}

internal static class ListJobRunsEndpoint
{
    public static void Map(RouteGroupBuilder admin) => admin.MapList<ListJobRuns, JobRunInfo>(
        "jobs/{name}/runs", ListJobRuns.List, (http, q) =>
            new((string)http.GetRouteValue("name")!, q), "ListJobRuns", "The last runs of one job");
}
