namespace Monolith.Analytics.Tests;

public sealed class RebuildTests
{
    [SkippableTheory, MemberData(nameof(TestShop.Engines), MemberType = typeof(TestShop))]
    public async Task Figures_made_again_are_those_that_were_there(EngineKind engine)
    {
        await using var shop = await FiguresOfTests.Open(engine);
        await RandomTrade(shop, seed: 4711);
        var first = await shop.Everything();

        await shop.Ask(new RebuildFigures());
        Assert.Equal(0, (await shop.Ask(new GetSalesFigures())).Tickets);
        await shop.Settle();
        Assert.Equal(first, await shop.Everything());
        Assert.Empty(await shop.Doctor());
    }

    [SkippableTheory]
    [InlineData(WhenTicketCompleted.Name)]
    [InlineData(WhenStockChanges.Name)]
    public async Task Rebuilding_one_side_leaves_the_other_as_it_is(string subscriber)
    {
        await using var shop = await FiguresOfTests.Open();
        await RandomTrade(shop, seed: 12);
        var before = await shop.Ask(new GetSalesFigures());
        var all = await shop.Everything();

        await shop.Events.Rebuild(subscriber, shop.Actor, CancellationToken.None);
        var between = await shop.Ask(new GetSalesFigures());
        Assert.Equal(
            subscriber == WhenStockChanges.Name ? (before.Net, M(0)) : (M(0), before.Cost),
            (between.Net, between.Cost));
        await shop.Settle();
        Assert.Equal(all, await shop.Everything());
    }

    [SkippableTheory, MemberData(nameof(TestShop.Engines), MemberType = typeof(TestShop))]
    public async Task Costs_that_arrive_before_the_sale_are_not_lost(EngineKind engine)
    {
        await using var stockFirst = await FiguresOfTests.Open(engine);
        await using var salesFirst = await FiguresOfTests.Open(engine);
        await RandomTrade(stockFirst, seed: 7, stockFirst: true);
        await RandomTrade(salesFirst, seed: 7, stockFirst: false);
        Assert.Equal(Without(await stockFirst.Everything()), Without(await salesFirst.Everything()));

        // Ids differ from shop to shop; figures must not.
        static string Without(string text) => System.Text.RegularExpressions.Regex.Replace(text, "[0-9a-f]{8}-[0-9a-f-]{27}|SKU-\\w+|Item \\w{4}", "id")
            .Split('\n').Order(StringComparer.Ordinal).Aggregate((a, b) => a + "\n" + b);
    }

    private static async Task RandomTrade(TestShop shop, int seed, bool? stockFirst = null)
    {
        var (random, trade) = (new Random(seed), new Trade());
        var items = Enumerable.Range(0, 6).Select(_ => Guid.CreateVersion7()).ToArray();
        await shop.InStock([.. items.Select((id, i) => Item(id, $"S{i}", $"Thing {i}", i % 2 == 0 ? "even" : null))]);
        await shop.InStock(trade.Document("receipt", ContraAccount.OpeningStock, [.. items.Select(i => (i, 100m, 400m))]));
        for (var round = 0; round < 4; round++)
        {
            var tickets = Enumerable.Range(0, random.Next(5, 40)).Select(_ => trade.Ticket(
                At(random.Next(8, 22), random.Next(3)), trade.Shift, random.Next(2) == 0 ? "li" : "wang", TenderKind.Cash,
                [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => RandomLine(random, items))])).ToArray();
            var stock = tickets.Where(t => t.Lines.Any(l => !l.IsService)).Select(t => trade.Stock(t, random.Next(1, 500) / 100m)).ToArray();
            var first = stockFirst ?? random.Next(2) == 0;
            await (first ? shop.InStock(stock) : shop.AtTheTills(tickets));
            await shop.Settle();
            await (first ? shop.AtTheTills(tickets) : shop.InStock(stock));
            await shop.Settle();
        }
    }

    private static TicketCompletedLine RandomLine(Random random, Guid[] items)
    {
        var (sign, index) = (random.Next(6) == 0 ? -1 : 1, random.Next(items.Length));
        return Line(items[index], sign * random.Next(1, 4), sign * random.Next(1, 1000), sign * random.Next(0, 100), service: index == 5, category: index % 2 == 0 ? "even" : null);
    }
}
