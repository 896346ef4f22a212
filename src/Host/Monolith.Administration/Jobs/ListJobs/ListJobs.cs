using Microsoft.EntityFrameworkCore;
using Monolith.Host.Administration.Domain;
using Monolith.Host.Jobs;
using Monolith.Host.Persistence;
using Monolith.Host.Security;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Jobs;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Text;

namespace Monolith.Administration.Jobs.ListJobs;

/// <param name="NightlyAt">Local time of the shop; null: it runs every <paramref name="Every"/>.</param>
internal sealed record JobInfo(string Name, string Module, TimeOnly? NightlyAt, TimeSpan? Every, DateTimeOffset? NextRun, JobRunInfo? Last);

/// <param name="Milliseconds">Null while it runs.</param>
/// <param name="Outcome">In the reader's language.</param>
internal sealed record JobRunInfo(DateTimeOffset Due, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, long? Milliseconds, bool Failed, string? Outcome);

[Requires(HostPermissions.Jobs)]
internal sealed record ListJobs : IRequest<IReadOnlyList<JobInfo>>;

/// <summary>The last runs of one job, newest first; 200 are kept. Errors: job.unknown</summary>
[Requires(HostPermissions.Jobs)]
internal sealed record ListJobRuns(string Name, PageRequest Page) : IRequest<Page<JobRunInfo>>;

/// <summary>Has the scheduler run it as soon as it can. Errors: job.unknown, job.scheduler-stopped</summary>
[Requires(HostPermissions.RunJobs)]
internal sealed record RunJob(string Name) : IRequest<Done>;

internal static class JobErrors
{
    public static readonly Error SchedulerStopped = Error.Unavailable("job.scheduler-stopped", "The scheduler isn't running yet. Try again in a moment; if it stays so, look at Health.");

    public static Error Unknown(string name) => Error.NotFound("job.unknown", $"There is no job '{name}'.").With("name", name);
}

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

internal static class JobMapping
{
    public static JobRunInfo ToInfo(this JobRun run, ITexts texts) => new(
        run.Due, run.StartedAt, run.EndedAt, run.EndedAt is { } end ? (long)(end - run.StartedAt).TotalMilliseconds : null, run.Failed,
        run.Outcome is { } outcome ? Sentence.Parse(outcome).In(texts) : null);
}
