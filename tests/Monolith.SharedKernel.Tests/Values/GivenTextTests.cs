namespace Monolith.SharedKernel.Tests.Values;

public sealed class GivenTextTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData(" \t\u3000", null)]
    [InlineData(" oak door ", "oak door")]
    public void Blanks_around_a_text_go_and_a_blank_text_is_none(string? given, string? kept) => Assert.Equal(kept, given.OrNull());

    [Fact]
    public void A_row_is_found_by_all_its_parts_in_small_letters_a_line_each() =>
        Assert.Equal("s-1\nérik & co\n", GivenText.ToFind("S-1", null, "ÉRIK & Co", ""));

    [Fact]
    public void A_period_with_an_open_side_reaches_to_the_end_of_time()
    {
        var day = new DateOnly(2026, 11, 30);
        Assert.Equal(new Period(day, DateOnly.MaxValue), Period.Of(day, null));
        Assert.Equal(new Period(DateOnly.MinValue, day), Period.Of(null, day));
    }
}
