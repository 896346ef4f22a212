namespace Monolith.Analytics.Tests;

public sealed class SellersTests
{
    private readonly Trade _trade = new();
    private readonly Guid _apple = Guid.CreateVersion7();
    private readonly Guid _pear = Guid.CreateVersion7();
    private readonly Guid _lamp = Guid.CreateVersion7();
    private readonly Guid _delivery = Guid.CreateVersion7();

    [SkippableTheory, MemberData(nameof(TestShop.Engines), MemberType = typeof(TestShop))]
    public async Task Best_sellers_are_goods_by_the_measure_that_was_asked_for(EngineKind engine)
    {
        await using var shop = await FiguresOfTests.Open(engine);
        await Sell(shop);
        async Task<IEnumerable<string>> Best(Measure by) =>
            (await shop.Ask(new ListBestSellers(new ListQuery().With("by", by.ToString())))).Items.Select(r => r.Key);
        Assert.Equal([_pear.ToString(), _apple.ToString()], await Best(Measure.Net));
        Assert.Equal([_apple.ToString(), _pear.ToString()], await Best(Measure.Quantity));
        Assert.Equal([_pear.ToString(), _apple.ToString()], await Best(Measure.Margin));
    }

    [SkippableTheory, MemberData(nameof(TestShop.Engines), MemberType = typeof(TestShop))]
    public async Task Slow_sellers_lie_in_stock_and_those_that_never_sold_come_first(EngineKind engine)
    {
        await using var shop = await FiguresOfTests.Open(engine);
        await Sell(shop);
        var slow = (await shop.Ask(new ListSlowSellers(new()))).Items;
        Assert.Equal(["LAMP", "PEAR", "APPLE"], slow.Select(s => s.Sku));
        Assert.Equal((Quantity.Of(3), M(90), Quantity.Zero, null), (slow[0].OnHand, slow[0].Value, slow[0].Sold, slow[0].LastSold));
        Assert.Equal((Quantity.Of(9), M(18), Quantity.Of(1), Day.AddDays(2)), (slow[1].OnHand, slow[1].Value, slow[1].Sold, slow[1].LastSold));
    }

    [SkippableTheory, MemberData(nameof(TestShop.Engines), MemberType = typeof(TestShop))]
    public async Task Turnover_is_cost_over_the_average_value_of_the_days(EngineKind engine)
    {
        await using var shop = await FiguresOfTests.Open(engine);
        await Sell(shop);

        // Apples: 10 for 20.00 on the 14th, five sold for 10.00 on the 16th: 20 + 20 + 10 at the ends of three days.
        var turnover = await shop.Ask(new ShowTurnover(new(Sort: "sku")));
        Assert.Equal((Day, Day.AddDays(2), 3), (turnover.From, turnover.To, turnover.Days));
        var apple = turnover.Items[0];
        Assert.Equal(("APPLE", M(10), M(16.6667m), M(10), 0.6m, 5.0m), (apple.Sku, apple.Closing, apple.Average, apple.Cost, apple.Times, apple.DaysInStock));
        Assert.Equal((null, 0m), (turnover.Items[1].DaysInStock, turnover.Items[1].Times));
        Assert.Equal((M(118), M(12)), (turnover.Sums.Closing, turnover.Sums.Cost));

        // What never sold lies longest.
        Assert.Equal(["LAMP", "PEAR", "APPLE"], (await shop.Ask(new ShowTurnover(new()))).Items.Select(r => r.Sku));

        var lastDay = await shop.Ask(new ShowTurnover(new ListQuery(Sort: "sku").With("from", Day.AddDays(2)).With("to", Day.AddDays(2))));
        Assert.Equal((M(10), M(10), 1.0m), (lastDay.Items[0].Average, lastDay.Items[0].Cost, lastDay.Items[0].Times));
        var reversed = await shop.Send(new ShowTurnover(new ListQuery().With("from", Day.AddDays(3)).With("to", Day)));
        Assert.Equal(("list.period-reversed", "to"), (reversed.Error?.Code, reversed.Error?.Field));
    }

    [SkippableFact]
    public async Task A_renamed_item_is_called_by_its_new_name()
    {
        await using var shop = await FiguresOfTests.Open();
        await shop.InStock(Item(_lamp, "LAMP", "Lamp"), _trade.Document("receipt", ContraAccount.OpeningStock, (_lamp, 1, 30)), Item(_lamp, "LAMP", LocalName.Of("Desk lamp").With("zh", "台灯")));
        await shop.Settle();
        Assert.Equal("台灯", Assert.Single((await shop.Ask(new ListSlowSellers(new()))).Items).Name.In("zh"));
    }

    private async Task Sell(TestShop shop)
    {
        var ticket = _trade.Ticket(At(9, 2), _trade.Shift, "li", TenderKind.Cash, Line(_apple, 5, 25), Line(_pear, 1, 26), Line(_delivery, 1, 99, service: true));
        var stock = _trade.Stock(ticket, 2);
        await shop.InStock(Item(_apple, "APPLE", "Apple"), Item(_pear, "PEAR", "Pear"), Item(_lamp, "LAMP", "Lamp"));
        await shop.InStock(_trade.Document("receipt", ContraAccount.OpeningStock, (_apple, 10, 20), (_pear, 10, 20), (_lamp, 3, 90)), stock);
        await shop.AtTheTills(ticket);
        await shop.Settle();
    }
}
