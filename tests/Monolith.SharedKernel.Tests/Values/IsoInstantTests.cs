using System.Text.Json;

namespace Monolith.SharedKernel.Tests.Values;

public sealed class IsoInstantTests
{
    [Theory]
    [InlineData("2026-11-29T10:15Z", "2026-11-29T10:15:00Z")]
    [InlineData("2026-11-29T10:15:30Z", "2026-11-29T10:15:30Z")]
    [InlineData("2026-11-29T18:15:30.25+08:00", "2026-11-29T10:15:30.25Z")]
    [InlineData("2026-11-29T05:15:30-05:00", "2026-11-29T10:15:30Z")]
    public void An_instant_with_its_offset_is_read(string text, string expected)
    {
        var instant = DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(IsoInstant.TryRead(text, out var read));
        Assert.Equal(instant, read);
        Assert.Equal(instant, JsonSerializer.Deserialize<Dated>($$"""{"at":"{{text}}"}""", KernelJson.Options)!.At);
    }

    [Theory]
    [InlineData("2026-11-29T10:15:30")]
    [InlineData("2026-11-29T10:15")]
    [InlineData("2026-11-29")]
    [InlineData("2026-11-29T10:15:30 ")]
    [InlineData("29.11.2026 10:15:30+01:00")]
    [InlineData("11/29/2026 10:15:30 Z")]
    [InlineData("2026-11-29T10:15:30+0100")]
    [InlineData("2026-13-29T10:15:30Z")]
    [InlineData("")]
    public void One_without_an_offset_or_in_another_form_is_refused_whatever_the_machines_zone_is(string text)
    {
        Assert.False(IsoInstant.TryRead(text, out _));
        var refused = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dated>($$"""{"at":"{{text}}"}""", KernelJson.Options));
        Assert.Equal("$.at", refused.Path);
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        var at = new Dated(new DateTimeOffset(2026, 11, 29, 18, 15, 30, 123, TimeSpan.FromHours(8)));
        Assert.Equal(at, JsonSerializer.Deserialize<Dated>(JsonSerializer.Serialize(at, KernelJson.Options), KernelJson.Options));
    }

    private sealed record Dated(DateTimeOffset At);
}
