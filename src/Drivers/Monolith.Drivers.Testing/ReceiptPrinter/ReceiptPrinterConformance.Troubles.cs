using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Testing;

/// <content>
/// What the cashier is told when something goes wrong. Never "printed" without the printer's word, never "nothing happened" after a byte
/// went out.
/// </content>
public abstract partial class ReceiptPrinterConformance
{
    private static readonly PrintDocument Three = Document.Text("one").Text("two").Text("three").Done();

    [Fact]
    public async Task A_printer_says_how_it_is_or_that_it_cannot()
    {
        await using var bench = await OpenAsync();
        var status = await bench.Printer.GetStatusAsync(default);
        if (bench.Can.ReportsStatus) Assert.Equal((true, null, null), (status.Value?.Ready, status.Value?.Problem, status.Error));
        else Assert.Equal(DeviceErrorCode.NotSupported, status.Error?.Code);
    }

    [Fact]
    public async Task Without_paper_a_job_is_never_called_printed()
    {
        await using var bench = await OpenAsync();
        bench.Paper.PaperOut = true;
        var result = await bench.PrintAsync(Three);
        Assert.NotEqual(PrintOutcome.Printed, result.Outcome);
        if (bench.Can.ReportsStatus) Assert.Equal((PrintOutcome.Failed, DeviceErrorCode.PaperOut), (result.Outcome, result.Error?.Code));
    }

    [Fact]
    public async Task A_silent_printer_has_never_printed()
    {
        await using var bench = await OpenAsync();
        bench.Paper.Silent = true;
        var result = await bench.PrintAsync(Three);
        Assert.NotEqual(PrintOutcome.Printed, result.Outcome);
        if (bench.Can.ReportsStatus) Assert.Equal((PrintOutcome.Failed, DeviceErrorCode.Timeout), (result.Outcome, result.Error?.Code));
    }

    [Fact]
    public async Task A_printer_that_is_off_fails_the_job_and_the_next_one_finds_it_again()
    {
        await using var bench = await OpenAsync();
        var result = await bench.SwitchOffAndOnAsync(meanwhile: Three);
        Assert.Equal((PrintOutcome.Failed, DeviceErrorCode.Offline), (result.Outcome, result.Error?.Code));
        Assert.Equal("one\ntwo\nthree", (await bench.PrintedAsync(Three)).Text);
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_leaves_nothing_certain()
    {
        await using var bench = await OpenAsync();
        (bench.Paper.TimePerLine, bench.Paper.LinesLeft) = (TimeSpan.FromSeconds(1), 100);
        var printing = bench.PrintAsync(Three);
        while (bench.Paper.LinesLeft == 100) await Task.Delay(10); // until the first line is on the paper
        bench.Paper.BreakConnections();
        var outcome = (await printing).Outcome;
        if (bench.Can.ConfirmsJobs) Assert.Equal(PrintOutcome.Unknown, outcome);
        else Assert.True(outcome is PrintOutcome.Unknown or PrintOutcome.Accepted, $"{outcome}"); // all bytes may have been taken before
    }

    [Fact]
    public async Task A_connection_that_broke_between_jobs_is_made_anew()
    {
        await using var bench = await OpenAsync();
        bench.Paper.LinesLeft = 100;
        Assert.NotEqual(PrintOutcome.Failed, (await bench.PrintAsync(Three)).Outcome);
        while (bench.Paper.LinesLeft > 97) await Task.Delay(10); // until the job is on the paper
        bench.Paper.BreakConnections();
        if (bench.Can.ConfirmsJobs)
        {
            Assert.Equal(PrintOutcome.Printed, (await bench.PrintAsync(Three)).Outcome); // at the first attempt, and once
            Assert.Equal(2, bench.Paper.Receipts.Count);
            return;
        }
        // Who is never answered notices it at the second job at the latest, so the third one is on paper.
        for (var job = 0; job < 3; job++)
        {
            Assert.NotEqual(PrintOutcome.Printed, (await bench.PrintAsync(Three)).Outcome);
            await Task.Delay(200); // for the refusal to come back
        }
        await bench.ReconnectAsync();
        var again = await bench.Paper.WaitForReceiptAsync(2, TimeSpan.FromSeconds(20));
        Assert.StartsWith("one\ntwo\nthree", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_comes_back_by_itself()
    {
        await using var bench = await OpenAsync();
        bench.Paper.Silent = true;
        using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var result = await bench.PrintAsync(Three, ct: impatient.Token);
        // A driver that takes no notice would be left behind, which is a Timeout.
        Assert.True(result.Error?.Code is null or DeviceErrorCode.Cancelled, $"{result.Outcome}: {result.Error}");
    }
}
