using Hangfire.Storage.SQLite;
using Monolith.Administration.Jobs.Scheduler;
using Monolith.Data.Engines;
using Monolith.SharedKernel.Text;

namespace Monolith.Host.Tests;

public sealed class JobTimesTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(30)]
    [InlineData(60)]
    [InlineData(6 * 60)]
    [InlineData(24 * 60)]
    public async Task An_interval_comes_at_even_distances_through_midnight_and_the_change_of_the_clocks(int minutes)
    {
        var every = TimeSpan.FromMinutes(minutes);
        var jobs = new Dictionary<string, JobDefinition>(StringComparer.Ordinal) { ["x"] = new("x", typeof(Nothing), null, every, "x") };

        // The night in which the clocks of Berlin go forward: 01:00Z is 03:00 there.
        foreach (var now in (string[])["2026-03-28T23:50:10Z", "2026-03-29T00:59:10Z", "2026-03-29T01:01:10Z", "2026-03-29T23:59:10Z"])
        {
            using var folder = new TempFolder();
            await using var engine = new SqliteEngine(folder.File("monolith.db"));
            using var storage = (SQLiteStorage)JobStorages.Open(engine, folder.File("jobs.db"), JobsOfShop.Brisk);
            var clock = new ShiftedClock { Shift = At(now) - TimeProvider.System.GetUtcNow() };
            var times = new Timetable(storage, jobs, clock);
            times.Arrange(Berlin);

            var next = times.Next()["x"];
            Assert.InRange(next - clock.GetUtcNow(), TimeSpan.Zero, every);
            Assert.Equal(0, next.UtcTicks % every.Ticks);
            Assert.Empty(times.Heal(Berlin)); // never further ahead than a clock that was set back would leave it
        }
    }

    [Theory]
    [InlineData("00:00:30")]
    [InlineData("00:07:00")]
    [InlineData("00:01:30")]
    [InlineData("01:30:00")]
    [InlineData("05:00:00")]
    [InlineData("1.12:00:00")]
    public async Task A_host_with_an_interval_that_cannot_be_kept_refuses_to_start(string interval)
    {
        var every = TimeSpan.Parse(interval, System.Globalization.CultureInfo.InvariantCulture);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => RunningShop.Start(
            more: services => services.AddSingleton(new JobDefinition("test.odd", typeof(Nothing), null, every, "Administration"))));
        Assert.Contains("test.odd", refused.Message, StringComparison.Ordinal);
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private sealed class Nothing : IJob
    {
        public Task<Sentence> Run(JobContext context, CancellationToken ct) => Task.FromResult(Sentence.Verbatim(""));
    }
}
