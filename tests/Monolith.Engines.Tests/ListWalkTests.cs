using Monolith.Data;
using Monolith.SharedKernel.Lists;

namespace Monolith.Engines.Tests;

/// <summary>A declared list read as a whole, piece by piece, on real tables, while others write.</summary>
public sealed class ListWalkTests
{
    private const int Many = (2 * ListWalk.Piece) + 345;

    private static readonly ListOf<Row> Prices = Rows.Of<Row>("teller.prices")
        .Column("id", "teller.id", r => r.Id, c => c.Sortable())
        .Column("day", "teller.day", r => r.Day, c => c.Sortable().Then(r => r.Id))
        .Column("amount", "teller.amount", r => r.Amount, c => c.Sortable())
        .Flag("gone", "teller.gone", r => r.IsGone)
        .Period(r => r.Day)
        .KeyedBy(r => r.Id)
        .SortedBy("id");

    private static readonly ListOf<Row> ByDayAndAmount = Rows.Of<Row>("teller.pairs")
        .Column("id", "teller.id", r => r.Id, c => c.Sortable())
        .KeyedBy(r => r.Amount, r => r.Id)
        .SortedBy("id", descending: true);

    private static readonly ListOf<Row> Unkeyed = Rows.Of<Row>("teller.unkeyed")
        .Column("id", "teller.id", r => r.Id, c => c.Sortable()).SortedBy("id");

    private static readonly ListOf<Row> Doubled = Rows.Of<Row>("teller.doubled")
        .Column("id", "teller.id", r => r.Id, c => c.Sortable()).KeyedBy(r => r.IsGone).SortedBy("id");

    private static readonly Actor Reader = new("1", "Ann", ActorKind.User, "test", new HashSet<string>());

    [SkippableTheory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.PostgreSql)]
    [InlineData(EngineKind.SqlServer)]
    public async Task Every_row_comes_once_in_the_order_that_is_asked_for(EngineKind engine)
    {
        using var database = await Database.Make(engine);
        await using var house = database.Open();
        var all = await Filled(house);

        Assert.Equal(all.OrderBy(p => p.Id).Select(p => p.Id), await Walked(house, new(), Prices));
        Assert.Equal(
            all.OrderByDescending(p => p.Amount).ThenBy(p => p.Id).Select(p => p.Id),
                await Walked(house, new(Sort: "amount", Descending: true), Prices));
        Assert.Equal(
            all.OrderBy(p => p.Day is null).ThenByDescending(p => p.Day).ThenByDescending(p => p.Id).Select(p => p.Id),
            await Walked(house, new(Sort: "day", Descending: true), Prices));
        Assert.Equal(
            all.Where(p => p.IsGone).OrderBy(p => p.Id).Select(p => p.Id),
                await Walked(house, new ListQuery().With("gone", "true"), Prices));
        Assert.Equal(all.OrderByDescending(p => p.Id).Select(p => p.Id), await Walked(house, new(), ByDayAndAmount));
        Assert.Empty(await Walked(house, new ListQuery().With("from", "2001-01-01").With("to", "2001-01-31"), Prices));
    }

    [SkippableTheory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.PostgreSql)]
    [InlineData(EngineKind.SqlServer)]
    public async Task What_others_write_meanwhile_neither_adds_nor_moves_nor_drops_a_row(EngineKind engine)
    {
        using var database = await Database.Make(engine);
        await using var house = database.Open();
        var all = await Filled(house);
        var expected = all.OrderBy(p => p.Amount).ThenBy(p => p.Id).Select(p => p.Id).ToList();

        var walk = new ListWalk();
        var query = new ListQuery(Sort: "amount") { Walk = walk };
        var seen = new List<int>((await Ask(house, query, Prices)).Items.Select(r => r.Id));
        // One before what was read, one after it; one that moves to the front, and one that leaves the filter.
        await MirrorTests.Save(house, Price(Many + 1), Price(Many + 2));
        await house.Teller(db => db.Write<int>("teller.move", async _ =>
        {
            var last = await db.Set<Price>().FindAsync(expected[^1]);
            (last!.Amount, last.IsGone) = (Money.Of(-5), !last.IsGone);
            return 0;
        }, CancellationToken.None));
        while (!walk.IsOver) seen.AddRange((await Ask(house, query, Prices)).Items.Select(r => r.Id));
        Assert.Equal(expected, seen);
        Assert.Equal(Many, walk.Total);
    }

    [Fact]
    public async Task A_list_without_a_key_or_with_a_wrong_one_says_so_instead_of_dropping_rows()
    {
        using var database = await Database.Make(EngineKind.Sqlite);
        await using var house = database.Open();
        await MirrorTests.Save(house, Price(1), Price(2), Price(3));
        var unkeyed = await Assert.ThrowsAsync<InvalidOperationException>(() => Walked(house, new(), Unkeyed));
        Assert.Contains("teller.unkeyed", unkeyed.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => Walked(house, new(), Doubled));
    }

    [Fact]
    public void Rows_in_memory_are_one_piece()
    {
        var walk = new ListWalk();
        var rows = Enumerable.Range(1, Many).Select(id => new Row { Id = id });
        Assert.Equal(Many, rows.ToPage(Prices, new ListQuery(Take: 5) { Walk = walk }, Reader).Value.Items.Count);
        Assert.True(walk.IsOver);
    }

    private static async Task<List<Price>> Filled(House house)
    {
        var random = new Random(7);
        var all = Enumerable.Range(1, Many).Select(Price).ToArray();
        random.Shuffle(all);
        foreach (var some in all.Chunk(500)) await MirrorTests.Save(house, some);
        return [.. all];
    }

    private static Price Price(int id) => new()
    {
        Id = id, Name = LocalName.Of($"Piece {id}"), Amount = Money.Of(id * 7919 % 97),
        Day = id % 5 == 0 ? null : new DateOnly(2026, 11, 1 + (id % 28)),
        At = DateTimeOffset.UnixEpoch, IsGone = id % 3 == 0,
    };

    private static async Task<List<int>> Walked(House house, ListQuery asked, ListOf<Row> list)
    {
        var walk = new ListWalk();
        var ids = new List<int>();
        do ids.AddRange((await Ask(house, asked with { Walk = walk }, list)).Items.Select(r => r.Id));
        while (!walk.IsOver);
        return ids;
    }

    private static async Task<Page<Row>> Ask(House house, ListQuery query, ListOf<Row> list) => (await house.Teller(db => db.Set<Price>()
        .Select(p => new Row { Id = p.Id, Amount = p.Amount, Day = p.Day, IsGone = p.IsGone })
        .ToPage(list, query, Reader, CancellationToken.None))).Value;

    private sealed record Row
    {
        public required int Id { get; init; }

        public Money Amount { get; init; }

        public DateOnly? Day { get; init; }

        public bool IsGone { get; init; }
    }
}
