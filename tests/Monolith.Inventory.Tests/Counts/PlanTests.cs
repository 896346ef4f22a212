using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.CountPlans;
using Monolith.Inventory.CountPlans.MakeDueCounts;
using Monolith.Inventory.CountPlans.SaveCountPlan;
using Monolith.Inventory.Counts;
using Monolith.Inventory.Counts.AnalyseCounts;
using Monolith.Inventory.Counts.BeginCount;
using Monolith.Inventory.Counts.ExplainDifferences;
using Monolith.Inventory.Counts.MakeCount;
using Monolith.Inventory.Counts.ReadSheet;
using Monolith.Inventory.Tests.Support;
using Monolith.SharedKernel.Lists;

namespace Monolith.Inventory.Tests.Counts;

/// <summary>Counts that make themselves, what is chosen to be counted, and what counts say in the long run.</summary>
public sealed class PlanTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [Theory]
    [InlineData("Daily", null, null, "2026-03-15", true)]
    [InlineData("Weekly", 0, null, "2026-03-15", true)] // a Sunday
    [InlineData("Weekly", 1, null, "2026-03-15", false)]
    [InlineData("Monthly", null, 31, "2026-02-28", true)] // the shortest month's last day
    [InlineData("Monthly", null, 31, "2026-03-30", false)]
    public void A_plan_knows_its_days(string rhythm, int? weekday, int? dayOfMonth, string day, bool isOne) => Assert.Equal(
        isOne,
        CountDays.IsDay(
            Enum.Parse<CountRhythm>(rhythm), weekday, dayOfMonth,
            DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_day_has_one_count_and_a_missed_day_none(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var tea = await shop.Item("TEA");
        await shop.Receive(tea, 10, 3);
        await shop.Ask(new SaveCountPlan(
            Guid.CreateVersion7(), "Daily", shop.Main, CountRhythm.Daily, At: new(21, 30), Scope: CountScope.ChosenItems, Items: [tea]));
        Task<IReadOnlyList<CountRow>> Run() => shop.With<MakeDueCounts, IReadOnlyList<CountRow>>(due => due.Run(default));
        var made = Assert.Single(await Run());
        Assert.Empty(await Run());
        shop.Clock.Now = shop.Clock.Now.AddDays(5);
        var later = Assert.Single(await Run());
        Assert.NotEqual(made.Id, later.Id);
        await shop.Ask(new BeginCount(later.Id));
        Assert.Equal([tea], (await shop.Ask(new ReadSheet(later.Id))).Lines.Select(l => l.ItemId));
    }

    [Fact]
    public void What_makes_most_of_the_value_is_A_and_is_due_most_often()
    {
        var (a, b, c) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var classes = AbcClasses.Of([(c, 4), (a, 80), (b, 16)]);
        Assert.Equal([AbcClass.A, AbcClass.B, AbcClass.C], new[] { a, b, c }.Select(i => classes[i]));
        var now = new DateTimeOffset(2026, 3, 14, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(TimeSpan.FromDays(1), AbcClasses.Lateness(AbcClass.A, now.AddDays(-31), now));
        Assert.True(AbcClasses.Lateness(AbcClass.C, now.AddDays(-31), now) < TimeSpan.Zero);
        Assert.True(AbcClasses.Lateness(AbcClass.A, null, now) > AbcClasses.Lateness(AbcClass.C, null, now));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Slow_movers_come_first_and_the_cycle_leaves_out_what_was_counted_lately(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var (fast, slow) = (await shop.Item("FAST"), await shop.Item("SLOW"));
        var till = new Till(shop);
        await shop.Receive(fast, 100, 3);
        await shop.Receive(slow, 100, 3);
        await shop.AtTheTills(till.Ticket(Till.Sold(fast, 50), Till.Sold(slow, 1)));
        shop.Clock.Now = shop.Clock.Now.AddHours(1);
        var count = await shop.Begin(m => m with { Scope = CountScope.SlowMovers, MostItems = 1 });
        await shop.Say(CountShop.Li, count, slow, 99);
        await shop.Finish(count);
        await shop.PostIt(count);
        var cycle = await shop.Begin(m => m with { Scope = CountScope.AbcCycle, MostItems = 10 });
        Assert.Equal([fast], (await shop.Ask(new ReadSheet(cycle))).Lines.Select(l => l.ItemId));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task What_counts_found_is_added_up_by_cause_person_place_and_item(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var (tea, salt) = (await shop.Item("TEA"), await shop.Item("SALT"));
        await shop.Receive(tea, 10, 3);
        await shop.Receive(salt, 10, 2);
        shop.Clock.Now = shop.Clock.Now.AddHours(1);
        var count = await shop.Begin();
        await shop.Say(CountShop.Li, count, tea, 8);
        await shop.Say(CountShop.Wang, count, salt, 11);
        await shop.Finish(count);
        await shop.Ask(new ExplainDifferences(count, [new(tea, CountCause.Damage)]));
        await shop.PostIt(count);

        var by = (CountDimension dimension) => shop.Ask(new AnalyseCounts(new ListQuery(Sort: "key").With("by", dimension.ToString())));
        var items = (await by(CountDimension.Item)).Items;
        Assert.Equal([("SALT SALT", 1, 2m, 0m), ("TEA TEA", 1, 0m, 6m)],
            items.Select(r => (r.Key, r.Differ, r.Gains!.Value.ToDecimal(), r.Losses!.Value.ToDecimal())));
        Assert.Equal(["li", "wang"], (await by(CountDimension.Counter)).Items.Select(r => r.Key));
        Assert.Equal(2, (await by(CountDimension.Cause)).Items.Count);
        Assert.Equal((2, 2), (await by(CountDimension.Place)).Items.Select(r => (r.Lines, r.Differ)).Single());
        Assert.Empty((await shop.Ask(new AnalyseCounts(new ListQuery().With("by", "item").With("from", new DateOnly(2026, 4, 1)))))
            .Items);
    }
}
