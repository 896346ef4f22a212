namespace Monolith.Analytics.Tests;

public sealed class SalesTests
{
    private readonly Trade _trade = new();
    private readonly Guid _apple = Guid.CreateVersion7();
    private readonly Guid _pear = Guid.CreateVersion7();
    private readonly Guid _delivery = Guid.CreateVersion7();

    [SkippableTheory, MemberData(nameof(TestShop.Engines), MemberType = typeof(TestShop))]
    public async Task The_figures_of_a_period_count_tickets_returns_goods_services_and_costs(EngineKind engine)
    {
        await using var shop = await FiguresOfTests.Open(engine);
        await Sell(shop);

        Assert.Equal(new SalesFigures(2, 1, M(150), M(140), M(18.8m), M(56), M(94), Quantity.Of(7)), await shop.Ask(new GetSalesFigures()));
        Assert.Equal(new SalesFigures(1, 0, M(110), M(100), M(13.6m), M(40), M(70), Quantity.Of(5)), await shop.Ask(new GetSalesFigures(Day, Day)));
        Assert.Equal(0, (await shop.Ask(new GetSalesFigures(Day.AddDays(9)))).Tickets);
        Assert.Equal((3, M(150)), await shop.With<IFiguresReconciliation, (int, Money)>(f => f.Totals(CancellationToken.None)));
        Assert.Equal(new TradingDays(Day, Day.AddDays(1)), await shop.Ask(new ShowTradingDays()));
        Assert.Empty(await shop.Doctor());
    }

    [SkippableTheory, MemberData(nameof(TestShop.Engines), MemberType = typeof(TestShop))]
    public async Task Sales_are_seen_by_day_hour_item_category_and_cashier_each_with_its_cost(EngineKind engine)
    {
        await using var shop = await FiguresOfTests.Open(engine);
        await Sell(shop);

        Assert.Equal([("2026-03-14", 110m, 40m), ("2026-03-15", 40m, 16m)], await Of(Grain.Day));
        Assert.Equal([("09", 110m, 40m), ("17", 60m, 24m), ("18", -20m, -8m)], (await Of(Grain.Hour)).Select(r => (r.Key.PadLeft(2, '0'), r.Net, r.Cost)));
        Assert.Equal([("", 10m, 0m), ("fruit", 140m, 56m)], await Of(Grain.Category));
        Assert.Equal([("li", 90m, 32m), ("wang", 60m, 24m)], await Of(Grain.Cashier));
        var fruit = new StyleOfItem(Guid.CreateVersion7(), "FRUIT", "Fruit");
        (shop.Styles.Styles[_apple], shop.Styles.Styles[_pear]) = (fruit, fruit);
        Assert.Equal([("", 10m, 0m), ($"{fruit.StyleId}", 140m, 56m)], await Of(Grain.Style));
        Assert.Equal(
            new[] { (_apple.ToString(), 80m, 32m), (_pear.ToString(), 60m, 24m), (_delivery.ToString(), 10m, 0m) }.Order(),
            (await Of(Grain.Item)).Order());
        var byNet = await shop.Sales(Grain.Item, "net", descending: true);
        Assert.Equal([80m, 60m, 10m], byNet.Select(r => r.Net.ToDecimal()));
        Assert.Equal(2, (await shop.Sales(Grain.Cashier)).Single(r => r.Key == "li").Tickets + (await shop.Sales(Grain.Cashier)).Single(r => r.Key == "li").Returns);

        async Task<List<(string Key, decimal Net, decimal Cost)>> Of(Grain grain) =>
            (await shop.Sales(grain)).Select(r => (r.Key, r.Net.ToDecimal(), r.Cost!.Value.ToDecimal())).ToList();
    }

    [SkippableFact]
    public async Task Every_figure_opens_the_lines_behind_it()
    {
        await using var shop = await FiguresOfTests.Open();
        await Sell(shop);
        async Task<LineList> Lines(int? hour = null, Guid? item = null, string? category = null, string? cashier = null, bool? returns = null) =>
            await shop.Ask(new ListLines(new() { Filters = Asked(("hour", hour), ("item", item), ("category", category), ("cashier", cashier), ("returns", returns)) }));

        Assert.Equal((6, M(150)), ((await Lines()).Total, (await Lines()).Net));
        Assert.Equal(M(110), (await Lines(hour: 9)).Net);
        Assert.Equal((M(80), M(32)),
            ((await Lines(item: _apple)).Net, Money.Sum((await Lines(item: _apple)).Items.Select(l => l.Cost!.Value))));
        Assert.Equal(M(10), (await Lines(category: "")).Net);
        Assert.Equal(M(60), (await Lines(cashier: "wang")).Net);
        Assert.Equal(M(-20), (await Lines(returns: true)).Net);
        Assert.Null((await Lines(category: "")).Items[0].Cost);
    }

    [SkippableFact]
    public async Task Who_may_not_see_costs_sees_none_anywhere()
    {
        await using var shop = await FiguresOfTests.Open();
        await Sell(shop);
        shop.Actor = new Actor("1", "Clerk", ActorKind.User, "test", new HashSet<string> { AnalyticsPermissions.View });

        var figures = await shop.Ask(new GetSalesFigures());
        Assert.Equal((M(150), null, null), (figures.Net, figures.Cost, figures.Margin));
        foreach (var grain in Enum.GetValues<Grain>()) Assert.All(await shop.Sales(grain), r => Assert.Equal((null, null), (r.Cost, r.Margin)));
        Assert.All((await shop.Ask(new ListLines(new()))).Items, l => Assert.Null(l.Cost));
        var turnover = await shop.Ask(new ShowTurnover(new()));
        Assert.All(turnover.Items.Append(turnover.Sums), r => Assert.Equal((null, null, null), (r.Closing, r.Average, r.Cost)));
        Assert.All((await shop.Ask(new ListSlowSellers(new()))).Items, s => Assert.Null(s.Value));
        Assert.Equal("security.permission-missing", (await shop.Send(new RebuildFigures())).Error!.Code);
    }

    [SkippableTheory, MemberData(nameof(TestShop.Engines), MemberType = typeof(TestShop))]
    public async Task A_ticket_that_stands_twice_in_the_log_counts_once(EngineKind engine)
    {
        await using var shop = await FiguresOfTests.Open(engine);
        var ticket = _trade.Ticket(TenderKind.Cash, Line(_apple, 1, 10));
        var stock = _trade.Stock(ticket, 4);
        await shop.AtTheTills(ticket, ticket);
        await shop.InStock(stock, stock);
        await shop.Settle();
        await shop.AtTheTills(ticket);
        await shop.InStock(stock);
        await shop.Settle();

        var figures = await shop.Ask(new GetSalesFigures());
        Assert.Equal((1, M(10), M(4)), (figures.Tickets, figures.Net, figures.Cost));
        Assert.Empty(await shop.Doctor());
    }

    private static Dictionary<string, string> Asked(params (string Name, object? Value)[] filters) =>
        filters.Where(f => f.Value is not null).ToDictionary(f => f.Name, f => f.Value!.ToString()!);

    // Saturday at 9: five apples and pears and a delivery; Sunday at 17 three of each by another cashier; at 18 one apple comes back.
    private async Task Sell(TestShop shop)
    {
        var morning = _trade.Ticket(
            At(9), _trade.Shift, "li", TenderKind.Cash,
            Line(_apple, 3, 60, 7.8m, category: "fruit"), Line(_pear, 2, 40, 5.2m, category: "fruit"), Line(_delivery, 1, 10, 0.6m, service: true));
        var evening = _trade.Ticket(At(17, 1), _trade.Shift, "wang", TenderKind.Card, Line(_apple, 2, 40, 5.2m, category: "fruit"));
        var split = evening with { Lines = [.. evening.Lines, Line(_pear, 1, 20, 2.6m, category: "fruit", no: 2)], Net = M(60), Tax = M(7.8m), Total = M(67.8m), Tenders = [new(TenderKind.Card, M(67.8m))] };
        var back = _trade.Ticket(At(18, 1), _trade.Shift, "li", TenderKind.Cash, Line(_apple, -1, -20, -2.6m, category: "fruit"));
        await shop.InStock(_trade.Document("receipt", ContraAccount.OpeningStock, (_apple, 20, 160), (_pear, 20, 160)));
        await shop.AtTheTills(morning, split, back);
        await shop.InStock(_trade.Stock(morning, 8), _trade.Stock(split, 8), _trade.Stock(back, 8));
        await shop.Settle();
    }
}
