using Hangfire;
using Hangfire.Common;
using Hangfire.States;
using Hangfire.Storage;

namespace Monolith.Administration.Jobs.Scheduler;

/// <summary>The stored times of the jobs. They are named as the jobs are.</summary>
internal sealed class Timetable(JobStorage storage, IReadOnlyDictionary<string, JobDefinition> jobs, TimeProvider clock)
{
    private readonly RecurringJobManager _manager = new(
        storage, JobFilterProviders.Providers, new DefaultTimeZoneResolver(), () => clock.GetUtcNow().UtcDateTime);

    /// <summary>Makes the stored times those that the modules name now. A time that hasn't changed is left alone: it knows what was
    /// missed.</summary>
    public void Arrange(TimeZoneInfo zone)
    {
        foreach (var old in Stored().Where(s => !jobs.ContainsKey(s.Id))) _manager.RemoveIfExists(old.Id);
        foreach (var job in jobs.Values) Put(job.Name, JobTimes.Of(job, zone));
    }

    /// <summary>A clock that was set back leaves the next times where they are, and the job would wait until it has caught up.</summary>
    /// <returns>The jobs whose next time is reckoned anew from now.</returns>
    public IReadOnlyList<string> Heal(TimeZoneInfo zone)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        bool IsAhead(RecurringJobDto stored) =>
            jobs.TryGetValue(stored.Id, out var job) && !(stored.NextExecution <= now + JobTimes.Of(job, zone).Longest);
        var ahead = Stored().Where(IsAhead).Select(s => s.Id).ToList();
        foreach (var name in ahead)
        {
            _manager.RemoveIfExists(name); // its last run lies in the future too, and would count
            Put(name, JobTimes.Of(jobs[name], zone));
        }

        return ahead;
    }

    public IReadOnlyDictionary<string, DateTimeOffset> Next() => Stored().Where(s => s.NextExecution is not null)
        .ToDictionary(s => s.Id, s => Utc(s.NextExecution!.Value), StringComparer.Ordinal);

    /// <summary>Into the queue that all Hosts share.</summary>
    public void Ask(string job) => new BackgroundJobClient(storage).Create(Run(job), new EnqueuedState());

    private List<RecurringJobDto> Stored()
    {
        using var connection = storage.GetConnection();
        return connection.GetRecurringJobs();
    }

    private static DateTimeOffset Utc(DateTime stored) => new(DateTime.SpecifyKind(stored, DateTimeKind.Utc));

    private void Put(string name, JobTimes times) => _manager.AddOrUpdate(
        name, Run(name), times.Cron, new RecurringJobOptions { TimeZone = times.Zone, MisfireHandling = MisfireHandlingMode.Relaxed });

    private static Job Run(string name) => Job.FromExpression<Jobs>(jobs => jobs.Run(name, CancellationToken.None));
}
