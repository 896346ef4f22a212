namespace Monolith.Sales.Tests;

/// <summary>Laws of an item's prices over time, on many random timelines.</summary>
public sealed class TimelineTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_price_is_the_temporary_one_that_runs_else_the_last_standing_one_that_began()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var (timeline, moments) = Random(seed);
            foreach (var moment in moments)
            {
                var temporary = timeline.Prices.SingleOrDefault(s => s.IsTemporary && s.From <= moment && moment < s.Until);
                var standing = timeline.Prices.Where(s => !s.IsTemporary && s.From <= moment).MaxBy(s => s.From);
                Assert.Equal((temporary ?? standing)?.Amount, timeline.At(moment).Amount);
            }
        }
    }

    [Fact]
    public void A_price_holds_until_the_moment_it_names()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var (timeline, moments) = Random(seed);
            foreach (var moment in moments)
            {
                var now = timeline.At(moment);
                var last = now.Until is { } until ? until.AddTicks(-10) : moment.AddYears(50);
                Assert.True(now.Until is null || now.Until > moment, $"seed {seed}");
                Assert.Equal(now.Amount, timeline.At(last).Amount);
            }
        }
    }

    [Fact]
    public void Taking_a_price_out_again_leaves_what_was_there()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var (timeline, moments) = Random(seed);
            var added = new Price(Guid.CreateVersion7(), Money.Of(99), Start.AddHours(-1), null);
            var back = timeline.With(added).Without(added.PriceId);
            Assert.All(moments, m => Assert.Equal(timeline.At(m), back.At(m)));
        }
    }

    private static (PriceTimeline Timeline, List<DateTimeOffset> Moments) Random(int seed)
    {
        var random = new Random(seed);
        var timeline = PriceTimeline.Empty;
        for (var i = 0; i < 12; i++)
        {
            var from = Start.AddHours(random.Next(200));
            var span = new Price(Guid.CreateVersion7(), Money.Of(random.Next(1, 500)), from, random.Next(2) == 0 ? null : from.AddHours(random.Next(1, 20)));
            if (timeline.Overlapping(span) is null) timeline = timeline.With(span);
        }

        return (timeline, [.. Enumerable.Range(0, 40).Select(_ => Start.AddMinutes(random.Next(-600, 15_000)))]);
    }
}
