using System.Diagnostics;
using Xunit.Abstractions;
using static Monolith.Pos.Tests.Support.Basket;

namespace Monolith.Pos.Tests;

/// <summary>Not a test but a ruler: MONOLITH_MEASURE=1 shows what a ticket costs, without and with HTTP.</summary>
public sealed class Measure(ITestOutputHelper output)
{
    private const int Tills = 8;
    private const int Each = 2_500;

    [SkippableFact]
    public async Task Tickets_of_five_lines_from_eight_tills()
    {
        Skip.If(Environment.GetEnvironmentVariable("MONOLITH_MEASURE") != "1", "A measurement: set MONOLITH_MEASURE=1.");
        await using var shop = await PosShop.Open();
        var shifts = new List<Guid> { shop.Shift };
        for (var i = 2; i <= Tills; i++)
        {
            var register = Guid.CreateVersion7();
            await shop.Ok(new SaveRegister(register, $"K{i}", $"Till {i}", shop.Items.Warehouse));
            shifts.Add(await shop.OpenShift(register));
        }

        var lines = Enumerable.Repeat(0, 5).Select((_, i) => Line(shop.Items.Pen, i + 1, 1.20m)).ToArray();
        CompleteTicket Ticket(Guid shift) => shop.Ticket(18, lines, Cash(20)) with { ShiftId = shift };
        await Run("warm up", shifts, 700, shift => shop.Ok(Ticket(shift)));
        await Run("handler, 8 callers", shifts, Each, shift => shop.Ok(Ticket(shift)));
        await Run("handler, 1 caller", shifts[..1], Each, shift => shop.Ok(Ticket(shift)));
        var clock = Stopwatch.StartNew();
        await shop.Ok(new Shifts.ReportShift.ReportShift(shifts[0]));
        output.WriteLine($"X report over {2 * Each} tickets: {clock.ElapsedMilliseconds} ms");
    }

    private async Task Run(string what, List<Guid> shifts, int each, Func<Guid, Task<TicketInfo>> sell)
    {
        var took = new long[shifts.Count * each];
        var (clock, cpu) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
        await Task.WhenAll(shifts.Select((shift, till) => Task.Run(async () =>
        {
            for (var i = 0; i < each; i++)
            {
                var start = Stopwatch.GetTimestamp();
                await sell(shift);
                took[(till * each) + i] = Stopwatch.GetTimestamp() - start;
            }
        })));
        var used = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        Array.Sort(took);
        double Ms(double part) => took[(int)((took.Length - 1) * part)] * 1000.0 / Stopwatch.Frequency;
        output.WriteLine($"{what}: {took.Length / clock.Elapsed.TotalSeconds:F0} tickets/s, {used.TotalMilliseconds / took.Length:F2} ms CPU each, p50 {Ms(0.5):F1} ms, p99 {Ms(0.99):F1} ms");
    }
}
