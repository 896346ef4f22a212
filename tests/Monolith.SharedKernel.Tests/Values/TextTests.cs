using System.Globalization;
using FsCheck.Fluent;
using static Monolith.SharedKernel.Tests.Values.Given;

namespace Monolith.SharedKernel.Tests.Values;

public sealed class TextTests : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    // Comma for the decimals, a blank for the thousands, and a minus sign of its own in some versions.
    public TextTests() => CultureInfo.CurrentCulture = new CultureInfo("hu-HU") { NumberFormat = { NegativeSign = "\u2212" } };

    public void Dispose() => CultureInfo.CurrentCulture = _before;

    [Fact]
    public void The_culture_of_these_tests_writes_numbers_differently() =>
        Assert.Equal("\u22121,5", (-1.5m).ToString(CultureInfo.CurrentCulture));

    [Fact]
    public void Every_value_reads_back_from_its_own_text_whatever_the_culture() =>
        Always(AnyMoney.Zip(AnyQuantity, (m, q) => (m, q)).Zip(AnyUnitCost.Zip(AnyRate)), g =>
        {
            var ((money, quantity), (cost, rate)) = g;
            return Money.Parse(money.ToString()) == money && Quantity.Parse(quantity.ToString()) == quantity
                && UnitCost.Parse(cost.ToString()) == cost && Rate.Parse(rate.ToPercentString()) == rate
                && Money.Parse(money.ToString(4)) == money;
        });

    [Theory]
    [InlineData("12.5", "12.50")]
    [InlineData("0.0001", "0.0001")]
    [InlineData("-0.01", "-0.01")]
    [InlineData("-0", "0.00")]
    [InlineData("007", "7.00")]
    [InlineData("100000000000000", "100000000000000.00")]
    [InlineData("1.2300", "1.23")]
    [InlineData("1.234", "1.234")]
    public void An_amount_shows_at_least_two_decimals(string text, string expected) =>
        Assert.Equal(expected, Money.Parse(text).ToString());

    [Theory]
    [InlineData("12.345", 2, "12.35")]
    [InlineData("12.345", 0, "12")]
    [InlineData("-0.004", 2, "0.00")]
    [InlineData("1980", 0, "1980")]
    [InlineData("1.5", 3, "1.500")]
    public void An_amount_shows_exactly_the_digits_asked_for(string text, int digits, string expected) =>
        Assert.Equal(expected, Money.Parse(text).ToString(digits));

    [Theory]
    [InlineData("3.000000", "3")]
    [InlineData("1.500", "1.5")]
    [InlineData("-0.000001", "-0.000001")]
    [InlineData("100", "100")]
    [InlineData("0", "0")]
    public void A_quantity_shows_no_more_than_it_must(string text, string expected) =>
        Assert.Equal(expected, Quantity.Parse(text).ToString());

    [Fact]
    public void A_rate_shows_its_percent()
    {
        Assert.Equal("13", Rate.FromScaled(130_000).ToPercentString());
        Assert.Equal("0.5", Rate.FromPercent(0.5m).ToPercentString());
        Assert.Equal("0.0001", Rate.FromScaled(1).ToPercentString());
        Assert.Equal("1000%", Rate.Max.ToString());
        Assert.Equal(130_000, Rate.Parse("13").Scaled);
        Assert.Equal(8.25m, Rate.Parse("8.25").ToPercent());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("+1")]
    [InlineData("--1")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1,5")]
    [InlineData("1,000.00")]
    [InlineData("1.2.3")]
    [InlineData("1e3")]
    [InlineData("1.00000")]
    [InlineData("0x10")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("\u0661\u0662")]            // Arabic digits
    [InlineData("\uFF11\uFF12")]            // full-width digits
    [InlineData("\u22121")]                 // a typographer's minus
    [InlineData("100000000000000.0001")]
    [InlineData("99999999999999999999999999999999999999")]
    public void Anything_but_the_one_spelling_is_refused(string? text)
    {
        Assert.False(Money.TryParse(text, out var money));
        Assert.True(money.IsZero);
        Assert.False(Money.TryParse(text, CultureInfo.CurrentCulture, out _));
        Assert.Throws<FormatException>(() => Money.Parse(text!));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1000.0001")]
    [InlineData("13%")]
    [InlineData("0.00001")]
    public void A_rate_out_of_range_is_refused(string text) => Assert.False(Rate.TryParse(text, out _));

    [Theory]
    [InlineData("1000000000000")]
    [InlineData("1000000000.000001")]
    [InlineData("0.0000001")]
    public void A_quantity_out_of_range_is_refused(string text) => Assert.False(Quantity.TryParse(text, out _));
}
