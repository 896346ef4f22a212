using Monolith.SharedKernel.Modules;

namespace Monolith.Sales.Tests;

public sealed class PriceTests
{
    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_price_is_quoted_as_soon_as_it_is_set(EngineKind engine)
    {
        await using var house = await SalesHouse.Open(engine);
        Assert.Null((await house.Quote(Assortment.Pen)).UnitPrice);

        await house.Ok(Price(1.20m));
        Assert.Equal(Money.Of(1.20m), (await house.Quote(Assortment.Pen)).UnitPrice);
        Assert.Equal(["sales.price-set.v1"], await house.Events());
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_temporary_price_covers_the_standing_one_and_gives_way_again(EngineKind engine)
    {
        await using var house = await SalesHouse.Open(engine);
        var now = house.Clock.Now;
        await house.Ok(Price(10));
        await house.Ok(Price(8, now.AddHours(1), now.AddHours(3)));

        var today = await house.Quote(Assortment.Pen);
        Assert.Equal((Money.Of(10), now.AddHours(1)), (today.UnitPrice, today.ValidUntil));
        var offer = await house.Quote(Assortment.Pen, now.AddHours(2));
        Assert.Equal((Money.Of(8), now.AddHours(3)), (offer.UnitPrice, offer.ValidUntil));
        Assert.Equal(Money.Of(10), (await house.Quote(Assortment.Pen, now.AddHours(3))).UnitPrice);
        Assert.Empty(await house.Findings());
    }

    [Fact]
    public async Task The_same_price_sent_twice_is_one_price_and_another_under_its_id_is_refused()
    {
        await using var house = await SalesHouse.Open();
        var price = Price(10);
        var first = await house.Ok(price);
        house.Clock.Now = house.Clock.Now.AddMinutes(1);
        Assert.Equal(first, await house.Ok(price));
        Assert.Equal("request.id-reused", (await house.Refused(price with { Amount = Money.Of(11) })).Code);
    }

    [Fact]
    public async Task Only_an_items_first_price_may_begin_in_the_past()
    {
        await using var house = await SalesHouse.Open();
        var lastYear = house.Clock.Now.AddYears(-1);
        await house.Ok(Price(10, lastYear));
        Assert.Equal(Money.Of(10), (await house.Quote(Assortment.Pen, lastYear)).UnitPrice);
        Assert.Equal("sales.price-in-the-past", (await house.Refused(Price(11, house.Clock.Now.AddSeconds(-1)))).Code);
    }

    [Fact]
    public async Task Prices_that_cover_the_same_time_are_refused()
    {
        await using var house = await SalesHouse.Open();
        var now = house.Clock.Now;
        await house.Ok(Price(10, now.AddDays(1)));
        Assert.Equal("sales.price-overlaps", (await house.Refused(Price(11, now.AddDays(1)))).Code);

        await house.Ok(Price(8, now.AddHours(2), now.AddHours(4)));
        Assert.Equal("sales.price-overlaps", (await house.Refused(Price(7, now.AddHours(3), now.AddHours(5)))).Code);
        Assert.Equal("sales.price-overlaps", (await house.Refused(Price(7, now.AddHours(1), now.AddHours(9)))).Code);
        await house.Ok(Price(7, now.AddHours(4), now.AddHours(5))); // the end is no longer part of it
    }

    [Fact]
    public async Task A_price_that_has_not_begun_can_be_withdrawn_and_one_that_has_can_not()
    {
        await using var house = await SalesHouse.Open();
        var now = house.Clock.Now;
        var standing = await house.Ok(Price(10));
        var coming = await house.Ok(Price(12, now.AddDays(1)));

        await house.Ok(new WithdrawPrice(coming.PriceId));
        await house.Ok(new WithdrawPrice(coming.PriceId));
        Assert.Equal(Money.Of(10), (await house.Quote(Assortment.Pen, now.AddDays(2))).UnitPrice);
        Assert.Equal("sales.price-began", (await house.Refused(new WithdrawPrice(standing.PriceId))).Code);
        Assert.Equal("sales.unknown-price", (await house.Refused(new WithdrawPrice(Guid.CreateVersion7()))).Code);
        await house.Ok(Price(13, now.AddDays(1))); // its place is free again
    }

    [Fact]
    public async Task A_price_that_makes_no_sense_is_refused_and_leaves_nothing_behind()
    {
        await using var house = await SalesHouse.Open();
        var now = house.Clock.Now;
        Assert.Equal("sales.unknown-item", (await house.Refused(Price(1) with { ItemId = Guid.CreateVersion7() })).Code);
        Assert.Equal("sales.price-ends-first", (await house.Refused(Price(1, now.AddDays(2), now.AddDays(1)))).Code);
        Assert.Equal("sales.price-ends-first", (await house.Refused(Price(1, null, now))).Code);
        Assert.Equal(("input.out-of-range", "amount"), CodeAndField(await house.Refused(Price(-1))));
        Assert.Equal(("input.out-of-range", "amount"), CodeAndField(await house.Refused(Price(100_000_001))));
        Assert.Equal(("input.out-of-range", "until"), CodeAndField(await house.Refused(Price(1, null, DateTimeOffset.MaxValue))));
        Assert.Equal(("input.required", "priceId"), CodeAndField(await house.Refused(Price(1) with { PriceId = Guid.Empty })));
    }

    [Fact]
    public async Task Setting_prices_needs_its_permission_and_the_refusal_is_on_record()
    {
        await using var house = await SalesHouse.Open();
        house.Actor = house.With(SalesPermissions.View);
        Assert.Equal("security.permission-missing", (await house.Refused(Price(1))).Code);
        Assert.Equal([SalesPermissions.EditPrices], house.Denials.Permissions);
    }

    [Fact]
    public async Task The_list_shows_what_items_cost_now_and_next()
    {
        await using var house = await SalesHouse.Open();
        var now = house.Clock.Now;
        await house.Ok(Price(10));
        await house.Ok(Price(8, now.AddHours(-0), now.AddHours(3)));

        var rows = (await house.Ok(new ListPrices(new()))).Items;
        Assert.Equal(5, rows.Count);
        var pen = rows.Single(r => r.Sku == "PEN");
        Assert.Equal((Money.Of(8), now.AddHours(3), Money.Of(10)), (pen.Price, pen.Until, pen.Next));
        Assert.Null(rows.Single(r => r.Sku == "BOOK").Price);

        var history = await house.Ok(new ShowItemPrices(Assortment.Pen.ItemId));
        Assert.Equal([ItemPriceState.InForce, ItemPriceState.Covered], history.Prices.Select(p => p.State).Order());
        Assert.Equal("sales.unknown-item", (await house.Refused(new ShowItemPrices(Guid.CreateVersion7()))).Code);
    }

    private static SetPrice Price(decimal amount, DateTimeOffset? from = null, DateTimeOffset? until = null) =>
        new(Guid.CreateVersion7(), Assortment.Pen.ItemId, Money.Of(amount), from, until);

    private static (string Code, string? Field) CodeAndField(Error error) => (error.Code, error.Field);
}
