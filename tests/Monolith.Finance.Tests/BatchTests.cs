namespace Monolith.Finance.Tests;

public sealed class BatchTests
{
    /// <summary>More tickets than one batch holds, in two shifts and by every tender.</summary>
    [SkippableFact]
    public async Task Tickets_heard_in_batches_give_the_books_of_tickets_heard_one_by_one()
    {
        var trade = new Trade();
        var items = Enumerable.Range(0, 7).Select(_ => Guid.CreateVersion7()).ToArray();
        var late = Guid.CreateVersion7();
        var tenders = Enum.GetValues<TenderKind>();
        var tickets = Enumerable.Range(0, 150).Select(i => trade.Ticket(
            At(9 + (i % 3), i % 2), i % 4 == 0 ? late : trade.Shift, "li", tenders[i % tenders.Length],
            Line(items[i % 7], 1 + (i % 3), 10 + i, 1.3m), Line(items[i * i % 7], i % 11 == 0 ? -1 : 2, 5, 0.65m))).ToList();
        var stock = tickets.Select(t => trade.Stock(t, 4)).ToList();

        await using var batches = await Books.Open();
        await batches.AtTheTills([.. tickets]);
        await batches.InStock([.. stock]);
        await batches.Settle();

        await using var oneByOne = await Books.Open();
        foreach (var (ticket, moved) in tickets.Zip(stock))
        {
            await oneByOne.AtTheTills(ticket);
            await oneByOne.InStock(moved);
            await oneByOne.Settle();
        }

        Assert.Equal((await oneByOne.Ask(new GetTrialBalance())).Lines, (await batches.Ask(new GetTrialBalance())).Lines);
        Assert.Equal(ById(await oneByOne.Booked()), ById(await batches.Booked()));
        Assert.Equal(tickets.Select(t => t.TicketId).Order(), (await batches.Booked()).Select(b => b.TicketId).Order());
        await batches.AssertClean();
    }

    private static IEnumerable<BookedTicket> ById(IEnumerable<BookedTicket> booked) => booked.OrderBy(b => b.TicketId);
}
