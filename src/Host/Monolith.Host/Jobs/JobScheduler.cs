using System.Data.Common;
using Monolith.Host.SetUp;
using Monolith.Data;
using Monolith.SharedKernel.Jobs;
using Quartz;
using Quartz.Impl;

namespace Monolith.Host.Jobs;

/// <summary>The one place that knows the scheduler (Quartz): it keeps the times in the shop's own database, so that a run which
/// was due while the machine was off happens once at the next start, and only one of several Hosts does it.</summary>
/// <remarks>It starts behind the first requests and not before the shop is set up.</remarks>
internal sealed class JobScheduler(
    IEngine engine, IEnumerable<JobDefinition> jobs, JobRunner runner, Shop shop, TimeProvider clock, IHostApplicationLifetime lifetime,
    ILoggerFactory loggers, ILogger<JobScheduler> log) : BackgroundService
{
    private const string Group = "monolith";
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(30);
    private readonly Dictionary<string, JobDefinition> _jobs = jobs.ToDictionary(j => j.Name, StringComparer.Ordinal);
    private volatile IScheduler? _scheduler;

    /// <summary>Why it doesn't run although it should; null when all is well.</summary>
    public string? Failure { get; private set; }

    public bool IsRunning => _scheduler is not null;

    /// <summary>When each job is due next; empty while the scheduler doesn't run.</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> NextRuns(CancellationToken ct)
    {
        if (_scheduler is not { } scheduler) return new Dictionary<string, DateTimeOffset>();
        var triggers = await scheduler.GetTriggers(_jobs.Keys.Select(KeyOfTrigger).ToList(), ct);
        return triggers.Where(t => t.NextFireTimeUtc is not null).ToDictionary(t => t.Key.Name, t => t.NextFireTimeUtc!.Value, StringComparer.Ordinal);
    }

    /// <summary>Runs the job as soon as a thread is free, on whichever Host.</summary>
    public async Task<bool> RunNow(string job, CancellationToken ct)
    {
        if (_scheduler is not { } scheduler) return false;
        await scheduler.TriggerJob(KeyOfJob(job), null, ct);
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
        await using var factory = Build();
        var scheduler = await factory.GetScheduler(stop);
        try
        {
            var zone = await Arrange(scheduler, stop);
            await scheduler.Start(stop);
            (_scheduler, Failure) = (scheduler, null);
            log.LogInformation("The scheduler runs {Jobs} jobs", _jobs.Count);
            while (true)
            {
                await Task.Delay(TimeSpan.FromMinutes(1), clock, stop);
                await shop.Reload(stop); // another Host may have changed it
                if (shop.TimeZone.Id != zone) zone = await Arrange(scheduler, stop);
            }
        }
        finally
        {
            _scheduler = null;
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10), clock);
            await scheduler.Shutdown(waitForJobsToComplete: true, patience.Token);
        }
    }

    private StandaloneSchedulerFactory Build()
    {
        void Through(DataSourceOptions source) => source.DataSourceFactory = _ => new EngineConnections(engine);
        return QuartzSchedulerBuilder.Create(q =>
        {
            q.Services.AddSingleton(loggers);
            q.UseTimeProvider(clock);
            q.UseDefaultThreadPool(2);
            q.UseJobFactory(new ScheduledJobs(_jobs, runner));
            q.ConfigureScheduler(s => s.ShutdownJobInterruption = ShutdownJobInterruption.Always);
            q.UsePersistentStore(store =>
            {
                store.ConfigureStore(o =>
                {
                    o.TablePrefix = "sys_qrtz_";
                    o.StoreJobDataAsStrings = true;
                    o.RecoverFiringsCancelledByShutdown = true;
                });
                store.ProvisionSchema(); // makes the tables on every engine where they are missing
                switch (engine.Kind)
                {
                    case EngineKind.Sqlite:
                        store.UseSqlite(Through); // one process per data folder: no cluster
                        break;
                    case EngineKind.PostgreSql:
                        store.UsePostgres(Through);
                        store.UseClustering();
                        break;
                    default:
                        store.UseSqlServer(Through);
                        store.UseClustering();
                        break;
                }
            });
        }).Build();
    }

    /// <summary>Makes the stored times those that the modules name now. A time that hasn't changed is left alone: it knows what was missed.</summary>
    private async Task<string> Arrange(IScheduler scheduler, CancellationToken ct)
    {
        foreach (var old in await scheduler.GetJobKeys(GroupMatcher<JobKey>.GroupEquals(Group), ct))
        {
            if (!_jobs.ContainsKey(old.Name)) await scheduler.DeleteJob(old, ct);
        }

        var zone = shop.TimeZone;
        foreach (var job in _jobs.Values)
        {
            var times = job.NightlyAt is { } at ? $"{at:HH:mm} {zone.Id}" : $"every {job.Every}";
            var there = await scheduler.GetTrigger(KeyOfTrigger(job.Name), ct);
            if (there?.Description == times) continue;
            var detail = JobBuilder.Create<ScheduledJob>().WithIdentity(KeyOfJob(job.Name)).StoreDurably().RequestRecovery().DisallowConcurrentExecution().Build();
            await scheduler.ScheduleJob(detail, Trigger(job, times, zone), ScheduleJobOptions.Replacing, ct);
        }

        return zone.Id;
    }

    private ITrigger Trigger(JobDefinition job, string times, TimeZoneInfo zone)
    {
        var trigger = TriggerBuilder.Create(clock).WithIdentity(KeyOfTrigger(job.Name)).WithDescription(times).ForJob(KeyOfJob(job.Name));
        if (job.NightlyAt is { } at)
        {
            return trigger.WithSchedule(CronScheduleBuilder.Create($"0 {at.Minute} {at.Hour} * * ?").InTimeZone(zone)
                .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)).Build();
        }

        return trigger.StartAt(clock.GetUtcNow() + job.Every!.Value).WithSchedule(SimpleScheduleBuilder.Create().WithInterval(job.Every.Value).RepeatForever()
            .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithExistingCount)).Build();
    }

    private async Task Started(CancellationToken stop)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var hearing = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stop);
    }

    private static JobKey KeyOfJob(string name) => new(name, Group);

    private static TriggerKey KeyOfTrigger(string name) => new(name, Group);
}

/// <summary>The engine's own connections, so that the scheduler needs no connection string with its secrets.</summary>
internal sealed class EngineConnections(IEngine engine) : DbDataSource
{
    public override string ConnectionString => "";

    protected override DbConnection CreateDbConnection() => engine.CreateConnection();
}
