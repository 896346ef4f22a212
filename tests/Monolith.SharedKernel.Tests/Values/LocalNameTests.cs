using System.Text.Json;

namespace Monolith.SharedKernel.Tests.Values;

public sealed class LocalNameTests
{
    private static readonly LocalName Milk = LocalName.Of(" Milk ").With("zh", "牛奶").With("de", "Milch");

    [Theory]
    [InlineData("en", "Milk")]
    [InlineData("zh", "牛奶")]
    [InlineData("de", "Milch")]
    [InlineData("fr", "Milk")]
    public void Each_reader_gets_the_name_of_their_language_or_the_default(string language, string name) => Assert.Equal(name, Milk.In(language));

    [Fact]
    public void The_stored_text_begins_with_the_default_so_that_tables_sort_by_it()
    {
        Assert.Equal("Milk\nde:Milch\nzh:牛奶", Milk.Stored);
        Assert.Equal(Milk, LocalName.FromStored(Milk.Stored));
        Assert.Equal("Tea", LocalName.Of("Tea").Stored);
        Assert.True(default(LocalName).IsEmpty);
    }

    [Fact]
    public void A_name_that_is_the_default_or_nothing_is_not_kept()
    {
        Assert.Equal(LocalName.Of("Milk").With("de", "Milch"), Milk.With("zh", "Milk"));
        Assert.Equal(LocalName.Of("Milk").With("de", "Milch"), Milk.With("zh", " "));
    }

    [Fact]
    public void Json_names_the_languages_and_a_plain_text_is_read_too()
    {
        var json = JsonSerializer.Serialize(Milk, KernelJson.Options);
        Assert.Equal("""{"default":"Milk","de":"Milch","zh":"牛奶"}""", json);
        Assert.Equal(Milk, JsonSerializer.Deserialize<LocalName>(json, KernelJson.Options));
        Assert.Equal(LocalName.Of("Milk"), JsonSerializer.Deserialize<LocalName>("\"Milk\"", KernelJson.Options));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("{}")]
    [InlineData("""{"zh":"牛奶"}""")]
    [InlineData("""{"default":"Milk","chinese":"牛奶"}""")]
    [InlineData("""{"default":"Mi\nlk"}""")]
    [InlineData("""{"default":["Milk"]}""")]
    public void Json_that_is_no_name_is_refused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<LocalName>(json, KernelJson.Options));

    [Fact]
    public void Json_says_which_languages_name_is_wrong()
    {
        var json = $$"""{"default":"Milk","zh":"{{new string('x', LocalName.Longest + 1)}}"}""";
        var refused = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<LocalName>(json, KernelJson.Options));
        Assert.Equal("zh", refused.Data[KernelJson.MemberKey]);
    }

    [Theory]
    [InlineData("  Milk\t1 l ", "Milk 1 l")]
    [InlineData("\n", "")]
    [InlineData(null, "")]
    public void Any_text_gives_a_name(string? text, string name) => Assert.Equal(name, LocalName.FromText(text).Default);

    [Fact]
    public void A_text_too_long_for_a_name_is_cut_off_between_two_characters() =>
        Assert.Equal(new string('x', LocalName.Longest - 1), LocalName.FromText(new string('x', LocalName.Longest - 1) + "😀").Default);

    [Fact]
    public void It_is_searched_in_every_language_but_not_by_the_languages_letters() => Assert.Equal("milk\nmilch\n牛奶", Milk.Searched);

    [Fact]
    public void A_name_that_is_too_long_or_has_two_lines_is_none()
    {
        Assert.Throws<FormatException>(() => LocalName.Of(new string('x', LocalName.Longest + 1)));
        Assert.Throws<FormatException>(() => LocalName.Of("a\nb"));
        Assert.Throws<ArgumentException>(() => Milk.With("ZH", "牛奶"));
    }
}
