using Monolith.SharedKernel.Text;

namespace Monolith.SharedKernel.Tests.Texts;

public sealed class CsvTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86 21 5555", "'+86 21 5555")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("-", "'-")]
    [InlineData("--5", "'--5")]
    [InlineData("-5\n", "'-5\n")]
    [InlineData("-1e5", "'-1e5")]
    [InlineData("-1,000", "'-1,000")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\uFF1D1+1", "'\uFF1D1+1")]
    [InlineData("\uFF0B1", "'\uFF0B1")]
    [InlineData("\uFF0D1", "'\uFF0D1")]
    [InlineData("\uFF20a", "'\uFF20a")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\r=1")]
    [InlineData("\n=1", "'\n=1")]
    [InlineData("'=1", "''=1")]
    [InlineData("'-5", "''-5")]
    public void A_text_that_a_spreadsheet_would_run_is_guarded(string text, string guarded)
    {
        Assert.Equal(guarded, Csv.Guard(text));
        Assert.Equal(text, Csv.Unguard(guarded));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-5")]
    [InlineData("-12.50")]
    [InlineData("'tis")]
    [InlineData("'")]
    [InlineData("a=b")]
    [InlineData(" =1")]
    [InlineData("00042")]
    public void A_number_and_a_harmless_text_stay_as_they_are(string text)
    {
        Assert.Equal(text, Csv.Guard(text));
        Assert.Equal(text, Csv.Unguard(text));
    }

    [Fact]
    public void Whatever_the_text_the_guard_comes_off_again()
    {
        var random = new Random(20261129);
        const string Letters = "'=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20 .05aé牛";
        for (var i = 0; i < 100_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(7)).Select(_ => Letters[random.Next(Letters.Length)])]);
            Assert.Equal(text, Csv.Unguard(Csv.Guard(text)));
        }
    }
}
