using Monolith.Administration.Doctor;
using Monolith.Administration.Jobs.Scheduler;

namespace Monolith.Flows.Tests;

/// <summary>The process is killed in a job: the run is seen as cut short, and the job runs again by itself.</summary>
public sealed class JobCrashTests
{
    private const string Runs = $"/api/admin/jobs/{ReconcileJob.Name}/runs";

    // As in a shop, but another Host's silence is noticed after seconds.
    private static readonly SchedulerPace Brisk = SchedulerPace.OfAShop with { Poll = TimeSpan.FromSeconds(1), Silence = TimeSpan.FromSeconds(5) };

    [SkippableTheory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.PostgreSql)]
    public async Task A_job_that_the_process_died_in_runs_again_at_the_next_start(EngineKind engine)
    {
        using var folder = await Template.Shop(engine);
        await using (var host = await HostProcess.Start(folder.Path, environment: PowerCut.At($"job.{ReconcileJob.Name}.begun")))
            await AskUntilItDies(host);

        await using var after = await RunningShop.Start(folder, services => services.AddSingleton(Brisk));
        var runs = await Both(after);
        Assert.Equal(("The process ended during this run.", true), (runs[1]!["outcome"]!.ToString(), runs[1]!["failed"]!.GetValue<bool>()));
        Assert.False(runs[0]!["failed"]!.GetValue<bool>(), runs[0]!["outcome"]!.ToString());
        await Task.Delay(Brisk.Silence + Brisk.Poll);
        Assert.Equal(2, (await after.Http.Get(Runs))["total"]!.GetValue<int>());
    }

    private static async Task AskUntilItDies(HostProcess host)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        for (var isAsked = false; !isAsked;)
        {
            using var answer = await host.Http.PostAsync($"/api/admin/jobs/{ReconcileJob.Name}/run", null, limit.Token);
            isAsked = answer.IsSuccessStatusCode; // the scheduler starts behind the first requests
            if (!isAsked) await Task.Delay(100, limit.Token);
        }

        await host.Process.WaitForExitAsync(limit.Token);
        PowerCut.Assert(host.Process.ExitCode, host.Output);
    }

    private static async Task<JsonArray> Both(RunningShop shop)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            var runs = (await shop.Http.Get(Runs))["items"]!.AsArray();
            if (runs.Count > 1 && runs[0]!["endedAt"] is not null) return runs;
            await Task.Delay(100);
        }

        throw new TimeoutException("The job didn't run again within thirty seconds.");
    }
}
