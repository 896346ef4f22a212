using Monolith.SharedKernel.Sites;

namespace Monolith.SharedKernel.Tests.Sites;

/// <summary>A shop that moves to another zone keeps the days that it had.</summary>
public sealed class EarlierSiteTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    // In Berlin until noon of 10 March by UTC, in Shanghai since.
    private static readonly DateTimeOffset Moved = Utc(10, 12);
    private static readonly Site Before = new(Site.First, "Before", null, Currency.Find("EUR")!, Berlin, "en");
    private static readonly Site Now = Before with { Name = "Now", TimeZone = Shanghai, Earlier = [new(Moved, Before)] };

    [Fact]
    public void An_instant_belongs_to_the_day_that_the_clocks_of_then_showed()
    {
        Assert.Equal(new DateOnly(2026, 3, 9), Now.BusinessDate(Utc(9, 22)));
        Assert.Equal(new DateOnly(2026, 3, 10), Now.BusinessDate(Utc(9, 23)));
        Assert.Equal(new DateOnly(2026, 3, 12), Now.BusinessDate(Utc(11, 16)));
        Assert.Equal((23, 0, 0), (Now.HourOf(Utc(9, 22)), Now.HourOf(Utc(9, 23)), Now.HourOf(Utc(11, 16))));
    }

    [Fact]
    public void A_day_begins_by_the_clocks_of_then_and_no_instant_is_in_two_days()
    {
        Assert.Equal(Utc(8, 23), Now.StartOf(new(2026, 3, 9)));
        Assert.Equal(Utc(9, 23), Now.StartOf(new(2026, 3, 10)));
        Assert.Equal(Utc(10, 16), Now.StartOf(new(2026, 3, 11)));
        for (var day = new DateOnly(2026, 3, 1); day < new DateOnly(2026, 3, 20); day = day.AddDays(1))
        {
            var (start, end) = (Now.StartOf(day), Now.StartOf(day.AddDays(1)) - TimeSpan.FromTicks(1));
            Assert.Equal((day, day), (Now.BusinessDate(start), Now.BusinessDate(end)));
        }
    }

    [Fact]
    public void Hours_that_the_clocks_jumped_over_begin_when_they_jumped()
    {
        // 13:00 in Berlin became 20:00 in Shanghai.
        Assert.Equal(Moved, Now.InstantOf(new(2026, 3, 10, 15, 0, 0)));
        Assert.Equal(Moved.AddHours(1), Now.InstantOf(new(2026, 3, 10, 21, 0, 0)));
        Assert.Equal(Moved.AddHours(-1), Now.InstantOf(new(2026, 3, 10, 12, 0, 0)));
    }

    [Fact]
    public void What_it_was_called_is_told_by_the_moment()
    {
        Assert.Equal(("Before", "Now"), (Now.At(Moved.AddTicks(-1)).Name, Now.At(Moved).Name));
        Assert.Equal("Before", Now.At(DateTimeOffset.MinValue).Name);
    }

    private static DateTimeOffset Utc(int day, int hour) => new(2026, 3, day, hour, 0, 0, TimeSpan.Zero);
}
