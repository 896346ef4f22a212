namespace Monolith.Administration.Jobs.ListJobs;

/// <param name="NightlyAt">Local time of the shop; null: it runs every <paramref name="Every"/>.</param>
internal sealed record JobInfo(string Name, string Module, TimeOnly? NightlyAt, TimeSpan? Every, DateTimeOffset? NextRun, JobRunInfo? Last);

[Requires(AdministrationPermissions.Jobs)]
internal sealed record ListJobs : IRequest<IReadOnlyList<JobInfo>>;

internal sealed class ListJobsHandler(IEnumerable<JobDefinition> jobs, JobScheduler scheduler, AdministrationDbContext db, ITexts texts) : IHandler<ListJobs, IReadOnlyList<JobInfo>>
{
    public async Task<Result<IReadOnlyList<JobInfo>>> Handle(ListJobs request, CancellationToken ct)
    {
        var next = scheduler.NextRuns();
        var last = await db.JobRuns.Where(r => r.StartedAt == db.JobRuns.Where(o => o.Job == r.Job).Max(o => o.StartedAt)).ToListAsync(ct);
        var byJob = last.GroupBy(r => r.Job, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().ToInfo(texts), StringComparer.Ordinal);
        return jobs.OrderBy(j => j.Name, StringComparer.Ordinal)
            .Select(j => new JobInfo(j.Name, j.Module, j.NightlyAt, j.Every, next.TryGetValue(j.Name, out var at) ? at : null, byJob.GetValueOrDefault(j.Name)))
            .ToList();
    }
}

internal static class ListJobsEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapGet("jobs", (ISender send, CancellationToken ct) => send.Send(new ListJobs(), ct).ToHttp())
            .Serves<ListJobs>()
            .WithName("ListJobs")
            .WithSummary("Scheduled jobs: last run, next run, outcome")
            .Produces<IReadOnlyList<JobInfo>>();
}
