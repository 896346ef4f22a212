namespace Monolith.Sales.Tests;

public sealed class PackPriceTests
{
    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_pack_costs_what_is_in_it_until_it_has_a_price_of_its_own(EngineKind engine)
    {
        await using var house = await SalesHouse.Open(engine);
        await house.Ok(Price(Assortment.Cans, 1.25m));
        Assert.Equal(Money.Of(15), (await Case(house)).UnitPrice);

        await house.Ok(Price(Assortment.Cans, 13) with { Unit = " CASE" });
        Assert.Equal((Money.Of(13), "case"), ((await Case(house)).UnitPrice, (await Case(house)).Unit));
        Assert.Equal(Money.Of(1.25m), (await house.Quote(Assortment.Cans)).UnitPrice);

        var shown = await house.Ok(new ShowItemPrices(Assortment.Cans.ItemId));
        Assert.Equal([(null, Money.Of(1.25m), true), ("case", Money.Of(13), true)],
            shown.Units.Select(u => (u.Unit, u.Price!.Value, u.IsOwn)));
        Assert.Equal([ItemPriceState.InForce, ItemPriceState.InForce], shown.Prices.Select(p => p.State));
        Assert.Empty(await house.Findings());
    }

    [Fact]
    public async Task A_price_of_a_pack_that_begins_later_ends_the_one_by_content()
    {
        await using var house = await SalesHouse.Open();
        await house.Ok(Price(Assortment.Cans, 1.25m));
        var from = house.Clock.Now.AddHours(2);
        await house.Ok(Price(Assortment.Cans, 13) with { Unit = "case", From = from });
        Assert.Equal((Money.Of(15), from), ((await Case(house)).UnitPrice, (await Case(house)).ValidUntil));
        Assert.Equal(Money.Of(13), (await Case(house, from)).UnitPrice);
    }

    [Fact]
    public async Task A_pack_that_the_item_has_not_gets_no_price_and_a_barcode_asks_for_its_unit()
    {
        await using var house = await SalesHouse.Open();
        Assert.Equal("inventory.unknown-pack", (await house.Send(Price(Assortment.Cans, 1) with { Unit = "pallet" })).Error!.Code);
        await house.Ok(Price(Assortment.Cans, 1.25m));
        var quotes = await house.Ok(new ShowQuotes(["14006381333938", "CANS"]));
        Assert.Equal([("case", Money.Of(15)), ("pcs", Money.Of(1.25m))], quotes.Select(q => (q.Unit, q.UnitPrice!.Value)));
    }

    private static SetPrice Price(ItemInfo item, decimal amount) => new(Guid.CreateVersion7(), item.ItemId, Money.Of(amount));

    private static Task<PriceQuote> Case(SalesHouse house, DateTimeOffset? at = null) => house.Ask<IPriceQuotes, PriceQuote>(async quotes =>
        (await quotes.Quote([new(Assortment.Cans.ItemId, "standard", "case", Quantity.Of(12))], at ?? house.Clock.Now, default))[0]);
}
