using Monolith.Drivers.Hosting;
using Monolith.Drivers.Sdk;
using Monolith.Drivers.Simulators;

namespace Monolith.Drivers.Tests;

/// <summary>The troubles of printers, and what the cashier is told.</summary>
public sealed class EscPosTroubleTests
{
    private static readonly PrintDocument Receipt = PrintDocument.Build().Text("one").Text("two").Text("three").Cut().Done();

    [Fact]
    public async Task A_healthy_printer_says_so()
    {
        await using var shop = await EscPosBench.OpenAsync();
        var status = (await shop.Printer.GetStatusAsync(default)).Value!;
        Assert.Equal((true, PaperState.Present, false, null, "12121212"), (status.Ready, status.Paper, status.CoverOpen, status.Problem, status.Raw));
    }

    [Fact]
    public async Task Without_paper_nothing_is_sent_and_the_job_may_be_repeated()
    {
        await using var shop = await EscPosBench.OpenAsync();
        shop.Paper.PaperOut = true;
        var result = await shop.PrintAsync(Receipt);
        Assert.Equal((PrintOutcome.Failed, DeviceErrorCode.PaperOut), (result.Outcome, result.Error!.Code));
        Assert.Equal(PaperState.Out, (await shop.Printer.GetStatusAsync(default)).Value!.Paper);

        shop.Paper.PaperOut = false;
        Assert.Equal(PrintOutcome.Printed, (await shop.PrintAsync(Receipt)).Outcome);
        Assert.Equal("one\ntwo\nthree", Assert.Single(shop.Paper.Receipts).Text);
    }

    [Fact]
    public async Task With_an_open_cover_nothing_is_sent()
    {
        await using var shop = await EscPosBench.OpenAsync();
        shop.Paper.CoverOpen = true;
        var result = await shop.PrintAsync(Receipt);
        Assert.Equal((PrintOutcome.Failed, DeviceErrorCode.CoverOpen), (result.Outcome, result.Error!.Code));
        Assert.Empty(shop.Paper.Receipts);
    }

    [Fact]
    public async Task Paper_that_ends_in_the_middle_leaves_the_outcome_unknown()
    {
        await using var shop = await EscPosBench.OpenAsync();
        shop.Paper.LinesLeft = 2;
        var result = await shop.PrintAsync(Receipt);
        Assert.Equal((PrintOutcome.Unknown, DeviceErrorCode.PaperOut), (result.Outcome, result.Error!.Code));
    }

    [Fact]
    public async Task Paper_that_is_nearly_out_still_prints()
    {
        await using var shop = await EscPosBench.OpenAsync();
        shop.Paper.PaperNearEnd = true;
        Assert.Equal(PaperState.NearEnd, (await shop.Printer.GetStatusAsync(default)).Value!.Paper);
        Assert.Equal(PrintOutcome.Printed, (await shop.PrintAsync(Receipt)).Outcome);
    }

    [Fact]
    public async Task Stray_XON_and_XOFF_bytes_are_not_taken_for_answers()
    {
        await using var shop = await EscPosBench.OpenAsync();
        shop.Paper.Noisy = true;
        Assert.True((await shop.Printer.GetStatusAsync(default)).Value!.Ready);
        Assert.Equal(PrintOutcome.Printed, (await shop.PrintAsync(Receipt)).Outcome);
    }

    [Fact]
    public async Task A_silent_printer_gets_nothing_and_the_job_may_be_repeated()
    {
        await using var shop = await EscPosBench.OpenAsync();
        shop.Paper.Silent = true;
        var result = await shop.PrintAsync(Receipt);
        Assert.Equal((PrintOutcome.Failed, DeviceErrorCode.Timeout), (result.Outcome, result.Error!.Code));
        Assert.Empty(shop.Paper.Receipts);
    }

    [Fact]
    public async Task A_printer_that_cannot_answer_is_printed_on_and_called_accepted()
    {
        await using var shop = await EscPosBench.OpenAsync("no-status-80");
        shop.Paper.Silent = true;
        Assert.Equal(PrintOutcome.Accepted, (await shop.PrintAsync(Receipt)).Outcome);
        Assert.Equal(DeviceErrorCode.NotSupported, (await shop.Printer.GetStatusAsync(default)).Error!.Code);
        await shop.Printer.DisposeAsync();
        Assert.Equal("one\ntwo\nthree", (await shop.Paper.WaitForReceiptAsync(1, TimeSpan.FromSeconds(20))).Text);
    }

    [Fact]
    public async Task A_printer_that_is_off_is_reported_quickly_and_used_again_when_it_is_back()
    {
        await using var shop = await EscPosBench.OpenAsync();
        var port = shop.Paper.Port;
        await shop.Paper.DisposeAsync();
        var result = await shop.PrintAsync(Receipt);
        Assert.Equal((PrintOutcome.Failed, DeviceErrorCode.Offline), (result.Outcome, result.Error!.Code));

        await using var back = await SimulatedReceiptPrinter.StartAsync(new() { Port = port });
        Assert.Equal(PrintOutcome.Printed, (await shop.PrintAsync(Receipt)).Outcome);
        Assert.Equal(ConnectionState.Ready, shop.Printer.Health.State);
    }

    [Fact]
    public async Task A_connection_that_breaks_between_jobs_costs_no_job_and_doubles_none()
    {
        await using var shop = await EscPosBench.OpenAsync();
        for (var i = 1; i <= 5; i++)
        {
            Assert.Equal(PrintOutcome.Printed, (await shop.PrintAsync(Receipt)).Outcome);
            shop.Paper.BreakConnections();
        }
        Assert.Equal(5, shop.Paper.Receipts.Count);
        Assert.True((await shop.Printer.GetStatusAsync(default)).Value!.Ready);
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_leaves_the_outcome_unknown()
    {
        await using var shop = await EscPosBench.OpenAsync();
        (shop.Paper.TimePerLine, shop.Paper.LinesLeft) = (TimeSpan.FromSeconds(1), 100);
        var printing = shop.PrintAsync(Receipt);
        while (shop.Paper.LinesLeft == 100) await Task.Delay(10); // until the first line is on the paper
        shop.Paper.BreakConnections();
        var result = await printing;
        Assert.Equal((PrintOutcome.Unknown, DeviceErrorCode.Offline), (result.Outcome, result.Error!.Code));
    }

    [Fact]
    public async Task A_slow_printer_is_waited_for()
    {
        await using var shop = await EscPosBench.OpenAsync();
        shop.Paper.TimePerLine = TimeSpan.FromMilliseconds(500);
        Assert.Equal(PrintOutcome.Printed, (await shop.PrintAsync(Receipt)).Outcome);
    }

    [Fact]
    public async Task The_simulated_printer_forgets_the_oldest_receipts()
    {
        await using var shop = await EscPosBench.OpenAsync(paperOptions: new() { KeepReceipts = 3 });
        for (var i = 0; i < 5; i++) await shop.PrintAsync(PrintDocument.Build().Text($"receipt {i}").Done());
        Assert.Equal([3L, 4L, 5L], shop.Paper.Receipts.Select(r => r.Number));
    }
}
