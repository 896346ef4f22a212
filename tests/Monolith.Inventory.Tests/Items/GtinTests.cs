using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Tests.Items;

public sealed class GtinTests
{
    [Theory]
    [InlineData("4006381333931")]
    [InlineData("6901028075763")]
    [InlineData("96385074")]
    [InlineData("036000291452")]
    [InlineData("10614141000415")]
    [InlineData("４００６３８１３３３９３１")]
    [InlineData("400638 1333931")]
    public void A_right_check_digit_is_right(string code)
    {
        Assert.True(Gtin.IsValid(code));
        Assert.False(Gtin.IsDoubtful(code));
    }

    [Fact]
    public void Exactly_one_of_ten_last_digits_is_right()
    {
        foreach (var body in new[] { "400638133393", "0000000", "99999999999", "1234567890123" })
            Assert.Single(Enumerable.Range(0, 10), digit => Gtin.IsValid(body + digit));
    }

    [Theory]
    [InlineData("2000123")]
    [InlineData("ABC12345")]
    [InlineData("123456789012345")]
    [InlineData("")]
    public void What_is_no_GTIN_by_its_form_is_not_doubted(string code)
    {
        Assert.False(Gtin.IsDoubtful(code));
        Assert.False(Gtin.IsValid(code));
    }
}
