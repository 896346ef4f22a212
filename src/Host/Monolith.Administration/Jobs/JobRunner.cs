namespace Monolith.Administration.Jobs;

/// <summary>Runs one job in a scope of its own, as the shop's clockwork, and writes down how it went.</summary>
internal sealed class JobRunner(IServiceScopeFactory scopes, ISites sites, TimeProvider clock, ILogger<JobRunner> log)
{
    private const int Kept = 200;
    private const int LongestOutcome = 2000;

    /// <param name="isAsked">Somebody asked for this run; otherwise its time had come.</param>
    public async Task Run(JobDefinition job, bool isAsked, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var run = new JobRun { Id = Guid.CreateVersion7(now), Job = job.Name, Due = isAsked ? now : DueOf(job, now), StartedAt = now };
        await Begin(run, ct);
        CrashPoints.Hit($"job.{job.Name}.begun");
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("job " + job.Name);
            var outcome = await ((IJob)scope.ServiceProvider.GetRequiredService(job.Job)).Run(new(run.Due), ct);
            await End(run, false, outcome);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await End(run, true, Sentence.Of("administration.outcome-stopped"));
            throw;
        }
        catch (JobFailedException failure)
        {
            await End(run, true, failure.Outcome);
        }
        catch (Exception failure)
        {
            log.LogError(failure, "The job {Job} failed", job.Name);
            await End(run, true, Sentence.Verbatim(failure.Message));
            await Tell(job.Name, failure.Message);
        }
    }

    /// <summary>The moment for which a run that was not asked for happens: before now when the machine was off.</summary>
    internal DateTimeOffset DueOf(JobDefinition job, DateTimeOffset now)
    {
        if (job.NightlyAt is not { } at) return now;
        var today = TimeZoneInfo.ConvertTime(now, sites.Here.TimeZone).Date;
        var due = sites.Here.InstantOf(today.Add(at.ToTimeSpan()));
        return due <= now ? due : sites.Here.InstantOf(today.AddDays(-1).Add(at.ToTimeSpan()));
    }

    private Task Begin(JobRun run, CancellationToken ct) => Write(async (db, token) =>
    {
        // No job runs twice at a time, so a run without an end belongs to a process that is gone.
        foreach (var lost in await db.JobRuns.Where(r => r.Job == run.Job && r.EndedAt == null).ToListAsync(token))
            (lost.EndedAt, lost.Failed, lost.Outcome) = (run.StartedAt, true, Sentence.Of("administration.outcome-cut-short").ToJson());
        db.Add(run);
    }, ct);

    private Task End(JobRun run, bool failed, Sentence outcome) => Write(async (db, token) =>
    {
        var row = await db.JobRuns.FirstAsync(r => r.Id == run.Id, token);
        (row.EndedAt, row.Failed) = (clock.GetUtcNow(), failed);
        row.Outcome = Short(outcome);
        db.RemoveRange(await db.JobRuns.Where(r => r.Job == run.Job).OrderByDescending(r => r.StartedAt).Skip(Kept).ToListAsync(token));
    }, CancellationToken.None);

    private static string Short(Sentence outcome)
    {
        var written = outcome.ToJson();
        return written.Length <= LongestOutcome ? written : written[..LongestOutcome]; // then it is no JSON any more, and shown as it is
    }

    private async Task Tell(string job, string failure)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<INotices>()
            .Add("administration.notice-job-failed", ["@job." + job, failure], "/admin/jobs/" + job, AdministrationPermissions.Jobs, CancellationToken.None);
    }

    private async Task Write(Func<AdministrationDbContext, CancellationToken, Task> work, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AdministrationDbContext>();
        await db.WriteQuietly(token => work(db, token), ct);
    }
}
