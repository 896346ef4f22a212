namespace Monolith.Administration.Jobs.ListJobRuns;

/// <summary>The last runs of one job, newest first; 200 are kept. Errors: job.unknown</summary>
[Requires(AdministrationPermissions.Jobs)]
internal sealed record ListJobRuns(string Name, PageRequest Page) : IRequest<Page<JobRunInfo>>;

internal sealed class ListJobRunsHandler(IEnumerable<JobDefinition> jobs, AdministrationDbContext db, ITexts texts) : IHandler<ListJobRuns, Page<JobRunInfo>>
{
    public async Task<Result<Page<JobRunInfo>>> Handle(ListJobRuns request, CancellationToken ct)
    {
        if (jobs.All(j => j.Name != request.Name)) return JobErrors.Unknown(request.Name);
        var page = request.Page.Clamp();
        var runs = db.JobRuns.Where(r => r.Job == request.Name);
        var total = await runs.CountAsync(ct);
        var rows = await runs.OrderByDescending(r => r.StartedAt).Skip(page.Skip).Take(page.Take).ToListAsync(ct);
        return new Page<JobRunInfo>(rows.Select(r => r.ToInfo(texts)).ToList(), total, page.Skip, page.Take);
    }
}

internal static class ListJobRunsEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapGet("jobs/{name}/runs", (string name, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(new ListJobRuns(name, page.ToRequest()), ct).ToHttp())
            .Serves<ListJobRuns>()
            .WithName("ListJobRuns")
            .WithSummary("The last runs of one job")
            .Produces<Page<JobRunInfo>>();
}
