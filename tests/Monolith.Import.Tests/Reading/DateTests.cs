using Monolith.Import.Maps;
using Monolith.Import.Reading;
using static Monolith.Import.Tests.Support.Files;

namespace Monolith.Import.Tests.Reading;

/// <summary>Days and times are read as they are meant, or refused: never the day for the month.</summary>
public sealed class DateTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("2026-01-31")]
    [InlineData("2026/1/31")]
    [InlineData("2026.01.31")]
    [InlineData("2026年1月31日")]
    [InlineData("20260131")]
    [InlineData("31.1.2026")]
    [InlineData("31.01.2026 00:00")]
    [InlineData("2026-01-31T00:00:00")]
    [InlineData("31/01/2026")]
    [InlineData("1/31/2026")]
    [InlineData("1/31/2026 9:30:00 AM")]
    public async Task What_can_be_read_in_one_way_is(string written) =>
        Assert.Equal(new DateOnly(2026, 1, 31), (await Lines($"sku,day\nA,{written}\n", columns: Days)).Single().Day("day").Value);

    [Fact]
    public async Task What_can_be_read_in_two_ways_is_refused_unless_the_file_or_the_map_shows_which()
    {
        var alone = (await Lines("sku,day\nA,03/04/2026\n", columns: Days)).Single();
        Assert.Equal(GivenState.Wrong, alone.Day("day").State);
        Assert.Equal(["import.date-ambiguous"], alone.Codes());

        var file = (await Open("sku,day\nA,03/04/2026\nB,31/01/2026\n", columns: Days)).Value;
        Assert.Equal(new DateOnly(2026, 4, 3), (await Lines(file))[0].Day("day").Value);
        Assert.Equal(["import.dates-read"], file.Findings.Select(f => f.Code));

        var map = new ImportMap { DateFormat = "M/d/yyyy" };
        Assert.Equal(new DateOnly(2026, 3, 4), (await Lines("sku,day\nA,03/04/2026\n", map, Days)).Single().Day("day").Value);
        Assert.Equal(new DateOnly(2026, 3, 3), (await Lines("sku,day\nA,03/03/2026\n", columns: Days)).Single().Day("day").Value);
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("yesterday")]
    [InlineData("31/31/2026")]
    [InlineData("12")]
    [InlineData("26-1-2")]
    public async Task What_is_no_day_is_refused(string written)
    {
        var line = (await Lines($"sku,day\nA,{written}\n", columns: Days)).Single();
        Assert.Equal(GivenState.Wrong, line.Day("day").State);
        Assert.Equal(["import.date-malformed"], line.Codes());
    }

    [Theory]
    [InlineData("2026-07-01 12:00", "2026-07-01T10:00:00")]
    [InlineData("2026-07-01T12:00:00Z", "2026-07-01T12:00:00")]
    [InlineData("2026-07-01T12:00:00+05:00", "2026-07-01T07:00:00")]
    [InlineData("2026-10-25 02:30", "2026-10-25T01:30:00")]
    public async Task A_time_is_of_the_shops_zone_unless_it_says_its_offset(string written, string utc)
    {
        var at = (await Lines($"sku,at\nA,{written}\n", columns: Days)).Single().Instant("at", Berlin);
        Assert.Equal(utc, at.Value.UtcDateTime.ToString("s"));
    }

    [Fact]
    public async Task A_time_that_the_clocks_left_out_is_said()
    {
        var line = (await Lines("sku,at\nA,2026-03-29 02:30\n", columns: Days)).Single();
        Assert.Equal("2026-03-29T01:30:00", line.Instant("at", Berlin).Value.UtcDateTime.ToString("s"));
        Assert.Equal([("import.time-skipped", FindingLevel.Warning)], line.Findings.Select(f => (f.Code, f.Level)));
    }

    [Fact]
    public async Task A_spreadsheets_number_of_a_day_is_read_and_said()
    {
        var line = (await Lines("sku,day,at\nA,46054,46054.5\n", columns: Days)).Single();
        Assert.Equal(new DateOnly(2026, 2, 1), line.Day("day").Value);
        Assert.Equal("2026-02-01T11:00:00", line.Instant("at", Berlin).Value.UtcDateTime.ToString("s"));
        Assert.Equal(["import.date-serial", "import.date-serial"], line.Codes());
    }
}
