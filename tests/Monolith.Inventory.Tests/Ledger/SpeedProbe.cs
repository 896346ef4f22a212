using System.Diagnostics;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Tests.Support;
using Monolith.SharedKernel.Events;

namespace Monolith.Inventory.Tests.Ledger;

public sealed class SpeedProbe
{
    [SkippableTheory]
    [InlineData(CostingMethod.Average)]
    [InlineData(CostingMethod.Fifo)]
    public async Task Probe(CostingMethod method)
    {
        Skip.If(Environment.GetEnvironmentVariable("INV_PROBE") is null);
        await using var shop = await StockShop.Open();
        var random = new Random(1);
        var items = new List<Guid>();
        for (var i = 0; i < 500; i++) items.Add(await shop.Item($"I{i}", method));
        foreach (var item in items) await shop.Receive(item, 1000, 3.33m);
        var till = new Till(shop);
        for (var i = 0; i < 10; i++) await shop.AtTheTills(Tickets(200));
        await Task.Delay(1500);
        for (var round = 0; round < 3; round++)
        {
            await shop.Publish<PosDbContext>(Tickets(2000));
            var cpu = Process.GetCurrentProcess().TotalProcessorTime;
            var watch = Stopwatch.StartNew();
            await shop.Settle();
            watch.Stop();
            cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
            await File.AppendAllTextAsync("/tmp/inv_speed.txt", $"{method}: {2000 / watch.Elapsed.TotalSeconds:F0} tickets/s, cpu {cpu.TotalMilliseconds / 2000:F3} ms/ticket\n");
        }

        IEvent[] Tickets(int n) => Enumerable.Range(0, n)
            .Select(_ => (IEvent)till.Ticket(Enumerable.Range(0, 5).Select(_ => Till.Sold(items[random.Next(items.Count)], 1)).ToArray())).ToArray();
    }
}
