namespace Monolith.Finance.Tests;

public sealed class StockTests
{
    private readonly Trade _trade = new();
    private readonly Guid _apple = Guid.CreateVersion7();
    private readonly Guid _pear = Guid.CreateVersion7();

    [SkippableTheory, MemberData(nameof(TestShop.Engines), MemberType = typeof(TestShop))]
    public async Task Stock_that_arrives_before_its_ticket_gives_the_same_books_as_after_it(EngineKind engine)
    {
        var first = _trade.Ticket(TenderKind.Cash, Line(_apple, 2, 100, 13), Line(_pear, 1, 40));
        var second = _trade.Ticket(TenderKind.Mobile, Line(_apple, 1, 50, 6.5m));
        var (stockOfFirst, stockOfSecond) = (_trade.Stock(first, 30), _trade.Stock(second, 31));

        await using var after = await Books.Open(engine);
        await after.AtTheTills(_trade.Opened(), first, second, _trade.Closed());
        await after.Settle();
        await after.InStock(stockOfFirst, stockOfSecond);
        await after.Settle();

        await using var before = await Books.Open(engine);
        await before.InStock(stockOfFirst, stockOfSecond);
        await before.Settle();
        await before.AtTheTills(_trade.Opened(), first, second, _trade.Closed());
        await before.Settle();

        foreach (var shop in (TestShop[])[after, before])
        {
            Assert.Equal(121, await shop.Balance(AccountRoles.CostOfGoods));
            Assert.Equal(-121, await shop.Balance(AccountRoles.Inventory));
            Assert.Equal(-190, await shop.Balance(AccountRoles.RevenueGoods));
            Assert.All(await shop.Journals(), j => Assert.Equal(JournalState.Posted, j.State));
            Assert.Equal(2, (await shop.Journals()).Count);
            await shop.AssertClean();
        }
    }

    [SkippableTheory]
    [InlineData("goods-receipt", ContraAccount.GoodsReceived, AccountRoles.GoodsReceived)]
    [InlineData("receipt", ContraAccount.OpeningStock, AccountRoles.OpeningEquity)]
    [InlineData("receipt", ContraAccount.Production, AccountRoles.Production)]
    [InlineData("adjustment", ContraAccount.Adjustment, AccountRoles.InventoryAdjustment)]
    [InlineData("scrap", ContraAccount.Scrap, AccountRoles.Scrap)]
    [InlineData("issue", ContraAccount.Consumption, AccountRoles.Consumption)]
    [InlineData("ticket", ContraAccount.ReturnVariance, AccountRoles.ReturnVariance)]
    public async Task Stock_is_booked_against_the_side_that_the_movement_names(string kind, ContraAccount contra, string role)
    {
        await using var shop = await Books.Open();
        var document = _trade.Document(kind, contra, (_apple, 10, 50), (_pear, -1, -8));
        await shop.InStock(document);
        await shop.Settle();

        Assert.Equal(42, await shop.Balance(AccountRoles.Inventory));
        Assert.Equal(-42, await shop.Balance(role));
        var journal = Assert.Single(await shop.Journals(source: document.SourceId));
        Assert.Equal((JournalKind.Stock, JournalState.Posted, kind), (journal.Kind, journal.State, journal.SourceKind));
        Assert.Equal(M(42), await shop.With<IBooksReconciliation, Money>(b => b.InventoryBalance(CancellationToken.None)));
        await shop.AssertClean();
    }

    [SkippableFact]
    public async Task A_transfer_leaves_the_value_of_stock_as_it_is_and_can_be_seen()
    {
        await using var shop = await Books.Open();
        var transfer = _trade.Document("transfer", ContraAccount.None, (_apple, -3, -30), (_apple, 3, 30));
        await shop.InStock(transfer);
        await shop.Settle();

        Assert.Equal(0, await shop.Balance(AccountRoles.Inventory));
        Assert.Equal(2, (await shop.Entries(transfer.SourceId)).Count);
        await shop.AssertClean();
    }

    [SkippableFact]
    public async Task One_document_may_move_stock_twice_and_neither_is_booked_twice()
    {
        await using var shop = await Books.Open();
        var ticket = _trade.Ticket(TenderKind.Cash, Line(_apple, 1, 10));
        var issue = _trade.Stock(ticket, 4);
        var trueUp = issue with { Lines = [_trade.Moved(1, _apple, ContraAccount.CostOfGoods, 0, -0.5m)] };
        await shop.AtTheTills(_trade.Opened(), ticket, _trade.Closed());
        await shop.InStock(issue, trueUp, issue);
        await shop.Settle();
        await shop.InStock(trueUp);
        await shop.Settle();

        Assert.Equal(4.5m, await shop.Balance(AccountRoles.CostOfGoods));
        Assert.All(await shop.Journals(), j => Assert.Equal(JournalState.Posted, j.State));
        await shop.AssertClean();
    }
}
