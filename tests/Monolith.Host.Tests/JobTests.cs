using Monolith.Administration.Doctor;
using Monolith.Administration.Jobs;
using Monolith.Administration.Jobs.Scheduler;
using Monolith.Administration.Persistence;
using Monolith.SharedKernel.Text;

namespace Monolith.Host.Tests;

public sealed class JobTests
{
    private const string Fails = "test.fails";
    private const string Counts = "test.counts";
    private const string Waits = "test.waits";

    [SkippableTheory]
    [InlineData("sqlite")]
    [InlineData("postgresql")]
    public async Task A_job_runs_now_and_shows_its_outcome_and_a_failed_one_makes_one_notice(string engine)
    {
        Skip.If(engine == "postgresql" && PostgresServer.WhyAbsent is not null, PostgresServer.WhyAbsent);
        await using var shop = await RunningShop.Start(engine == "postgresql" ? await RunningShop.Postgres() : null, more: Add);

        await shop.RunNow(Counts);
        var counted = await shop.LastRun(Counts, 1);
        Assert.Equal(("One counted by system.", false), (counted["outcome"]!.ToString(), (bool)counted["failed"]!));

        foreach (var times in (int[])[1, 2])
        {
            await shop.RunNow(Fails);
            Assert.Equal(("The disk is full.", true), (await shop.LastRun(Fails, times) is var run ? run["outcome"]!.ToString() : "", (bool)run["failed"]!));
        }

        var notice = Assert.Single((await shop.Everything.Get("/api/admin/notices")).Items, n => n!["href"]!.ToString() == "/admin/jobs/" + Fails)!;
        Assert.Contains("The disk is full.", notice["text"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal("degraded", (await shop.Everything.Get("/health/ready")).Body!["checks"]!["jobs"]!["status"]!.ToString());

        var jobs = (await shop.Everything.Get("/api/admin/jobs")).Items;
        Assert.All(jobs, j => Assert.NotNull(j!["nextRun"]));
        Assert.Contains(jobs, j => j!["name"]!.ToString() == ReconcileJob.Name && j["nightlyAt"]!.ToString() == "03:30:00");
    }

    [Fact]
    public async Task The_nightly_examination_of_a_new_shop_is_clean()
    {
        await using var shop = await RunningShop.Start();
        await shop.RunNow(ReconcileJob.Name);
        var run = await shop.LastRun(ReconcileJob.Name, 1);
        Assert.False((bool)run["failed"]!, run["outcome"]!.ToString());
    }

    [Fact]
    public async Task Only_who_may_runs_a_job_and_only_one_that_exists()
    {
        await using var shop = await RunningShop.Start(more: Add);
        var reader = await shop.Key(AdministrationPermissions.Jobs);
        Assert.Equal((403, "security.permission-missing"), (await reader.Post($"/api/admin/jobs/{Counts}/run")).Problem);
        Assert.Equal((404, "job.unknown"), (await shop.Everything.Post("/api/admin/jobs/no.such/run")).Problem);
        Assert.Equal((404, "job.unknown"), (await shop.Everything.Get("/api/admin/jobs/no.such/runs")).Problem);
    }

    [Fact]
    public async Task Before_the_set_up_no_job_runs()
    {
        await using var shop = await RunningShop.Start(setUp: false, more: Add);
        Assert.Equal((503, "setup.not-done"), (await shop.Stranger().Get("/api/admin/jobs")).Problem);
        Assert.False(shop.Services.GetRequiredService<JobScheduler>().IsRunning);
    }

    [Fact]
    public async Task A_run_knows_the_moment_it_was_due_after_the_machine_was_off()
    {
        await using var shop = await RunningShop.Start();
        var runner = shop.Services.GetRequiredService<JobRunner>();
        var nightly = new JobDefinition("x", typeof(Counting), new TimeOnly(2, 30), null, "x");
        // Berlin is an hour ahead in winter; on the last Sunday of March the clocks skip 02:30.
        Assert.Equal(At("2026-01-10T01:30Z"), runner.DueOf(nightly, At("2026-01-10T09:00Z")));
        Assert.Equal(At("2026-01-09T01:30Z"), runner.DueOf(nightly, At("2026-01-10T01:29Z")));
        Assert.Equal(At("2026-03-29T01:00Z"), runner.DueOf(nightly, At("2026-03-29T09:00Z")));
    }

    [Fact]
    public async Task Two_hundred_runs_are_kept()
    {
        await using var shop = await RunningShop.Start(more: Add);
        var runner = shop.Services.GetRequiredService<JobRunner>();
        for (var i = 0; i < 205; i++) await runner.Run(Job(shop, Counts), true, CancellationToken.None);

        var runs = (await shop.Everything.Get($"/api/admin/jobs/{Counts}/runs?take=500")).Body!;
        Assert.Equal(200, (int)runs["total"]!);
        Assert.DoesNotContain(runs["items"]!.AsArray(), r => (bool)r!["failed"]!);
    }

    [Fact]
    public async Task A_run_that_a_dead_process_left_without_an_end_is_seen_as_cut_short_at_the_next_one()
    {
        await using var shop = await RunningShop.Start(more: Add);
        var died = new DateTimeOffset(2026, 3, 1, 2, 0, 0, TimeSpan.Zero);
        await using (var scope = shop.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AdministrationDbContext>();
            await db.WriteQuietly(ct => Task.FromResult(db.Add(new JobRun { Id = Guid.CreateVersion7(), Job = Counts, Due = died, StartedAt = died })), default);
        }

        Assert.Null(Assert.Single(await shop.Runs(Counts))!["endedAt"]);
        await shop.Services.GetRequiredService<JobRunner>().Run(Job(shop, Counts), true, CancellationToken.None);

        var runs = await shop.Runs(Counts);
        Assert.Equal(2, runs.Count);
        Assert.Equal(("The process ended during this run.", true), (runs[1]!["outcome"]!.ToString(), (bool)runs[1]!["failed"]!));
        Assert.False((bool)runs[0]!["failed"]!);
    }

    [Fact]
    public async Task A_run_that_is_stopped_with_the_process_says_so()
    {
        await using var shop = await RunningShop.Start(more: Add);
        using var stop = new CancellationTokenSource();
        var run = shop.Services.GetRequiredService<JobRunner>().Run(Job(shop, Waits), true, stop.Token);
        await Eventually.Is(async () => (await shop.Runs(Waits)).FirstOrDefault());
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);

        var stopped = Assert.Single(await shop.Runs(Waits))!;
        Assert.Equal(("Stopped with the process; it runs again at the next start.", true), (stopped["outcome"]!.ToString(), (bool)stopped["failed"]!));
    }

    private static void Add(IServiceCollection services) => services
        .AddSingleton(JobsOfShop.Brisk)
        .AddScoped<Failing>().AddScoped<Counting>().AddScoped<Waiting>()
        .AddSingleton(new JobDefinition(Fails, typeof(Failing), new TimeOnly(2, 0), null, "Administration"))
        .AddSingleton(new JobDefinition(Counts, typeof(Counting), null, TimeSpan.FromHours(6), "Administration"))
        .AddSingleton(new JobDefinition(Waits, typeof(Waiting), null, TimeSpan.FromDays(1), "Administration"));

    private static JobDefinition Job(RunningShop shop, string name) => shop.Services.GetServices<JobDefinition>().Single(j => j.Name == name);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private sealed class Failing : IJob
    {
        public Task<Sentence> Run(JobContext context, CancellationToken ct) => throw new IOException("The disk is full.");
    }

    private sealed class Counting(ICurrentActor current) : IJob
    {
        public Task<Sentence> Run(JobContext context, CancellationToken ct) => Task.FromResult(Sentence.Verbatim($"One counted by {current.Actor.Name}."));
    }

    private sealed class Waiting : IJob
    {
        public async Task<Sentence> Run(JobContext context, CancellationToken ct)
        {
            await Task.Delay(Timeout.Infinite, ct);
            return Sentence.Verbatim("never");
        }
    }
}
