namespace Monolith.Finance.Tests;

public sealed class TicketTests
{
    private readonly Trade _trade = new();
    private readonly Guid _apple = Guid.CreateVersion7();
    private readonly Guid _delivery = Guid.CreateVersion7();

    [SkippableTheory, MemberData(nameof(TestShop.Engines), MemberType = typeof(TestShop))]
    public async Task A_ticket_is_booked_as_takings_against_revenue_and_tax(EngineKind engine)
    {
        await using var shop = await Books.Open(engine);
        var ticket = _trade.Ticket(TenderKind.Card, Line(_apple, 2, 100, 13), Line(_delivery, 1, 20, 1.2m, service: true));
        await shop.AtTheTills(_trade.Opened(), ticket);
        await shop.Settle();

        Assert.Equal(134.2m, await shop.Balance(AccountRoles.CardClearing));
        Assert.Equal(-100, await shop.Balance(AccountRoles.RevenueGoods));
        Assert.Equal(-20, await shop.Balance(AccountRoles.RevenueServices));
        Assert.Equal(-14.2m, await shop.Balance(AccountRoles.TaxPayable));
        Assert.Equal(new BookedTicket(ticket.TicketId, 1, M(120), M(14.2m), M(134.2m), M(0)), Assert.Single(await shop.Booked()));
        await shop.AssertClean();
    }

    [SkippableTheory, MemberData(nameof(TestShop.Engines), MemberType = typeof(TestShop))]
    public async Task A_ticket_that_comes_in_for_a_closed_day_is_booked_on_the_first_open_one(EngineKind engine)
    {
        await using var shop = await Books.Open(engine);
        var ticket = _trade.Ticket(TenderKind.Card, Line(_apple, 2, 100, 13));
        shop.Periods.FirstOpen = ticket.BusinessDate.AddDays(3);
        await shop.AtTheTills(_trade.Opened(), ticket);
        await shop.Settle();

        Assert.All(await shop.Entries(ticket.TicketId), e =>
            Assert.Equal((shop.Periods.FirstOpen, ticket.CompletedAt), (e.Date, e.Effective)));
        Assert.Equal(113, await shop.Balance(AccountRoles.CardClearing));
        await shop.AssertClean();
    }

    [SkippableTheory]
    [InlineData(TenderKind.Cash, AccountRoles.Cash)]
    [InlineData(TenderKind.Card, AccountRoles.CardClearing)]
    [InlineData(TenderKind.Mobile, AccountRoles.MobileClearing)]
    [InlineData(TenderKind.OnAccount, AccountRoles.Receivables)]
    public async Task Each_tender_has_its_account(TenderKind tender, string role)
    {
        await using var shop = await Books.Open();
        await shop.AtTheTills(_trade.Ticket(tender, Line(_apple, 1, 10)));
        await shop.Settle();
        Assert.Equal(10, await shop.Balance(role));
    }

    [SkippableTheory, MemberData(nameof(TestShop.Engines), MemberType = typeof(TestShop))]
    public async Task What_cash_was_rounded_by_has_an_account_of_its_own_and_the_books_balance(EngineKind engine)
    {
        await using var shop = await Books.Open(engine);
        var up = Rounded(_trade.Ticket(TenderKind.Cash, Line(_apple, 1, 11.43m, 1)), 0.02m);
        var down = Rounded(_trade.Ticket(TenderKind.Cash, Line(_apple, 1, 9.42m, 1)), -0.02m);
        var back = Rounded(_trade.Ticket(TenderKind.Cash, Line(_apple, -1, -11.43m, -1)), -0.02m);
        await shop.AtTheTills(_trade.Opened(), up, down, back);
        await shop.Settle();

        Assert.Equal(10.40m, await shop.Balance(AccountRoles.Cash));
        Assert.Equal(0.02m, await shop.Balance(AccountRoles.CashRounding)); // debit less credit: 0.02 gained, 0.02 and 0.02 given away
        Assert.Equal(-9.42m, await shop.Balance(AccountRoles.RevenueGoods));
        await shop.AssertClean();

        static TicketCompleted Rounded(TicketCompleted ticket, decimal by) => ticket with
        {
            CashRounding = Money.Of(by), Tenders = [new(TenderKind.Cash, ticket.Total + Money.Of(by))],
        };
    }

    [SkippableFact]
    public async Task A_return_takes_revenue_and_tax_back()
    {
        await using var shop = await Books.Open();
        await shop.AtTheTills(_trade.Ticket(TenderKind.Cash, Line(_apple, 2, 100, 13)), _trade.Ticket(TenderKind.Cash, Line(_apple, -1, -50, -6.5m)));
        await shop.Settle();

        Assert.Equal(56.5m, await shop.Balance(AccountRoles.Cash));
        Assert.Equal(-50, await shop.Balance(AccountRoles.RevenueGoods));
        Assert.Equal(-6.5m, await shop.Balance(AccountRoles.TaxPayable));
        await shop.AssertClean();
    }

    [SkippableFact]
    public async Task Cash_of_a_ticket_that_came_after_the_count_is_taken_off_the_difference_that_was_booked_then()
    {
        await using var shop = await Books.Open();
        var late = _trade.Ticket(TenderKind.Cash, Line(_apple, 1, 10)) with { AfterClose = true };
        await shop.AtTheTills(_trade.Opened(), _trade.Closed(difference: 10), late);
        await shop.Settle();

        Assert.Equal(10, await shop.Balance(AccountRoles.Cash)); // counted once
        Assert.Equal(0, await shop.Balance(AccountRoles.CashDifference));
        Assert.Equal(new BookedTicket(late.TicketId, 1, M(10), M(0), M(10), M(0)), Assert.Single(await shop.Booked()));
        await shop.AssertClean();
    }

    [SkippableFact]
    public async Task A_ticket_over_nothing_still_has_its_one_set()
    {
        await using var shop = await Books.Open();
        var free = _trade.Ticket(TenderKind.Cash, Line(_apple, 1, 0));
        await shop.AtTheTills(free);
        await shop.Settle();
        Assert.Equal(new BookedTicket(free.TicketId, 1, M(0), M(0), M(0), M(0)), Assert.Single(await shop.Booked()));
    }

    [SkippableTheory, MemberData(nameof(TestShop.Engines), MemberType = typeof(TestShop))]
    public async Task A_ticket_that_stands_twice_in_the_log_is_booked_once(EngineKind engine)
    {
        await using var shop = await Books.Open(engine);
        var ticket = _trade.Ticket(TenderKind.Cash, Line(_apple, 1, 10, 1.3m));
        await shop.AtTheTills(ticket, ticket);
        await shop.Settle();
        await shop.AtTheTills(ticket);
        await shop.Settle();

        Assert.Equal(11.3m, await shop.Balance(AccountRoles.Cash));
        Assert.Equal(1, Assert.Single(await shop.Booked()).Sets);
    }

    [SkippableFact]
    public async Task A_ticket_that_contradicts_itself_is_parked_and_the_others_are_booked()
    {
        await using var shop = await Books.Open();
        var good = _trade.Ticket(TenderKind.Cash, Line(_apple, 1, 10));
        var underpaid = _trade.Ticket(TenderKind.Cash, Line(_apple, 1, 10)) with { Tenders = [new(TenderKind.Cash, M(9))] };
        var other = _trade.Ticket(TenderKind.Cash, Line(_apple, 1, 30));
        await shop.AtTheTills(good, underpaid, other);
        await shop.Settle();

        Assert.Contains(underpaid.Number, Assert.Single(await shop.Events.Parked(CancellationToken.None)).Failure);
        Assert.Equal(40, await shop.Balance(AccountRoles.Cash));
        await shop.AssertClean();
    }

    [SkippableFact]
    public async Task Facts_that_arrive_before_anybody_chose_a_chart_bring_the_international_one()
    {
        await using var shop = await Books.Open();
        await shop.AtTheTills(_trade.Ticket(TenderKind.Cash, Line(_apple, 1, 10)));
        await shop.Settle();
        Assert.Equal("finance.chart-exists", (await shop.Send(new ApplyChartTemplate("china"))).Error!.Code);
        Assert.True((await shop.Send(new ApplyChartTemplate("international"))).IsOk);
    }
}
