namespace Monolith.Purchasing.Tests;

/// <summary>Cans come in cases of twelve and trays of twenty-four.</summary>
public sealed class PackTests
{
    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Two_cases_are_ordered_and_twenty_four_cans_come_in(EngineKind engine)
    {
        await using var house = await PurchasingHouse.Open(engine);
        var order = await house.Approved(await house.Draft(Cases(2, 13)));
        var line = Assert.Single(order.Lines);
        Assert.Equal((Quantity.Of(24), "case", Quantity.Of(2), Quantity.Of(12), Money.Of(26)),
            (line.Quantity, line.EntryUnit, line.EntryQuantity, line.PackSize, line.Amount));

        var receipt = await house.Ok(order.Receive(new ReceiveGoodsLine(1, Quantity.Of(2), "case")));
        var came = Assert.Single(receipt.Lines);
        Assert.Equal((Quantity.Of(24), "case", Quantity.Of(2), UnitCost.Of(13), Money.Of(26)),
            (came.Quantity, came.EntryUnit, came.EntryQuantity, came.UnitPrice, came.Amount));
        Assert.Equal(OrderState.Received, (await house.Ok(new ShowOrder(order.OrderId))).Order.State);
        Assert.Empty(await house.Findings());
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Cans_that_come_in_one_by_one_cost_together_what_the_cases_cost(EngineKind engine)
    {
        await using var house = await PurchasingHouse.Open(engine);
        var order = await house.Approved(await house.Draft(Cases(1, 10)));
        var amounts = new List<Money>();
        foreach (var cans in new[] { 1, 1, 1, 4, 5 })
            amounts.Add((await house.Ok(order.Receive(new ReceiveGoodsLine(1, Quantity.Of(cans))))).Total!.Value);

        // 10.00 for 12: 0.8333 each; what all so far cost, less what was booked before.
        Assert.Equal([0.83m, 0.84m, 0.83m, 3.33m, 4.17m], amounts.Select(a => a.ToDecimal()));
        Assert.Equal(Money.Of(10), Money.Sum(amounts));
        Assert.Empty(await house.Findings());
    }

    [Fact]
    public async Task A_tray_is_taken_in_against_cases_at_the_price_of_what_is_in_it()
    {
        await using var house = await PurchasingHouse.Open();
        var order = await house.Approved(await house.Draft(Cases(2, 13)));
        var came = Assert.Single((await house.Ok(order.Receive(new ReceiveGoodsLine(1, Quantity.Of(1), "Tray")))).Lines);
        Assert.Equal((Quantity.Of(24), "tray", UnitCost.Of(26), Money.Of(26)),
            (came.Quantity, came.EntryUnit, came.UnitPrice, came.Amount));
    }

    [Fact]
    public async Task More_cases_than_ordered_are_an_over_delivery_in_cans()
    {
        await using var house = await PurchasingHouse.Open();
        var order = await house.Approved(await house.Draft(Cases(2, 13)));
        var refused = await house.Refused(order.Receive(new ReceiveGoodsLine(1, Quantity.Of(3), "case")));
        Assert.Equal(("purchasing.over-delivery", "24", "36"), (refused.Code, refused.Args["open"], refused.Args["received"]));
    }

    [Fact]
    public async Task A_pack_that_the_item_has_not_and_one_that_does_not_come_out_even_are_refused()
    {
        await using var house = await PurchasingHouse.Open();
        var unknown = await house.Refused(await house.Draft(Cases(1, 13) with { Unit = "pallet" }));
        Assert.Equal(("inventory.unknown-pack", "lines[0].unit", "pcs, case, tray"), (unknown.Code, unknown.Field, unknown.Args["units"]));
        Assert.Equal("purchasing.quantity-digits", (await house.Refused(await house.Draft(Cases(0.3m, 13)))).Code);
        Assert.Equal("purchasing.quantity-range", (await house.Refused(await house.Draft(Cases(1_000_000, 1)))).Code);
    }

    private static SaveOrderLine Cases(decimal packs, decimal price) => Trade.Line(Assortment.Cans, packs, price) with { Unit = "case" };
}
