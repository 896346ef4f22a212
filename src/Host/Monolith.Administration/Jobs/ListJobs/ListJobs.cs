using System.Globalization;

namespace Monolith.Administration.Jobs.ListJobs;

[Requires(AdministrationPermissions.Jobs)]
internal sealed record ListJobs(ListQuery Query) : IRequest<Page<JobInfo>>
{
    public static readonly ListOf<JobInfo> List = Rows.Of<JobInfo>("administration.jobs")
        .Column("name", "ui.name", j => j.Name, c => c.Sortable().Words("job").Wrapped())
        .Column("module", "administration.module", j => j.ModuleWord, c => c.Extra().Words("module"))
        .Column("times", "administration.times", j => j.Times)
        .Column("lastRun", "administration.last-run", j => j.Last == null ? null : (DateTimeOffset?)j.Last.StartedAt)
        .Column("duration", "administration.duration", j => j.Last == null ? null : j.Last.Duration, c => c.Figure())
        .Column("state", "ui.state", j => j.State, c => c.Words(JobMapping.StateWords))
        .Column("outcome", "administration.outcome", j => j.Last == null ? null : j.Last.Outcome, c => c.Wrapped())
        .Column("nextRun", "administration.next-run", j => j.NextRun)
        .SortedBy("name");
}

/// <param name="NightlyAt">Local time of the shop; null: it runs every <paramref name="Every"/>.</param>
internal sealed record JobInfo(string Name, string Module, TimeOnly? NightlyAt, TimeSpan? Every, DateTimeOffset? NextRun, JobRunInfo? Last)
{
    /// <summary>Null where it has never run.</summary>
    internal JobState? State => Last?.State;

    /// <summary>In the reader's language.</summary>
    internal string Times { get; init; } = "";

    internal string ModuleWord => Module.ToLowerInvariant();
}

internal sealed class ListJobsHandler(
    IEnumerable<JobDefinition> jobs, JobScheduler scheduler, AdministrationDbContext db, ICurrentActor current, ITexts texts)
        : IHandler<ListJobs, Page<JobInfo>>
{
    public async Task<Result<Page<JobInfo>>> Handle(ListJobs request, CancellationToken ct)
    {
        var next = scheduler.NextRuns();
        var last = await db.JobRuns.Where(r => r.StartedAt == db.JobRuns.Where(o => o.Job == r.Job).Max(o => o.StartedAt)).ToListAsync(ct);
        var byJob = last.GroupBy(r => r.Job, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().ToInfo(texts), StringComparer.Ordinal);
        return jobs.Select(j => Info(j, next.TryGetValue(j.Name, out var at) ? at : null, byJob.GetValueOrDefault(j.Name)))
            .ToPage(ListJobs.List, request.Query, current.Actor);
    }

    private JobInfo Info(JobDefinition job, DateTimeOffset? next, JobRunInfo? last) =>
        new(job.Name, job.Module, job.NightlyAt, job.Every, next, last) { Times = Times(job) };

    private string Times(JobDefinition job) => job.NightlyAt is { } at
        ? texts["administration.nightly-at", at.ToString("HH:mm", CultureInfo.InvariantCulture)]
        : texts["administration.every-minutes", ((decimal)job.Every!.Value.TotalMinutes).ToString("0.##", CultureInfo.InvariantCulture)];
}

internal static class ListJobsEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapList<ListJobs, JobInfo>("jobs", ListJobs.List, q => new(q), "ListJobs", "Scheduled jobs: last run, next run, outcome");
}
