namespace Monolith.SharedKernel.Tests.Values;

public sealed class CurrencyTests
{
    [Theory]
    [InlineData("CNY", 2, "¥")]
    [InlineData("jpy", 0, "¥")]
    [InlineData("KRW", 0, "₩")]
    [InlineData("KWD", 3, "KWD")]
    [InlineData("GBP", 2, "£")]
    [InlineData("TWD", 2, "NT$")]
    public void A_currency_is_found_by_its_code(string code, int digits, string symbol) =>
        Assert.Equal((digits, symbol), (Currency.Find(code)!.Digits, Currency.Find(code)!.Symbol));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("XYZ")]
    [InlineData(" CNY")]
    public void An_unknown_code_finds_none(string? code) => Assert.Null(Currency.Find(code));

    [Fact]
    public void Every_currency_has_a_code_of_three_letters_and_digits_that_an_amount_can_hold() =>
        Assert.All(Currency.All, c =>
        {
            Assert.Matches("^[A-Z]{3}$", c.Code);
            Assert.InRange(c.Digits, 0, Money.Decimals);
            Assert.NotEmpty(c.Symbol);
            Assert.True(Money.Max.FitsDigits(c.Digits));
        });

    [Fact]
    public void Currencies_stand_in_order_and_once() =>
        Assert.Equal(Currency.All.Select(c => c.Code).Distinct().Order(StringComparer.Ordinal), Currency.All.Select(c => c.Code));
}
