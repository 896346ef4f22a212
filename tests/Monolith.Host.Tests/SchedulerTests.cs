using System.Diagnostics;
using Monolith.Administration.Doctor;
using Monolith.Administration.Jobs.Scheduler;
using Monolith.SharedKernel.Text;

namespace Monolith.Host.Tests;

/// <summary>Nights off, clocks set back, several Hosts: what the timetable does about them, on the real storages.</summary>
public sealed class SchedulerTests : IDisposable
{
    private const string Nightly = "test.nightly";
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);
    private readonly TempFolder _folder = new();
    private readonly ShiftedClock _clock = new();
    private readonly Work _work = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task After_four_nights_off_a_nightly_job_runs_once_for_the_last_of_them()
    {
        DateTimeOffset missed;
        await using (var shop = await Start()) missed = await shop.NextRun(Nightly);
        Assert.Empty(Directory.GetFiles(_folder.Path, "jobs.db-*")); // closed cleanly: the one file is the whole

        _clock.Shift = TimeSpan.FromDays(4);
        await using var again = await Start();
        var run = await again.LastRun(Nightly, 1);
        await Task.Delay(Quiet);

        Assert.Single(await again.Runs(Nightly));
        Assert.Equal(missed.AddDays(3).UtcDateTime, run["due"]!.GetValue<DateTimeOffset>().UtcDateTime, TimeSpan.FromHours(1)); // the clocks may change meanwhile
        Assert.InRange(await again.NextRun(Nightly), _clock.GetUtcNow(), _clock.GetUtcNow().AddHours(26));
    }

    [Fact]
    public async Task A_clock_that_was_five_days_ahead_and_is_set_right_again_leaves_no_night_out()
    {
        await using var shop = await Start();
        await shop.NextRun(Nightly);
        _clock.Shift = TimeSpan.FromDays(5);
        await shop.LastRun(Nightly, 1);

        _clock.Shift = TimeSpan.Zero;
        var next = await shop.NextRun(Nightly, at => at < _clock.GetUtcNow().AddHours(26));
        Assert.True(next > _clock.GetUtcNow());
        await Task.Delay(Quiet);
        Assert.Single(await shop.Runs(Nightly)); // set right, not due

        _clock.Shift = TimeSpan.FromDays(1);
        await Eventually.Is(async () => (await shop.Runs(Nightly)).Count == 2 ? shop : null);
    }

    [SkippableFact]
    public async Task Of_two_hosts_on_one_database_one_runs_what_is_due()
    {
        Skip.If(PostgresServer.WhyAbsent is not null, PostgresServer.WhyAbsent);
        var database = await RunningShop.Postgres();
        await using var one = await Start(database);
        using var folder = new TempFolder();
        await using var other = await RunningShop.Start(database, more: Add, kept: folder);
        await one.NextRun(Nightly);
        await other.NextRun(Nightly);

        foreach (var night in (int[])[1, 2, 3])
        {
            _clock.Shift = TimeSpan.FromDays(night);
            await one.LastRun(Nightly, night);
            await Task.Delay(Quiet);
            Assert.Equal((night, night), (_work.Runs, (await other.Runs(Nightly)).Count));
        }
    }

    [SkippableFact]
    public async Task A_job_that_two_hosts_are_asked_for_runs_one_after_the_other()
    {
        Skip.If(PostgresServer.WhyAbsent is not null, PostgresServer.WhyAbsent);
        var database = await RunningShop.Postgres();
        await using var one = await Start(database);
        using var folder = new TempFolder();
        await using var other = await RunningShop.Start(database, more: Add, kept: folder);
        await other.NextRun(Nightly);
        _work.Takes = TimeSpan.FromSeconds(3);

        await one.RunNow(Nightly);
        await other.RunNow(Nightly);
        await one.LastRun(Nightly, 2);

        Assert.Equal((2, 1), (_work.Runs, _work.MostAtOnce));
        Assert.DoesNotContain(await one.Runs(Nightly), r => (bool)r!["failed"]!);
    }

    [SkippableTheory]
    [InlineData("sqlite")]
    [InlineData("postgresql")]
    public async Task A_job_that_no_module_names_any_more_leaves_the_timetable(string engine)
    {
        Skip.If(engine == "postgresql" && PostgresServer.WhyAbsent is not null, PostgresServer.WhyAbsent);
        var database = engine == "postgresql" ? await RunningShop.Postgres() : null;
        await using (var shop = await Start(database))
        {
            await shop.NextRun(Nightly);
            Assert.Contains(Nightly, shop.Services.GetRequiredService<JobScheduler>().NextRuns().Keys);
        }

        await using var later = await RunningShop.Start(database, kept: _folder, more: services => services.AddSingleton(JobsOfShop.Brisk));
        await later.NextRun(ReconcileJob.Name);
        var named = later.Services.GetServices<JobDefinition>().Select(j => j.Name).Order(StringComparer.Ordinal);
        Assert.Equal(named, later.Services.GetRequiredService<JobScheduler>().NextRuns().Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_run_that_stops_with_the_process_runs_again_at_the_next_start()
    {
        _work.Takes = TimeSpan.FromMinutes(5);
        await using (var shop = await Start())
        {
            await shop.RunNow(Nightly);
            await Eventually.Is(async () => (await shop.Runs(Nightly)).FirstOrDefault());
        }

        _work.Takes = TimeSpan.Zero;
        await using var again = await Start();
        Assert.False((bool)(await again.LastRun(Nightly, 2))["failed"]!);
        Assert.Equal("Stopped with the process; it runs again at the next start.", (await again.Runs(Nightly))[1]!["outcome"]!.ToString());
    }

    [Fact]
    public async Task A_run_that_does_not_hear_keeps_the_process_for_seconds_only()
    {
        using var end = new ManualResetEventSlim();
        _work.Deaf = end;
        var shop = await Start();
        await shop.RunNow(Nightly);
        await Eventually.Is(async () => (await shop.Runs(Nightly)).FirstOrDefault());

        var watch = Stopwatch.StartNew();
        await shop.DisposeAsync();
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        end.Set();
    }

    private Task<RunningShop> Start(string? postgres = null) => RunningShop.Start(postgres, more: Add, kept: _folder);

    // Twelve hours away in the shop's zone: not due while the test runs, unless the clock is set.
    private void Add(IServiceCollection services)
    {
        var local = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow().AddHours(12), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
        services.AddSingleton(JobsOfShop.Brisk).AddSingleton<TimeProvider>(_clock).AddSingleton(_work).AddScoped<Working>()
            .AddSingleton(new JobDefinition(Nightly, typeof(Working), new TimeOnly(local.Hour, local.Minute), null, "Administration"));
    }

    private sealed class Work
    {
        private int _runs;
        private int _now;

        public TimeSpan Takes { get; set; }

        public ManualResetEventSlim? Deaf { get; set; }

        public int Runs => _runs;

        public int MostAtOnce { get; private set; }

        public async Task Do(CancellationToken ct)
        {
            Interlocked.Increment(ref _runs);
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _now));
            try
            {
                Deaf?.Wait(CancellationToken.None);
                await Task.Delay(Takes, ct);
            }
            finally
            {
                Interlocked.Decrement(ref _now);
            }
        }
    }

    private sealed class Working(Work work) : IJob
    {
        public async Task<Sentence> Run(JobContext context, CancellationToken ct)
        {
            await work.Do(ct);
            return Sentence.Verbatim("done");
        }
    }
}
