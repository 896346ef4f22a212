using System.Net.Sockets;
using System.Text;
using Monolith.Drivers.Simulators;

namespace Monolith.Drivers.Tests;

/// <summary>The simulated printer, spoken to by hand: it judges drivers, so it is judged first.</summary>
public sealed class SimulatedPrinterTests
{
    [Fact]
    public async Task Bytes_that_come_one_at_a_time_read_the_same()
    {
        byte[] job = [0x1B, 0x40, 0x1B, 0x21, 0x38, .. "Big"u8, 0x0A, 0x1B, 0x21, 0x00, 0x1C, 0x2E, 0x1B, 0x74, 0x13, 0xD5, 0x1C, 0x26, 0xD6, 0xD0, 0x0A, 0x1D, 0x72, 0x01];
        var whole = await ReadAsync(job, job.Length);
        var single = await ReadAsync(job, 1);
        Assert.Equal("Big\n€中", whole.Text);
        Assert.Equal(new PaperRun("Big", true, false, false, 2, 2), whole.Lines.First().Runs.Single());
        Assert.Equal((6, 3), (whole.Lines.First().Columns, whole.Lines.Last().Columns));
        Assert.Equal((whole.Text, whole.Hex), (single.Text, single.Hex));
        Assert.Empty(whole.Problems);
    }

    [Fact]
    public async Task Old_barcodes_pictures_and_old_cuts_are_understood()
    {
        var receipt = await ReadAsync([0x1B, 0x40, 0x1D, 0x6B, 0x02, .. "6901234567892"u8, 0x00, 0x1D, 0x76, 0x30, 0x00, 0x02, 0x00, 0x03, 0x00, 1, 2, 3, 4, 5, 6, 0x1B, 0x69, 0x1D, 0x72, 0x01]);
        Assert.Equal([new PaperBarcode("EAN13", "6901234567892", 162, 3, false, PaperAlign.Left), new PaperImage(16, 3, PaperAlign.Left), new PaperCut(true)], receipt.Elements.ToArray());
        Assert.Empty(receipt.Problems);
    }

    [Fact]
    public async Task What_a_printer_would_choke_on_is_noted()
    {
        // An unknown command, a pair with no character, a line that is too long, and an alignment in the middle of a line.
        byte[] job = [0x1B, 0x40, 0x1B, 0x7E, 0x1C, 0x26, 0xFF, 0xFF, .. Encoding.ASCII.GetBytes(new string('x', 60)), 0x1B, 0x61, 0x01, 0x0A, 0x1D, 0x72, 0x01];
        var receipt = await ReadAsync(job);
        Assert.Equal(["unknown command ESC 7E", "no character FFFF", "a line was longer than the paper is wide", "alignment changed in the middle of a line"], receipt.Problems.ToArray());
    }

    [Fact]
    public async Task Status_questions_are_answered_at_once_even_when_nothing_prints()
    {
        await using var printer = await SimulatedReceiptPrinter.StartAsync();
        (printer.PaperOut, printer.CoverOpen) = (true, true);
        using var client = new TcpClient(printer.Host, printer.Port);
        var stream = client.GetStream();
        await stream.WriteAsync("waits for paper\n"u8.ToArray());
        await stream.WriteAsync(new byte[] { 0x10, 0x04, 1, 0x10, 0x04, 2, 0x10, 0x04, 3, 0x10, 0x04, 4 });
        var answers = new byte[4];
        await stream.ReadExactlyAsync(answers);
        Assert.Equal("1A36127E", Convert.ToHexString(answers));
        Assert.Empty(printer.Receipts);
    }

    [Fact]
    public async Task A_page_is_told_when_the_paper_changes()
    {
        await using var printer = await SimulatedReceiptPrinter.StartAsync();
        var told = new TaskCompletionSource();
        printer.Changed += () => told.TrySetResult();
        using (var client = new TcpClient(printer.Host, printer.Port))
            await client.GetStream().WriteAsync("cut off"u8.ToArray());
        await told.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal("cut off", (await printer.WaitForReceiptAsync(1, TimeSpan.FromSeconds(20))).Text);
        printer.Clear();
        Assert.Empty(printer.Receipts);
    }

    private static async Task<SimulatedReceipt> ReadAsync(byte[] job, int chunk = 4_096)
    {
        await using var printer = await SimulatedReceiptPrinter.StartAsync();
        using var client = new TcpClient(printer.Host, printer.Port) { NoDelay = true };
        foreach (var piece in job.Chunk(chunk)) await client.GetStream().WriteAsync(piece);
        return await printer.WaitForReceiptAsync(1, TimeSpan.FromSeconds(20));
    }
}
