using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Counts;
using Monolith.Inventory.Counts.CloseCount;
using Monolith.Inventory.Tests.Support;

namespace Monolith.Inventory.Tests.Counts;

/// <summary>What an open count holds up: the tills where it asks for that, and the close of the period it began in.</summary>
public sealed class PauseTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Sales_pause_from_its_beginning_to_its_end_and_only_in_its_warehouse(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var (tea, other) = (await shop.Item("TEA"), await shop.Warehouse("OTHER"));
        await shop.Receive(tea, 10, 3);
        Task<SalesPause?> Pause(Guid at) => shop.With<ISalesPauses, SalesPause?>(pauses => pauses.In(at, default));
        await shop.Begin(m => m with { PausesSales = true, Drill = true });
        Assert.Null(await Pause(shop.Main));
        var count = await shop.Begin(m => m with { PausesSales = true });
        Assert.Equal("CT-000002", (await Pause(shop.Main))?.Number);
        Assert.Null(await Pause(other));
        await shop.Ask(new CloseCount(count, "rain"));
        Assert.Null(await Pause(shop.Main));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_period_is_not_closed_over_a_count_that_began_in_it(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var tea = await shop.Item("TEA");
        await shop.Receive(tea, 10, 3);
        var count = await shop.Begin();
        Task<int> Open(int month, int day) =>
            shop.With<OpenCounts, int>(async open => (await open.Until(new(2026, month, day), default)).Count);
        Assert.Equal((0, 1, 1), (await Open(3, 13), await Open(3, 14), await Open(4, 30)));
        await shop.Say(CountShop.Li, count, tea, 10);
        await shop.Finish(count);
        await shop.PostIt(count);
        Assert.Equal(0, await Open(4, 30));
    }
}
