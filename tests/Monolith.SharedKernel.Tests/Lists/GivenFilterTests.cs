using System.Globalization;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Security;

namespace Monolith.SharedKernel.Tests.Lists;

/// <summary>What a list's handler applies itself is read and refused by the list all the same.</summary>
public sealed class GivenFilterTests
{
    private static readonly ListOf<Row> Teas = Rows.Of<Row>("shelf.teas")
        .Column("name", "shelf.name", r => r.Name, c => c.Sortable())
        .Column("price", "shelf.price", r => r.Price, c => c.Sortable().Figure())
        .Period()
        .Number("hour", "shelf.hour", 0, 23)
        .Code("category", "shelf.category")
        .Text("maker", "shelf.maker")
        .Amount("price", "shelf.price", r => r.Price)
        .Choice<Grade>("by", "shelf.by", "shelf.best", new ListChoice("worst", "shelf.worst"))
        .SortedBy("name");

    private static readonly Actor Somebody = new("1", "Ann", ActorKind.User, "test", new HashSet<string>());

    private enum Grade
    {
        Best,
        Worst,
    }

    [Theory]
    [InlineData("from", "yesterday", "request.malformed")]
    [InlineData("to", "0001-01-01", "input.out-of-range")]
    [InlineData("hour", "24", "request.malformed")]
    [InlineData("hour", "-1", "request.malformed")]
    [InlineData("price", "a lot", "request.malformed")]
    [InlineData("by", "99", "request.unknown-word")]
    public void What_cannot_be_read_is_refused_by_name(string name, string text, string code)
    {
        var error = Teas.Refuses(new ListQuery().With(name, text), Somebody);
        Assert.Equal((code, name), (error?.Code, error?.Field));
    }

    [Fact]
    public void What_can_be_read_is_given_to_the_handler()
    {
        var query = new ListQuery().With("from", new DateOnly(2026, 11, 2)).With("hour", "7").With("by", "WORST").With("maker", "Li").With("category", "");
        Assert.Null(Teas.Refuses(query, Somebody));
        Assert.Equal((new DateOnly(2026, 11, 2), null, 7, Grade.Worst, "Li"), (query.Day("from"), query.Day("to"), query.Number("hour"), query.Word<Grade>("by"), query.Filter("maker")));
        Assert.Equal(("", null, null), (query.Given("category"), query.Filter("category"), query.Given("maker2")));
    }

    [Fact]
    public void An_amount_finds_exactly_its_rows()
    {
        Row[] rows = [new("Oolong", Money.Of(3)), new("Sencha", Money.Of(4))];
        Assert.Equal("Sencha", Assert.Single(rows.AsQueryable().Found(Teas, new ListQuery().With("price", " 4.00 "))).Name);
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("sv-SE")]
    public void Texts_in_memory_have_one_order_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Row[] rows = [new("zen", Money.Zero), new("Ärla", Money.Zero), new("apple", Money.Zero), new("Berry", Money.Zero)];
            Assert.Equal(["apple", "Berry", "zen", "Ärla"], rows.AsQueryable().InOrder(Teas, new ListQuery()).Select(r => r.Name));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private sealed record Row(string Name, Money Price);
}
