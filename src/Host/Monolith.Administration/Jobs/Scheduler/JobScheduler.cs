using Hangfire;
using Hangfire.Logging;

namespace Monolith.Administration.Jobs.Scheduler;

/// <summary>The one place that knows when the scheduler (Hangfire) runs: it keeps the times in a storage, so that a run which
/// was due while the machine was off happens once at the next start, and only one of several Hosts does it.</summary>
/// <remarks>It starts behind the first requests and not before the shop is set up.</remarks>
internal sealed class JobScheduler(
    IEngine engine, IEnumerable<JobDefinition> jobs, JobRunner runner, Shop shop, AdministrationOptions options, SchedulerPace pace,
    TimeProvider clock, IHostApplicationLifetime lifetime, ILoggerFactory loggers, ILogger<JobScheduler> log) : BackgroundService
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(30);
    private readonly Dictionary<string, JobDefinition> _jobs = Checked(jobs);
    private volatile Timetable? _times;

    /// <summary>Why it doesn't run although it should; null when all is well.</summary>
    public string? Failure { get; private set; }

    public bool IsRunning => _times is not null;

    /// <summary>For the dashboard; null while the scheduler doesn't run.</summary>
    public JobStorage? Storage { get; private set; }

    /// <summary>When each job is due next; empty while the scheduler doesn't run.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> NextRuns() => _times?.Next() ?? new Dictionary<string, DateTimeOffset>();

    /// <summary>Runs the job as soon as a worker is free, on whichever Host.</summary>
    public bool RunNow(string job)
    {
        if (_times is not { } times) return false;
        times.Ask(job);
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Started(stoppingToken);
        while (!shop.IsSetUp)
        {
            await Task.Delay(LookAgain, clock, stoppingToken);
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Run(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                Failure = failure.Message;
                log.LogError(failure, "The scheduler can't run; trying again soon");
                await Task.Delay(TryAgain, clock, stoppingToken);
            }
        }
    }

    private async Task Run(CancellationToken stop)
    {
        LogProvider.SetCurrentLogProvider(new SchedulerLog(loggers));
        var storage = JobStorages.Open(engine, options.JobsFile, pace);
        using var file = storage as IDisposable; // closed last, so that nothing of jobs.db stays in its log
        var times = new Timetable(storage, _jobs, clock);
        var zone = shop.Here.TimeZone;
        times.Arrange(zone);
        Heal(times, zone);
        await using var server = new JobServer(storage, new JobsActivator(_jobs, runner, engine), clock, pace);
        try
        {
            (Storage, _times, Failure) = (storage, times, null);
            log.LogInformation("The scheduler runs {Jobs} jobs", _jobs.Count);
            while (true)
            {
                await Task.Delay(pace.Look, clock, stop);
                await shop.Fresh(stop); // another Host may have changed it
                if (shop.Here.TimeZone.Id != zone.Id) times.Arrange(zone = shop.Here.TimeZone);
                Heal(times, zone);
            }
        }
        finally
        {
            (Storage, _times) = (null, null);
        }
    }

    private void Heal(Timetable times, TimeZoneInfo zone)
    {
        var healed = times.Heal(zone);
        if (healed.Count == 0) return;
        log.LogWarning("The clock was set back: the next runs of {Jobs} are reckoned anew", string.Join(", ", healed));
    }

    // A job whose times can't be said is a mistake of its module: the Host refuses to start.
    private static Dictionary<string, JobDefinition> Checked(IEnumerable<JobDefinition> jobs)
    {
        var all = jobs.ToDictionary(j => j.Name, StringComparer.Ordinal);
        foreach (var job in all.Values) _ = JobTimes.Of(job, TimeZoneInfo.Utc);
        return all;
    }

    private async Task Started(CancellationToken stop)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var hearing = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stop);
    }
}
