using Monolith.SharedKernel.Text;

namespace Monolith.SharedKernel.Tests.Texts;

/// <summary>A text says a number as pages show it, with its word in the right form.</summary>
public sealed class TextNumberTests
{
    [Theory]
    [InlineData("Show {0:n ticket|tickets}", 2442, "Show 2,442 tickets")]
    [InlineData("Show {0:n ticket|tickets}", 1, "Show 1 ticket")]
    [InlineData("{0:n permission|permissions}", 0, "0 permissions")]
    [InlineData("{0:n print job needs|print jobs need} a look", 1, "1 print job needs a look")]
    [InlineData("{0:n} 张小票", 1234567, "1,234,567 张小票")]
    [InlineData("Z {0}", 12345, "Z 12345")]
    public void A_number_is_said_as_people_read_it(string text, int number, string said)
    {
        Assert.Equal(said, string.Format(TextNumbers.Instance, text, number));
        // Sentences that are kept have their numbers as text, and pages say some with separators already.
        Assert.Equal(said, string.Format(TextNumbers.Instance, text, number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void What_is_no_number_stays_as_it_is() =>
        Assert.Equal("some tickets, 2,442 tickets",
            string.Format(TextNumbers.Instance, "{0:n ticket|tickets}, {1:n ticket|tickets}", "some", "2,442"));
}
