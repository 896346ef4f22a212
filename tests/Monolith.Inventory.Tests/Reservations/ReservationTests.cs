using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Reservations;
using Monolith.Inventory.Reservations.FreeReservations;
using Monolith.Inventory.Reservations.ListReservations;
using Monolith.Inventory.Reservations.ReleaseReservation;
using Monolith.Inventory.Reservations.ReserveStock;
using Monolith.Inventory.Stock.ListStock;
using Monolith.Inventory.StockDocuments.IssueStock;
using Monolith.Inventory.Tests.Support;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Tests.Reservations;

public sealed class ReservationTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task What_is_reserved_is_there_and_not_free_for_others(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var (tea, branch) = (await shop.Item("TEA"), await shop.Warehouse("SHOP"));
        await shop.Receive(tea, 10, 1);
        var kept = await Reserve(shop, tea, 6);
        var row = (await shop.Ask(new ListStock(new ListQuery()))).Items[0];
        Assert.Equal((10m, 6m, 4m), (row.Quantity.ToDecimal(), row.Reserved!.Value.ToDecimal(), row.Available!.Value.ToDecimal()));
        Assert.Equal("inventory.not-available", await shop.Refusal(Issue(shop, tea, 5)));
        Assert.Equal("inventory.not-available", await shop.Refusal(
            new TransferStock(Guid.CreateVersion7(), shop.Main, branch, [new(tea, Quantity.Of(5))])));
        Assert.Equal("inventory.not-available", await shop.Refusal(
            new ReserveStock(Guid.CreateVersion7(), tea, shop.Main, Quantity.Of(5), "Zhao", shop.Clock.Now.AddHours(1))));
        await shop.Ask(Issue(shop, tea, 4));

        await shop.Ask(Issue(shop, tea, 2) with { ReservationId = kept.ReservationId });
        Assert.Equal((4m, ReservationState.Open), await State(shop));
        await shop.Ask(Issue(shop, tea, 4) with { ReservationId = kept.ReservationId });
        Assert.Equal((0m, ReservationState.Used), await State(shop));
        Assert.Equal("inventory.reservation-ended", await shop.Refusal(Issue(shop, tea, 1) with { ReservationId = kept.ReservationId }));
    }

    [Fact]
    public async Task When_its_time_is_over_goods_are_free_and_the_job_says_so()
    {
        await using var shop = await StockShop.Open();
        var tea = await shop.Item("TEA");
        await shop.Receive(tea, 10, 1);
        await Reserve(shop, tea, 6);
        shop.Clock.Now = TestClock.Start.AddHours(3);
        await shop.Ask(Issue(shop, tea, 5));
        await shop.With<FreeReservationsJob, Sentence>(job => job.Run(new(shop.Clock.Now), default));
        Assert.Equal((6m, ReservationState.Expired), await State(shop));
    }

    [Fact]
    public async Task Released_goods_are_free_and_nobody_reserves_what_contradicts_itself()
    {
        await using var shop = await StockShop.Open();
        var tea = await shop.Item("TEA", digits: 0);
        await shop.Receive(tea, 10, 1);
        var kept = await Reserve(shop, tea, 10);
        await shop.Ask(new ReleaseReservation(kept.ReservationId));
        await shop.Ask(new ReleaseReservation(kept.ReservationId));
        await shop.Ask(Issue(shop, tea, 1));
        var ask = new ReserveStock(Guid.CreateVersion7(), tea, shop.Main, Quantity.Of(1), "Li", shop.Clock.Now.AddHours(1));
        Assert.Equal("inventory.reservation-over", await shop.Refusal(ask with { Until = shop.Clock.Now }));
        Assert.Equal("inventory.quantity-digits", await shop.Refusal(ask with { Quantity = Quantity.Of(0.5m) }));
        Assert.Equal("inventory.unknown-item", await shop.Refusal(ask with { ItemId = Guid.CreateVersion7() }));
        Assert.Equal("inventory.unknown-reservation", await shop.Refusal(new ReleaseReservation(Guid.CreateVersion7())));
    }

    private static Task<ReservationInfo> Reserve(StockShop shop, Guid item, decimal quantity) => shop.Ask(
        new ReserveStock(Guid.CreateVersion7(), item, shop.Main, Quantity.Of(quantity), "Wang Wu", shop.Clock.Now.AddHours(2)));

    private static IssueStock Issue(StockShop shop, Guid item, decimal quantity) =>
        new(Guid.CreateVersion7(), shop.Main, [new(item, Quantity.Of(quantity))]);

    private static async Task<(decimal Quantity, ReservationState State)> State(StockShop shop)
    {
        var row = (await shop.Ask(new ListReservations(new ListQuery()))).Items[0];
        return (row.Quantity.ToDecimal(), row.State);
    }
}
