using Monolith.Administration.Jobs.Scheduler;

namespace Monolith.Host.Tests.Support;

/// <summary>What tests ask of the jobs of a running shop.</summary>
internal static class JobsOfShop
{
    /// <summary>A scheduler that looks often, so that a test needn't wait for a quarter of a minute.</summary>
    public static readonly SchedulerPace Brisk = new(
        TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(3), TimeSpan.FromMilliseconds(300));

    public static Task RunNow(this RunningShop shop, string job) => Eventually.Is(async () =>
    {
        var answer = await shop.Everything.Post($"/api/admin/jobs/{job}/run");
        if (answer.Problem == (503, "job.scheduler-stopped")) return null; // it starts behind the first requests
        Assert.Equal(200, answer.Status);
        return answer;
    });

    /// <summary>Newest first.</summary>
    public static async Task<JsonArray> Runs(this RunningShop shop, string job) => (await shop.Everything.Get($"/api/admin/jobs/{job}/runs")).Items;

    /// <summary>The last of at least so many runs, once it has ended.</summary>
    public static Task<JsonNode> LastRun(this RunningShop shop, string job, int ofSoMany) => Eventually.Is(async () =>
    {
        var runs = await shop.Runs(job);
        return runs.Count >= ofSoMany && runs[0]!["endedAt"] is not null ? runs[0] : null;
    });

    /// <summary>When the job is due next, once the scheduler runs.</summary>
    public static async Task<DateTimeOffset> NextRun(this RunningShop shop, string job, Predicate<DateTimeOffset>? wanted = null) => (await Eventually.Is(() =>
    {
        var known = shop.Services.GetRequiredService<JobScheduler>().NextRuns().TryGetValue(job, out var at) && wanted?.Invoke(at) != false;
        return Task.FromResult(known ? (object)at : null);
    })) is DateTimeOffset next ? next : default;
}
