using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Ledger;
using Monolith.Inventory.Ledger.AsOf;
using Monolith.Inventory.Periods.ListPeriods;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Tests.Support;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;
using Monolith.Testing.Shops;

namespace Monolith.Inventory.Tests.Periods;

public sealed class ClosingTests
{
    private static readonly DateOnly Today = new(2026, 3, 14);
    private static readonly DateOnly Yesterday = Today.AddDays(-1);

    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_closed_period_takes_nothing_more_and_says_the_first_open_day(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var tea = await shop.Item("TEA");
        await shop.Receive(tea, 10, 2.5m, effective: TestClock.Start.AddDays(-1));
        var closing = new ClosePeriod(Guid.CreateVersion7(), Yesterday, "March so far");
        var closed = await shop.Ask(closing);
        Assert.Equal((Yesterday, Money.Of(25), 1L), (closed.Through, closed.Value, closed.ThroughSequence));

        var late = await shop.Refused(new ReceiveStock(
            Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(1), UnitCost.Of(1))], Effective: TestClock.Start.AddDays(-1)));
        Assert.Equal(("period.closed", "2026-03-14"), (late.Code, late.Args["firstOpen"]));
        await shop.Receive(tea, 1, 1);
        // The same closing again gets the first answer; another one of the same day is refused.
        Assert.Equal(closed, await shop.Ask(closing));
        Assert.Equal("period.already-closed", await shop.Refusal(closing with { ClosingId = Guid.CreateVersion7() }));
    }

    [Fact]
    public async Task A_day_that_is_not_over_cannot_be_closed()
    {
        await using var shop = await StockShop.Open();
        var refused = await shop.Refused(new ClosePeriod(Guid.CreateVersion7(), Today));
        Assert.Equal(("period.not-over", "2026-03-13", "through"), (refused.Code, refused.Args["last"], refused.Field));
    }

    [Fact]
    public async Task Each_thing_that_stands_open_is_named()
    {
        await using var shop = await StockShop.Open();
        await shop.Receive(await shop.Item("TEA"), 10, 2.5m, effective: TestClock.Start.AddDays(-1));
        await shop.Change(db => db.Execute("UPDATE inv_balances SET value = value + 10000", [], CancellationToken.None));
        var refused = await shop.Refused(new ClosePeriod(Guid.CreateVersion7(), Yesterday));
        Assert.Equal("period.stands-open", refused.Code);
        Assert.Contains("26", Assert.Single(refused.Others).Args["what"], StringComparison.Ordinal);
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Opening_again_needs_a_reason_and_a_second_person(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var tea = await shop.Item("TEA");
        await shop.Receive(tea, 10, 2.5m, effective: TestClock.Start.AddDays(-1));
        await shop.Ask(new ClosePeriod(Guid.CreateVersion7(), Yesterday));
        shop.Actor = Person("ann");
        var asked = await shop.Ask(new AskReopening(Guid.CreateVersion7(), Yesterday, "an invoice came late"));
        Assert.Equal("period.second-person", await shop.Refusal(new DecideReopening(asked.ReopeningId, true)));
        Assert.Equal("period.reopening-asked", await shop.Refusal(new AskReopening(Guid.CreateVersion7(), Yesterday, "again")));
        Assert.Equal("input.required", await shop.Refusal(new AskReopening(Guid.CreateVersion7(), Yesterday, " ")));

        shop.Actor = Person("ben");
        Assert.Equal("Reopened", (await shop.Ask(new DecideReopening(asked.ReopeningId, true))).State);
        Assert.Equal(Yesterday.AddDays(-1), (await shop.Ask(new GetPeriods())).ClosedThrough);
        shop.Actor = Actor.System("test");
        await shop.Receive(tea, 1, 1, effective: TestClock.Start.AddDays(-1));
        Assert.Equal("period.reopening-decided", await shop.Refusal(new DecideReopening(asked.ReopeningId, true)));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_past_day_is_the_snapshot_and_what_was_learned_since(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var (tea, rice) = (await shop.Item("TEA"), await shop.Item("RICE"));
        await shop.Receive(tea, 10, 2, effective: TestClock.Start.AddDays(-3));
        await shop.Receive(rice, 4, 5, effective: TestClock.Start.AddDays(-1));
        var before = await shop.Ledger();
        await shop.Ask(new ClosePeriod(Guid.CreateVersion7(), Today.AddDays(-3)));
        shop.Actor = Person("ann");
        var asked = await shop.Ask(new AskReopening(Guid.CreateVersion7(), Today.AddDays(-3), "late"));
        shop.Actor = Person("ben");
        await shop.Ask(new DecideReopening(asked.ReopeningId, true));
        shop.Actor = Actor.System("test");
        await shop.Receive(tea, 5, 3, effective: TestClock.Start.AddDays(-3).AddHours(1));

        Assert.Equal(Money.Of(35), await ValueOn(shop, Today.AddDays(-3), null));
        Assert.Equal(Money.Of(20), await ValueOn(shop, Today.AddDays(-3), before[^1].Recorded));
        Assert.Equal(Money.Of(55), await ValueOn(shop, Yesterday, null));
        Assert.Equal(Money.Of(40), await ValueOn(shop, Yesterday, before[^1].Recorded));
        Assert.Equal(Money.Zero, await ValueOn(shop, Today.AddDays(-4), null));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task What_is_corrected_of_a_closed_period_takes_effect_on_the_first_open_day_and_comes_home_when_it_is_opened(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var tea = await shop.Item("TEA");
        var wrong = await shop.Receive(tea, 10, 2, effective: TestClock.Start.AddDays(-2));
        await shop.Receive(tea, 10, 4, effective: TestClock.Start.AddDays(-1));
        await shop.Ask(new ClosePeriod(Guid.CreateVersion7(), Yesterday));
        await shop.Ask(new CancelStockDocument(Guid.CreateVersion7(), wrong.DocumentId, "it never came"));

        Assert.Equal(Money.Of(60), await ValueOn(shop, Yesterday, null));
        Assert.Equal(Money.Of(40), await ValueOn(shop, Today, null));
        var moved = (await shop.Ledger())[^1];
        Assert.Equal((Today, TestClock.Start.AddDays(-2), new TestSites().Here.StartOf(Today)), (moved.BusinessDate, moved.Moment, moved.Effective));
        Assert.Empty(await shop.Doctor());

        shop.Actor = Person("ann");
        var asked = await shop.Ask(new AskReopening(Guid.CreateVersion7(), Today.AddDays(-5), "put right"));
        shop.Actor = Person("ben");
        Assert.Equal(1, (await shop.Ask(new DecideReopening(asked.ReopeningId, true))).RowsHome);
        Assert.Equal(Money.Of(40), await ValueOn(shop, Yesterday, null));
        Assert.Equal(Money.Of(60), await ValueOn(shop, Yesterday, moved.Recorded));
        Assert.Equal(Money.Of(40), await ValueOn(shop, Today, null));
        Assert.Empty(await shop.Doctor());
        // What is known of the movement is what it was: a later receipt of that day is costed as ever.
        shop.Actor = Actor.System("test");
        await shop.Receive(tea, 10, 6, effective: TestClock.Start.AddDays(-2));
        Assert.Equal(Money.Of(100), (await shop.Balance(tea)).Value);
        Assert.Empty(await shop.Doctor());
    }

    private static Task<Money> ValueOn(StockShop shop, DateOnly day, DateTimeOffset? knownAt) =>
        shop.With<InventoryDbContext, Money>(async db =>
        (await new StockAsOf(db, new TestSites())
            .Read(new Happened(day, DateTimeOffset.MaxValue), await Knowledge.RowsAt(db, knownAt, default), default)).Value);

    private static Actor Person(string id) => new(
        id, id, ActorKind.User, "test", new HashSet<string> { InventoryPermissions.ReopenPeriods, InventoryPermissions.View });
}
