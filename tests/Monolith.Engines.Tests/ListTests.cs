using Monolith.Data;
using Monolith.SharedKernel.Lists;

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
        .Column("size", "teller.size", r => r.Size, c => c.Words("teller.size"))
        .SearchedIn(r => r.Text)
        .Choice("size", "teller.size", r => r.Size, "teller.size")
        .Flag("gone", "teller.gone", r => r.IsGone)
        .Period(r => r.Day)
        .SortedBy("id");

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
        Id = id, Name = LocalName.Of($"Piece {id}").With("zh", $"牛奶{id}"), Amount = Money.Of(id), Day = new DateOnly(2026, 11, id), IsGone = id % 3 == 0,
    };

    private static Task<Result<Page<Row>>> Ask(House house, ListQuery query, Actor reader) => house.Teller(db => db.Set<Price>()
        .Select(p => new Row
        {
            Id = p.Id, Name = p.Name, Text = (string)(object)p.Name, Amount = p.Amount, Day = p.Day, IsGone = p.IsGone, Size = p.Id > 6 ? Size.Large : Size.Small,
        })
        .ToPage(Prices, query, reader, CancellationToken.None));

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

        public static Row Of(int id, string text) => new() { Id = id, Name = text, Text = text };
    }
}
