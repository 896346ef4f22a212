using Monolith.Finance.Settings.SaveSettings;

namespace Monolith.Finance.Tests;

public sealed class JournalTests
{
    private readonly Trade _trade = new();
    private readonly Guid _apple = Guid.CreateVersion7();
    private readonly Guid _delivery = Guid.CreateVersion7();

    [SkippableTheory, MemberData(nameof(TestShop.Engines), MemberType = typeof(TestShop))]
    public async Task A_shift_has_one_sales_journal_a_day_that_is_posted_when_it_closes(EngineKind engine)
    {
        await using var shop = await Books.Open(engine);
        var late = _trade.Ticket(At(1, day: 1), _trade.Shift, "li", TenderKind.Cash, Line(_delivery, 1, 5, service: true));
        await shop.AtTheTills(_trade.Opened(), _trade.Ticket(TenderKind.Cash, Line(_delivery, 1, 10, service: true)), _trade.Ticket(TenderKind.Cash, Line(_delivery, 1, 20, service: true)), late);
        await shop.Settle();
        Assert.Equal([(Day, JournalState.Open), (Day.AddDays(1), JournalState.Open)], (await shop.Journals()).Select(j => (j.Date, j.State)));

        await shop.AtTheTills(_trade.Closed());
        await shop.Settle();
        var journals = await shop.Journals();
        Assert.Equal(["J-000001", "J-000002"], journals.Select(j => j.Number));
        Assert.Equal([M(30), M(5)], journals.Select(j => j.Total));
        Assert.All(journals, j => Assert.Equal((JournalKind.Sales, JournalState.Posted, _trade.Shift), (j.Kind, j.State, j.SourceId)));
        Assert.Equal("Li Na", (await shop.Ask(new ShowJournal(journals[0].JournalId))).CashierName);
    }

    [SkippableFact]
    public async Task A_stock_journal_of_a_closed_shift_waits_for_the_last_tickets_stock()
    {
        await using var shop = await Books.Open();
        var (first, second) = (_trade.Ticket(TenderKind.Cash, Line(_apple, 1, 10)), _trade.Ticket(TenderKind.Cash, Line(_apple, 1, 10)));
        await shop.AtTheTills(_trade.Opened(), first, second, _trade.Closed());
        await shop.InStock(_trade.Stock(first, 4));
        await shop.Settle();
        Assert.Equal(JournalState.Open, Assert.Single(await shop.Journals(JournalKind.Stock)).State);
        Assert.Equal(JournalState.Posted, Assert.Single(await shop.Journals(JournalKind.Sales)).State);

        await shop.InStock(_trade.Stock(second, 4));
        await shop.Settle();
        var journal = Assert.Single(await shop.Journals(JournalKind.Stock));
        Assert.Equal((JournalState.Posted, M(8)), (journal.State, journal.Total));
    }

    [SkippableTheory]
    [InlineData(-3.5)]
    [InlineData(2)]
    public async Task Cash_over_or_short_is_booked_when_the_shift_closes(decimal difference)
    {
        await using var shop = await Books.Open();
        await shop.AtTheTills(_trade.Opened(), _trade.Closed(difference));
        await shop.Settle();
        Assert.Equal(difference, await shop.Balance(AccountRoles.Cash));
        Assert.Equal(-difference, await shop.Balance(AccountRoles.CashDifference));
        Assert.Equal((JournalKind.Cash, JournalState.Posted), Assert.Single((await shop.Journals()).Select(j => (j.Kind, j.State))));
        await shop.AssertClean();
    }

    [SkippableTheory, MemberData(nameof(TestShop.Engines), MemberType = typeof(TestShop))]
    public async Task Where_it_is_set_so_each_ticket_has_its_own_journal(EngineKind engine)
    {
        await using var shop = await Books.Open(engine);
        await shop.Ask(new SaveSettings(JournalPer.Ticket));
        var (first, second) = (_trade.Ticket(TenderKind.Cash, Line(_apple, 1, 10)), _trade.Ticket(TenderKind.Cash, Line(_apple, 1, 20)));
        await shop.AtTheTills(_trade.Opened(), first, second);
        await shop.InStock(_trade.Stock(first, 4), _trade.Stock(second, 4));
        await shop.Settle();

        Assert.All(await shop.Journals(), j => Assert.Equal(JournalState.Posted, j.State));
        Assert.Equal([JournalKind.Sales, JournalKind.Stock], (await shop.Journals(source: second.TicketId)).Select(j => j.Kind));
        Assert.Equal(4, (await shop.Journals()).Count);
        await shop.AssertClean();
    }

    [SkippableFact]
    public async Task A_journal_is_found_by_its_ticket_its_shift_and_its_number()
    {
        await using var shop = await Books.Open();
        var ticket = _trade.Ticket(TenderKind.Cash, Line(_delivery, 1, 10, service: true));
        await shop.AtTheTills(_trade.Opened(), ticket);
        await shop.Settle();
        Assert.Single(await shop.Journals(source: ticket.TicketId));
        Assert.Single(await shop.Journals(source: _trade.Shift));
        Assert.Empty(await shop.Journals(source: Guid.CreateVersion7()));
        Assert.Single((await shop.Ask(new ListJournals(new ListQuery("j-000001").With("from", Day).With("to", Day)))).Items);
        Assert.Empty((await shop.Ask(new ListJournals(new ListQuery().With("from", Day.AddDays(1))))).Items);
        Assert.Equal("finance.unknown-journal", (await shop.Send(new ShowJournal(Guid.CreateVersion7()))).Error!.Code);
    }
}
