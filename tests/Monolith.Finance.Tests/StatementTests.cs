using Monolith.Finance.Statements.ShowBalanceSheet;
using Monolith.Finance.Statements.ShowDailyRevenue;
using Monolith.Finance.Statements.ShowProfitAndLoss;

namespace Monolith.Finance.Tests;

public sealed class StatementTests
{
    private readonly Trade _trade = new();

    [SkippableTheory, MemberData(nameof(TestShop.Engines), MemberType = typeof(TestShop))]
    public async Task The_statements_of_a_day_agree_with_what_was_sold(EngineKind engine)
    {
        await using var shop = await Books.Open(engine);
        var (apple, delivery) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var sale = _trade.Ticket(TenderKind.Card, Line(apple, 3, 90, 11.7m), Line(delivery, 1, 10, 0.6m, service: true));
        var back = _trade.Ticket(TenderKind.Cash, Line(apple, -1, -30, -3.9m));
        await shop.InStock(_trade.Document("receipt", ContraAccount.OpeningStock, (apple, 10, 200)), _trade.Stock(sale, 20), _trade.Stock(back, 20), _trade.Document("scrap", ContraAccount.Scrap, (apple, -1, -20)));
        await shop.AtTheTills(_trade.Opened(), sale, back, _trade.Closed(-1));
        await shop.Settle();

        var profit = await shop.Ask(new ShowProfitAndLoss(Day, Day));
        Assert.Equal((M(70), M(40), M(30), M(21), M(9)), (profit.RevenueTotal, profit.CostOfGoodsTotal, profit.GrossProfit, profit.ExpensesTotal, profit.Profit));
        var sheet = await shop.Ask(new ShowBalanceSheet(Day));
        Assert.True(sheet.IsBalanced);
        Assert.Equal((M(9), M(209), M(8.4m)), (sheet.Result, sheet.EquityTotal, sheet.LiabilitiesTotal));
        var day = Assert.Single((await shop.Ask(new ShowDailyRevenue(new()))).Items);
        Assert.Equal(
            (Day, 2, M(60), M(10), M(70), M(8.4m), M(40), M(30), M(-33.9m), M(112.3m)),
            (day.Date, day.Tickets, day.Goods, day.Services, day.Revenue, day.Tax, day.CostOfGoods, day.GrossProfit, day.Cash, day.Card));
        Assert.Empty((await shop.Ask(new ShowProfitAndLoss(Day.AddDays(1), null))).Revenue);
        await shop.AssertClean();
    }

    [SkippableTheory]
    [InlineData(4711)]
    [InlineData(12)]
    public async Task Whatever_is_traded_the_books_balance(int seed)
    {
        var random = new Random(seed);
        await using var shop = await Books.Open(random.Next(2) == 0 || !PostgresServer.IsPresent ? EngineKind.Sqlite : EngineKind.PostgreSql);
        var items = Enumerable.Range(0, 8).Select(_ => Guid.CreateVersion7()).ToArray();
        long revenue = 0, cost = 0;
        for (var round = 0; round < 12; round++)
        {
            var tickets = Enumerable.Range(0, random.Next(1, 30)).Select(_ => _trade.Ticket(
                At(random.Next(8, 22), random.Next(2)), _trade.Shift, "li", (TenderKind)random.Next(4),
                [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => RandomLine(random, items))])).ToArray();
            var stock = tickets.Where(t => t.Lines.Any(l => !l.IsService)).Select(t => _trade.Stock(t, random.Next(1, 500) / 100m)).ToArray();
            revenue += tickets.Sum(t => t.Net.Scaled);
            cost -= stock.SelectMany(s => s.Lines).Sum(l => l.Value.Scaled);
            if (random.Next(2) == 0) await shop.AtTheTills(tickets);
            await shop.InStock(stock);
            if (random.Next(2) == 0) await shop.Settle();
            await shop.AtTheTills(tickets); // a second time, if it was there already
        }

        await shop.Settle();
        await shop.AssertClean();
        Assert.Equal(Money.FromScaled(-revenue).ToDecimal(), await shop.Balance(AccountRoles.RevenueGoods) + await shop.Balance(AccountRoles.RevenueServices));
        Assert.Equal(Money.FromScaled(cost).ToDecimal(), await shop.Balance(AccountRoles.CostOfGoods));
    }

    private static TicketCompletedLine RandomLine(Random random, Guid[] items)
    {
        var sign = random.Next(5) == 0 ? -1 : 1;
        return Line(items[random.Next(items.Length)], sign * random.Next(1, 4), sign * random.Next(0, 10000) / 100m, sign * random.Next(0, 300) / 100m, service: random.Next(6) == 0);
    }
}
