using Monolith.Host.Jobs;
using Monolith.SharedKernel.Text;

namespace Monolith.Host.Tests;

public sealed class JobTests
{
    private const string Fails = "test.fails";
    private const string Counts = "test.counts";

    [SkippableTheory]
    [InlineData("sqlite")]
    [InlineData("postgresql")]
    public async Task A_job_runs_now_and_shows_its_outcome_and_a_failed_one_makes_one_notice(string engine)
    {
        Skip.If(engine == "postgresql" && PostgresServer.WhyAbsent is not null, PostgresServer.WhyAbsent);
        await using var shop = await RunningShop.Start(engine == "postgresql" ? await PostgresServer.CreateDatabaseAsync() : null, more: Add);

        await RunNow(shop, Counts);
        var counted = await Last(shop, Counts, 1);
        Assert.Equal(("One counted by system.", false), (counted["outcome"]!.ToString(), (bool)counted["failed"]!));

        foreach (var times in (int[])[1, 2])
        {
            await RunNow(shop, Fails);
            Assert.Equal(("The disk is full.", true), (await Last(shop, Fails, times) is var run ? run["outcome"]!.ToString() : "", (bool)run["failed"]!));
        }

        var notice = Assert.Single((await shop.Everything.Get("/api/admin/notices")).Items, n => n!["href"]!.ToString() == "/admin/jobs/" + Fails)!;
        Assert.Contains("The disk is full.", notice["text"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal("degraded", (await shop.Everything.Get("/health/ready")).Body!["checks"]!["jobs"]!["status"]!.ToString());

        var jobs = (await shop.Everything.Get("/api/admin/jobs")).Body!.AsArray();
        Assert.All(jobs, j => Assert.NotNull(j!["nextRun"]));
        Assert.Contains(jobs, j => j!["name"]!.ToString() == ReconcileJob.Name && j["nightlyAt"]!.ToString() == "03:30:00");
    }

    [Fact]
    public async Task The_nightly_examination_of_a_new_shop_is_clean()
    {
        await using var shop = await RunningShop.Start();
        await RunNow(shop, ReconcileJob.Name);
        var run = await Last(shop, ReconcileJob.Name, 1);
        Assert.False((bool)run["failed"]!, run["outcome"]!.ToString());
    }

    [Fact]
    public async Task Only_who_may_runs_a_job_and_only_one_that_exists()
    {
        await using var shop = await RunningShop.Start(more: Add);
        var reader = await shop.Key(HostPermissions.Jobs);
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
    public async Task Two_hundred_runs_are_kept_and_one_that_was_cut_short_is_seen()
    {
        await using var shop = await RunningShop.Start(more: Add);
        var runner = shop.Services.GetRequiredService<JobRunner>();
        var job = shop.Services.GetServices<JobDefinition>().Single(j => j.Name == Counts);
        using var stopped = new CancellationTokenSource();
        for (var i = 0; i < 205; i++) await runner.Run(job, true, CancellationToken.None);

        var runs = (await shop.Everything.Get($"/api/admin/jobs/{Counts}/runs?take=500")).Body!;
        Assert.Equal(200, (int)runs["total"]!);
        Assert.DoesNotContain(runs["items"]!.AsArray(), r => (bool)r!["failed"]!);
    }

    private static void Add(IServiceCollection services) => services
        .AddScoped<Failing>().AddScoped<Counting>()
        .AddSingleton(new JobDefinition(Fails, typeof(Failing), new TimeOnly(2, 0), null, "Administration"))
        .AddSingleton(new JobDefinition(Counts, typeof(Counting), null, TimeSpan.FromHours(5), "Administration"));

    private static Task RunNow(RunningShop shop, string job) => Eventually.Is(async () =>
    {
        var answer = await shop.Everything.Post($"/api/admin/jobs/{job}/run");
        if (answer.Problem == (503, "job.scheduler-stopped")) return null; // it starts behind the first requests
        Assert.Equal(200, answer.Status);
        return answer;
    });

    private static Task<JsonNode> Last(RunningShop shop, string job, int ofSoMany) => Eventually.Is(async () =>
    {
        var runs = (await shop.Everything.Get($"/api/admin/jobs/{job}/runs")).Items;
        return runs.Count >= ofSoMany && runs[0]!["endedAt"] is not null ? runs[0] : null;
    });

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private sealed class Failing : IJob
    {
        public Task<Sentence> Run(JobContext context, CancellationToken ct) => throw new IOException("The disk is full.");
    }

    private sealed class Counting(ICurrentActor current) : IJob
    {
        public Task<Sentence> Run(JobContext context, CancellationToken ct) => Task.FromResult(Sentence.Verbatim($"One counted by {current.Actor.Name}."));
    }
}
