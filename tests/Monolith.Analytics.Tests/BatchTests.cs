namespace Monolith.Analytics.Tests;

public sealed class BatchTests
{
    /// <summary>More tickets than one batch holds, over a few items, so that a batch meets the same day, item and cashier again and again.</summary>
    [SkippableFact]
    public async Task Tickets_heard_in_batches_give_the_figures_of_tickets_heard_one_by_one()
    {
        var trade = new Trade();
        var items = Enumerable.Range(0, 7).Select(_ => Guid.CreateVersion7()).ToArray();
        var tickets = Enumerable.Range(0, 150).Select(i => trade.Ticket(
            At(9 + (i % 3), i % 2), trade.Shift, i % 5 == 0 ? "wang" : "li", TenderKind.Cash,
            Line(items[i % 7], 1 + (i % 3), 10 + i, 1.3m), Line(items[i * i % 7], i % 11 == 0 ? -1 : 2, 5, 0.65m))).ToList();
        var stock = tickets.Select(t => trade.Stock(t, 4)).ToList();

        await using var batches = await FiguresOfTests.Open();
        await batches.AtTheTills([.. tickets]);
        await batches.InStock([.. stock]);
        await batches.Settle();

        await using var oneByOne = await FiguresOfTests.Open();
        foreach (var (ticket, moved) in tickets.Zip(stock))
        {
            await oneByOne.AtTheTills(ticket);
            await oneByOne.InStock(moved);
            await oneByOne.Settle();
        }

        Assert.Equal(await oneByOne.Everything(), await batches.Everything());
        Assert.Equal(tickets.Aggregate(Money.Zero, (sum, t) => sum + t.Net), (await batches.Ask(new GetSalesFigures())).Net);
        Assert.Empty(await batches.Doctor());
    }
}
