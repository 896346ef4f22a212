using System.Text.Json;

namespace Monolith.SharedKernel.Tests.Values;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("Milk")]
    [InlineData("𠮷野家 㐀")]
    [InlineData("حليب كامل الدسم ٢٠٠ مل")]
    [InlineData("خانه\u200cها")]
    [InlineData("क\u094d\u200dष")]
    [InlineData("👩\u200d🚀 👨\u200d👩\u200d👧\u200d👦 👍🏽 ❤\ufe0f\u200d🔥 🇨🇳")]
    [InlineData("\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F")]
    [InlineData("ｶﾀｶﾅ cafe\u0301 50\u00a0%")]
    public void What_can_be_seen_may_stand_in_a_name(string name)
    {
        Assert.Null(PlainText.Refused(name));
        Assert.Equal(name, PlainText.Line(name));
        Assert.Equal(name, LocalName.Of(name).Default);
    }

    [Theory]
    [InlineData("\u001b@\u001dV\u0000ESC cut", "U+001B")]
    [InlineData("two\nlines", "U+000A")]
    [InlineData("a\tb", "U+0009")]
    [InlineData("a\u0085b", "U+0085")]
    [InlineData("abc\u202egnp.exe", "U+202E")]
    [InlineData("a\u2066b\u2069", "U+2066")]
    [InlineData("a\u200fb", "U+200F")]
    [InlineData("a\u200bb", "U+200B")]
    [InlineData("\ufeffMilk", "U+FEFF")]
    [InlineData("soft\u00adhyphen", "U+00AD")]
    [InlineData("a\u2028b", "U+2028")]
    [InlineData("\u200dMilk", "U+200D")]
    [InlineData("Milk\u200d", "U+200D")]
    [InlineData("a \u200db", "U+200D")]
    [InlineData("a\u200d\u200db", "U+200D")]
    [InlineData("a\U000E0067b", "U+E0067")]
    [InlineData("a\u3164b", "U+3164")]
    [InlineData("a\u034fb", "U+034F")]
    [InlineData("\u2800", "U+2800")]
    public void What_can_not_be_seen_is_refused_by_its_number(string name, string character)
    {
        Assert.Equal(character, PlainText.Named(PlainText.Refused(name)!.Value));
        Assert.Throws<FormatException>(() => LocalName.Of(name.Contains("Milk", StringComparison.Ordinal) ? name : $"x{name}x"));
        Assert.Null(PlainText.Refused(PlainText.Line(name)));
        Assert.Null(PlainText.Refused(LocalName.FromText(name).Default));
    }

    [Fact]
    public void Half_a_pair_of_surrogates_is_no_character()
    {
        var half = "half " + '\ud842';
        Assert.Equal("U+FFFD", PlainText.Named(PlainText.Refused(half)!.Value));
        Assert.Null(PlainText.Refused(PlainText.Line(half)));
    }

    [Fact]
    public void A_note_may_have_lines_and_nothing_else_that_a_name_may_not()
    {
        Assert.Null(PlainText.Refused("first\r\nsecond\nthird", lines: true));
        Assert.Equal("U+0009", PlainText.Named(PlainText.Refused("first\n\tsecond", lines: true)!.Value));
        Assert.Equal("U+202E", PlainText.Named(PlainText.Refused("first\n\u202esecond", lines: true)!.Value));
    }

    [Fact]
    public void A_name_in_JSON_says_which_character_it_is_and_in_which_language()
    {
        var refused = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<LocalName>("""{"default":"Milk","zh":"牛\u202e奶"}""",
            KernelJson.Options));
        Assert.Equal(("zh", "U+202E"), (refused.Data[KernelJson.MemberKey], refused.Data[KernelJson.UnseenKey]));
    }
}
