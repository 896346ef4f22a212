namespace Monolith.Sales.Tests;

/// <summary>The prices in memory keep up with what other processes write.</summary>
public sealed class PriceMirrorTests
{
    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_price_set_by_another_process_is_quoted_within_two_seconds(EngineKind engine)
    {
        await using var house = await SalesHouse.Open(engine);
        await house.Ok(Price(10));
        await house.Quote(Assortment.Pen);

        await using (var other = house.AnotherProcess())
        {
            await using var scope = other.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("other");
            house.Clock.Now = house.Clock.Now.AddMilliseconds(10);
            Assert.True((await scope.ServiceProvider.GetRequiredService<ISender>().Send(Price(12))).IsOk);
        }

        Assert.Equal(Money.Of(10), (await house.Quote(Assortment.Pen)).UnitPrice);
        house.Clock.Now = house.Clock.Now.AddSeconds(2);
        Assert.Equal(Money.Of(12), (await house.Quote(Assortment.Pen)).UnitPrice);
    }

    [Fact]
    public async Task A_tax_category_that_another_process_makes_is_known_when_somebody_asks_for_it()
    {
        await using var house = await SalesHouse.Open();
        await house.Quote(Assortment.Pen);
        Assert.False(await house.Ask<ITaxCategories, bool>(async taxes => await taxes.Has("luxury", default)));

        await using var other = house.AnotherProcess();
        await using var scope = other.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("other");
        Assert.True((await scope.ServiceProvider.GetRequiredService<ISender>().Send(new SaveTaxCategory("luxury", "Luxury", false, Rate.FromPercent(25)))).IsOk);

        Assert.True(await house.Ask<ITaxCategories, bool>(async taxes => await taxes.Has("luxury", default)));
        Assert.Equal(Rate.FromPercent(25), (await house.Quote(Assortment.Pen with { TaxCategory = "luxury" })).Tax.Rate);
    }

    [Fact]
    public async Task The_mirror_finds_everything_again_after_a_restart()
    {
        await using var house = await SalesHouse.Open();
        await house.Ok(Price(10));
        var gone = Price(11, house.Clock.Now.AddDays(1));
        await house.Ok(gone);
        await house.Ok(new WithdrawPrice(gone.PriceId));

        await using var other = house.AnotherProcess();
        var mirror = other.GetRequiredService<PriceMirror>();
        await mirror.Fresh(default);
        Assert.Equal(Money.Of(10), Assert.Single(mirror.PricesOf(Assortment.Pen.ItemId).Prices).Amount);
    }

    private static SetPrice Price(decimal amount, DateTimeOffset? from = null, DateTimeOffset? until = null) =>
        new(Guid.CreateVersion7(), Assortment.Pen.ItemId, Money.Of(amount), from, until);
}
