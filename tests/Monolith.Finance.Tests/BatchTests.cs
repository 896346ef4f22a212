using System.Diagnostics;
using Xunit.Abstractions;

namespace Monolith.Finance.Tests;

public sealed class SpeedTests(ITestOutputHelper output)
{
    /// <summary>The figure is printed for whoever tunes; what is asserted is that batches lose nothing.</summary>
    [SkippableFact]
    public async Task Two_thousand_tickets_are_all_booked_in_batches()
    {
        await using var shop = await Books.Open();
        var trade = new Trade();
        var items = Enumerable.Range(0, 500).Select(_ => Guid.CreateVersion7()).ToArray();
        var random = new Random(1);
        TicketCompleted[] Tickets(int count) => [.. Enumerable.Range(0, count).Select(_ => trade.Ticket(
            TenderKind.Cash, [.. Enumerable.Range(0, 5).Select(_ => Line(items[random.Next(items.Length)], 1, 10, 1.3m))]))];
        var warm = Tickets(200);
        await shop.AtTheTills(warm);
        await shop.InStock([.. warm.Select(t => trade.Stock(t, 4))]);
        await shop.Settle();

        var tickets = Tickets(2000);
        await shop.AtTheTills(tickets);
        await shop.InStock([.. tickets.Select(t => trade.Stock(t, 4))]);
        var (cpu, watch) = (Process.GetCurrentProcess().TotalProcessorTime, Stopwatch.StartNew());
        await shop.Settle();
        cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        output.WriteLine($"{cpu.TotalMilliseconds / 2000:F3} ms of processor and {watch.Elapsed.TotalMilliseconds / 2000:F3} ms of time a ticket with its stock");

        Assert.Equal(2200, (await shop.Booked()).Count);
        Assert.Equal(2200 * 20m, await shop.Balance(AccountRoles.CostOfGoods));
        await shop.AssertClean();
    }
}
