using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Counts;
using Monolith.Inventory.Counts.CloseCount;
using Monolith.Inventory.Counts.PostCount;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Tests.Support;

namespace Monolith.Inventory.Tests.Counts;

/// <summary>A count says how many there were at its moment; what the ledger makes of it.</summary>
public sealed class CountPostingTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task What_is_sold_after_its_counting_is_no_difference(EngineKind engine)
    {
        // 9:00 counted 100, 10:00 sold 100, 11:00 posted: nothing differs, nothing is left (example 9 of the laws).
        await using var shop = await StockShop.Open(engine);
        var (tea, till) = (await shop.Item("TEA"), new Till(shop));
        await shop.Receive(tea, 100, 2);
        shop.Clock.Now = shop.Clock.Now.AddHours(1);
        var count = await shop.Begin();
        Assert.Null(await shop.Say(CountShop.Li, count, tea, 100));
        shop.Clock.Now = shop.Clock.Now.AddHours(1);
        await shop.AtTheTills(till.Ticket(Till.Sold(tea, 100)));
        shop.Clock.Now = shop.Clock.Now.AddHours(1);
        await shop.Finish(count);
        Assert.Equal(CountState.Posted, (await shop.PostIt(count)).State);

        var line = await shop.Line(count, tea);
        Assert.Equal((Quantity.Of(100), Quantity.Zero, Money.Zero), (line.Book!.Value, line.Difference!.Value, line.Value!.Value));
        Assert.Equal(Quantity.Zero, (await shop.Balance(tea)).Quantity);
        Assert.Empty(await shop.Doctor());
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task What_is_missing_leaves_at_its_cost_and_says_which_count_it_was(EngineKind engine)
    {
        // 10 @ 3 = 30; counted 8: 2 are gone for 6.
        await using var shop = await StockShop.Open(engine);
        var tea = await shop.Item("TEA");
        await shop.Receive(tea, 10, 3);
        shop.Clock.Now = shop.Clock.Now.AddHours(1);
        var count = await shop.Begin();
        Assert.Null(await shop.Say(CountShop.Li, count, tea, 8));
        await shop.Finish(count);
        var posted = await shop.PostIt(count);

        var row = (await shop.Ledger()).Single(r => r.Kind == LedgerKinds.Count);
        Assert.Equal(
            (Quantity.Of(-2), Money.Of(-6), ContraAccount.Count, InventoryKinds.Count, posted.CountId, posted.Number),
            (row.Quantity, row.Value, row.Contra, row.SourceKind, row.SourceId, row.SourceNumber));
        var line = await shop.Line(count, tea);
        Assert.Equal((10m, 8m, -2m, -6m), (line.Book!.Value.ToDecimal(), line.Counted!.Value.ToDecimal(), line.Difference!.Value
            .ToDecimal(),
            line.Value!.Value.ToDecimal()));
        Assert.Equal(posted.Number, (await shop.PostIt(count)).Number);
        Assert.Single((await shop.Ledger()), r => r.Kind == LedgerKinds.Count);
        Assert.Empty(await shop.Doctor());
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_receipt_that_is_learned_late_and_lies_before_it_changes_the_difference_and_not_the_count(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var (tea, start) = (await shop.Item("TEA"), shop.Clock.Now);
        await shop.Receive(tea, 10, 3);
        shop.Clock.Now = start.AddHours(2);
        var count = await shop.Begin();
        await shop.Say(CountShop.Li, count, tea, 8);
        await shop.Finish(count);
        await shop.PostIt(count);
        shop.Clock.Now = start.AddHours(3);
        await shop.Receive(tea, 5, 3, effective: start.AddHours(1));

        Assert.Equal(Quantity.Of(8), (await shop.Balance(tea)).Quantity);
        Assert.Equal(-7m, (await shop.Ledger()).Where(r => r.Kind == LedgerKinds.Count).Sum(r => r.Quantity.ToDecimal()));
        Assert.Empty(await shop.Doctor());
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_count_that_leaves_less_than_was_taken_out_since_is_refused_by_name_and_changes_nothing(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine, NegativeStock.Forbid);
        var (tea, till) = (await shop.Item("TEA"), new Till(shop));
        await shop.Receive(tea, 10, 3);
        shop.Clock.Now = shop.Clock.Now.AddHours(1);
        var count = await shop.Begin();
        await shop.Say(CountShop.Li, count, tea, 2);
        shop.Clock.Now = shop.Clock.Now.AddHours(1);
        await shop.AtTheTills(till.Ticket(Till.Sold(tea, 5)));
        shop.Clock.Now = shop.Clock.Now.AddHours(1);
        await shop.Finish(count);

        var refused = await shop.Send(new PostCount(count));
        Assert.Equal(("inventory.insufficient-stock", "inventory.count-below-zero"), (refused.Error?.Code, refused.Error?.TextCode));
        Assert.Equal(("TEA", "2"), (refused.Error!.Args["sku"], refused.Error.Args["counted"]));
        Assert.DoesNotContain(await shop.Ledger(), r => r.Kind == LedgerKinds.Count);
        Assert.Equal(Quantity.Of(5), (await shop.Balance(tea)).Quantity);
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_posted_count_is_taken_back_with_a_reason(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var tea = await shop.Item("TEA");
        await shop.Receive(tea, 10, 3);
        shop.Clock.Now = shop.Clock.Now.AddHours(1);
        var count = await shop.Begin();
        await shop.Say(CountShop.Li, count, tea, 8);
        await shop.Finish(count);
        await shop.PostIt(count);
        Assert.Equal("security.permission-missing", await shop.RefusalAs(CountShop.Chen, new CloseCount(count, "wrong shelf")));
        Assert.Equal(CountState.Cancelled, (await shop.As(CountShop.Zhao, new CloseCount(count, "wrong shelf"))).Value.State);

        var balance = await shop.Balance(tea);
        Assert.Equal((Quantity.Of(10), Money.Of(30)), (balance.Quantity, balance.Value));
        Assert.Equal("inventory.count-state", await shop.RefusalAs(CountShop.Zhao, new CloseCount(count, "again")));
        Assert.Empty(await shop.Doctor());
    }

    [Fact]
    public async Task What_nobody_counted_is_left_alone_unless_it_is_said_to_be_gone()
    {
        await using var shop = await StockShop.Open();
        var (tea, salt, rice) = (await shop.Item("TEA"), await shop.Item("SALT"), await shop.Item("RICE"));
        foreach (var item in new[] { tea, salt, rice }) await shop.Receive(item, 10, 3);
        shop.Clock.Now = shop.Clock.Now.AddHours(1);
        var first = await shop.Begin(m => m with { Scope = CountScope.ChosenItems, Items = [tea, salt] });
        var second = await shop.Begin(m => m with { Scope = CountScope.ChosenItems, Items = [rice] });
        await shop.Say(CountShop.Li, first, tea, 10);
        await shop.Finish(first);
        await shop.PostIt(first);
        Assert.Equal(Quantity.Of(10), (await shop.Balance(salt)).Quantity);

        await shop.Finish(second);
        Assert.Equal("inventory.count-nothing-counted", await shop.Refusal(new PostCount(second, UncountedAreGone: true)));
    }

    [Fact]
    public async Task A_drill_never_reaches_the_books()
    {
        await using var shop = await StockShop.Open();
        var tea = await shop.Item("TEA");
        await shop.Receive(tea, 10, 3);
        var real = await shop.Begin();
        var drill = await shop.Begin(m => m with { Drill = true });
        Assert.Null(await shop.Say(CountShop.Li, drill, tea, 1));
        await shop.Finish(drill);
        Assert.Equal("inventory.count-drill", await shop.Refusal(new PostCount(drill)));
        Assert.Equal(CountState.Closed, (await shop.Ask(new CloseCount(drill, "practised"))).State);
        Assert.Equal(Quantity.Of(10), (await shop.Balance(tea)).Quantity);
        Assert.Null(await shop.Say(CountShop.Li, real, tea, 10));
    }
}
