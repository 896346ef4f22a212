using Monolith.Data;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Sites;

namespace Monolith.Engines.Tests;

/// <summary>A declared list asked in every way that it offers, on real tables.</summary>
public sealed class ListTests
{
    private const string SeeAmounts = "teller.see-amounts";

    private static readonly ListOf<Row> Prices = Rows.Of<Row>("teller.prices")
        .Column("id", "teller.id", r => r.Id, c => c.Sortable().Figure())
        .Column("name", "teller.name", r => r.Name, c => c.Sortable())
        .Column("amount", "teller.amount", r => r.Amount, c => c.Sortable().Figure().Needs(SeeAmounts, r => r with { Amount = null }))
        .Column("day", "teller.day", r => r.Day, c => c.Sortable())
        .Column("even", "teller.even", r => r.IsEven, c => c.Sortable().Then(r => r.Amount).YesNo("ui.yes", "ui.no"))
        .Column("size", "teller.size", r => r.Size, c => c.Words("teller.size"))
        .SearchedIn(r => r.Text)
        .Choice("size", "teller.size", r => r.Size, "teller.size")
        .Flag("gone", "teller.gone", r => r.IsGone)
        .YesNo("even", "teller.even", r => r.IsEven, "ui.yes", "ui.no")
        .Period(r => r.Day)
        .Days(r => r.At, from: "since", to: "until")
        .Flag("odd", "teller.odd")
        .Moment("asOf", "teller.as-of")
        .SortedBy("id");

    // Its day ends while London still has two hours of it.
    private static readonly Site East = new(1, "East", null, Currency.Find("EUR")!, TimeZoneInfo.CreateCustomTimeZone("east", TimeSpan.FromHours(2), "east", "east"), "en");

    private static readonly Actor Everybody = new("1", "Ann", ActorKind.User, "test", new HashSet<string>());

    private static readonly Actor Owner = Everybody with { Permissions = new HashSet<string> { SeeAmounts } };

    [SkippableTheory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.PostgreSql)]
    [InlineData(EngineKind.SqlServer)]
    public async Task The_database_filters_searches_sorts_and_pages(EngineKind engine)
    {
        using var database = await Database.Make(engine);
        await using var house = database.Open();
        await MirrorTests.Save(house, [.. Enumerable.Range(1, 9).Select(Price)]);
        async Task<string> Ids(ListQuery query) => string.Join(' ', (await Ask(house, query, Owner)).Value.Items.Select(r => r.Id));

        Assert.Equal("1 2 3 4 5 6 7 8 9", await Ids(new()));
        Assert.Equal("9 8 7", await Ids(new(Sort: "amount", Descending: true, Take: 3)));
        Assert.Equal("4 5", await Ids(new(Skip: 3, Take: 2)));
        Assert.Equal("7", await Ids(new("PIECE 7")));
        Assert.Equal("3", await Ids(new("牛奶3")));
        Assert.Equal("3 6 9", await Ids(new ListQuery().With("gone", "true")));
        Assert.Equal("7 8 9", await Ids(new ListQuery().With("size", "large")));
        Assert.Equal("2 3", await Ids(new ListQuery().With("from", "2026-11-02").With("to", "2026-11-03")));
        Assert.Equal("9", await Ids(new ListQuery("piece").With("gone", "true").With("size", "Large")));
        Assert.Equal(9, (await Ask(house, new(Take: 1), Owner)).Value.Total);
    }

    [SkippableTheory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.PostgreSql)]
    [InlineData(EngineKind.SqlServer)]
    public async Task Rows_without_a_value_are_last_and_equal_ones_follow_the_column_in_its_direction(EngineKind engine)
    {
        using var database = await Database.Make(engine);
        await using var house = database.Open();
        await MirrorTests.Save(house, [Price(1), Price(2), Price(3), Price(4), new Price { Id = 5, Name = LocalName.Of("Without"), Amount = Money.Of(5) }]);
        async Task<string> Ids(ListQuery query) => string.Join(' ', (await Ask(house, query, Owner)).Value.Items.Select(r => r.Id));

        Assert.Equal("1 2 3 4 5", await Ids(new(Sort: "day")));
        Assert.Equal("4 3 2 1 5", await Ids(new(Sort: "day", Descending: true)));
        Assert.Equal("1 3 5 2 4", await Ids(new(Sort: "even")));
        Assert.Equal("4 2 5 3 1", await Ids(new(Sort: "even", Descending: true)));
        Assert.Equal("2 4", await Ids(new ListQuery().With("even", "true")));
        Assert.Equal("1 3 5", await Ids(new ListQuery().With("even", "False")));
    }

    [SkippableTheory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.PostgreSql)]
    [InlineData(EngineKind.SqlServer)]
    public async Task Days_of_instants_are_days_of_the_shop(EngineKind engine)
    {
        using var database = await Database.Make(engine);
        await using var house = database.Open();
        await MirrorTests.Save(house, [.. Enumerable.Range(1, 4).Select(Price)]); // at 22:30 in London: the next day in the East
        async Task<string> Ids(ListQuery query) => string.Join(' ', (await Ask(house, query, Owner)).Value.Items.Select(r => r.Id));

        Assert.Equal("2", await Ids(new ListQuery().With("since", "2026-11-03").With("until", "2026-11-03")));
        Assert.Equal("3 4", await Ids(new ListQuery().With("since", "2026-11-04")));
        Assert.Equal("1 2", await Ids(new ListQuery().With("until", "2026-11-03")));
        Assert.Equal("1 2 3 4", await Ids(new ListQuery().With("until", "8999-12-31")));
    }

    [Fact]
    public async Task What_the_handler_applies_itself_leaves_the_rows_alone_and_is_read_all_the_same()
    {
        using var database = await Database.Make(EngineKind.Sqlite);
        await using var house = database.Open();
        await MirrorTests.Save(house, Price(4));
        var query = new ListQuery().With("odd", "true").With("asOf", "2026-11-29");
        Assert.Single((await Ask(house, query, Owner)).Value.Items);
        Assert.True(query.IsAsked("odd"));
        Assert.Equal(new DateOnly(2026, 11, 29), query.Day("asOf"));
        Assert.Equal(("request.malformed", "odd"), ((await Ask(house, query.With("odd", "perhaps"), Owner)).Error?.Code, (await Ask(house, query.With("odd", "x"), Owner)).Error?.Field));
    }

    [Fact]
    public void A_list_in_one_order_is_sorted_by_nothing()
    {
        var builder = Rows.Of<Row>("teller.one").Column("id", "teller.id", r => r.Id).Searched();
        var list = builder.InOneOrder();
        Assert.Equal((ListQuery.SearchParameter, null), (list.SearchParameter, list.DefaultSort));
        Assert.Equal("list.unknown-sort", list.Refuses(new(Sort: "id"), Owner)?.Code);
        Assert.Throws<InvalidOperationException>(() => Rows.Of<Row>("teller.two").Column("id", "teller.id", r => r.Id, c => c.Sortable()).InOneOrder());
    }

    [Theory]
    [InlineData("nothing", "list.unknown-sort")]
    [InlineData("size", "list.unknown-sort")]
    [InlineData("amount", "security.sort-hidden")]
    public async Task An_order_that_the_list_does_not_offer_or_the_reader_may_not_see_is_refused_by_name(string sort, string code)
    {
        using var database = await Database.Make(EngineKind.Sqlite);
        await using var house = database.Open();
        Assert.Equal(code, (await Ask(house, new(Sort: sort), Everybody)).Error?.Code);
    }

    [Theory]
    [InlineData("size", "enormous", "request.unknown-word")]
    [InlineData("gone", "perhaps", "request.malformed")]
    [InlineData("from", "2.11.2026", "request.malformed")]
    [InlineData("until", "2.11.2026", "request.malformed")]
    [InlineData("even", "perhaps", "request.malformed")]
    public async Task A_filter_that_cannot_be_read_is_refused_by_name(string filter, string given, string code)
    {
        using var database = await Database.Make(EngineKind.Sqlite);
        await using var house = database.Open();
        var error = (await Ask(house, new ListQuery().With(filter, given), Owner)).Error;
        Assert.Equal((code, filter), (error?.Code, error?.Field));
    }

    [Fact]
    public async Task Who_may_not_see_a_column_gets_rows_without_it()
    {
        using var database = await Database.Make(EngineKind.Sqlite);
        await using var house = database.Open();
        await MirrorTests.Save(house, Price(4));
        Assert.Null(Assert.Single((await Ask(house, new(), Everybody)).Value.Items).Amount);
        Assert.Equal(Money.Of(4), Assert.Single((await Ask(house, new(), Owner)).Value.Items).Amount);
    }

    [Fact]
    public void Rows_in_memory_are_found_and_sorted_alike_in_every_culture()
    {
        using var _ = Culture.Use("tr-TR");
        IReadOnlyList<Row> rows = [Row.Of(1, "İstanbul KILIM"), Row.Of(2, "Ankara"), Row.Of(3, "kilim")];
        var found = rows.ToPage(Prices, new ListQuery("KILIM", Sort: "id", Descending: true), Owner);
        Assert.Equal([3, 1], found.Value.Items.Select(r => r.Id));
    }

    private static Price Price(int id) => new()
    {
        Id = id, Name = LocalName.Of($"Piece {id}").With("zh", $"牛奶{id}"), Amount = Money.Of(id), Day = new DateOnly(2026, 11, id),
        At = new DateTimeOffset(2026, 11, id, 22, 30, 0, TimeSpan.Zero), IsGone = id % 3 == 0,
    };

    private static Task<Result<Page<Row>>> Ask(House house, ListQuery query, Actor reader) => house.Teller(db => db.Set<Price>()
        .Select(p => new Row
        {
            Id = p.Id, Name = p.Name, Text = (string)(object)p.Name, Amount = p.Amount, Day = p.Day, IsGone = p.IsGone, Size = p.Id > 6 ? Size.Large : Size.Small,
            At = p.At, IsEven = p.Id % 2 == 0,
        })
        .ToPage(Prices, query, reader, CancellationToken.None, East));

    private enum Size
    {
        Small,
        Large,
    }

    private sealed record Row
    {
        public required int Id { get; init; }

        public required LocalName Name { get; init; }

        public string Text { get; init; } = "";

        public Money? Amount { get; init; }

        public DateOnly? Day { get; init; }

        public bool IsGone { get; init; }

        public Size Size { get; init; }

        public DateTimeOffset At { get; init; }

        public bool IsEven { get; init; }

        public static Row Of(int id, string text) => new() { Id = id, Name = text, Text = text };
    }
}
