using Monolith.Devices.Devices.CheckDevice;
using Monolith.Devices.Devices.ListDevices;
using Monolith.Devices.PrintJobs.PrintTestPage;
using Monolith.Devices.PrintJobs.RetryJob;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Lists;

namespace Monolith.Devices.Tests;

public sealed class PrintingTests
{
    public static TheoryData<EngineKind> Engines => DeviceShop.Engines;

    [SkippableTheory, MemberData(nameof(Engines))]
    public async Task A_ticket_prints_once_with_Chinese_on_the_simulated_printer(EngineKind engine)
    {
        await using var shop = await DeviceShop.Open(engine);
        var device = await shop.Ok(new EnsureSimulatedPrinter(shop.Tills.First));
        Assert.Equal(device.DeviceId, (await shop.Ok(new EnsureSimulatedPrinter(shop.Tills.First))).DeviceId);

        var ticket = await shop.Sell();
        await shop.Until(ticket, PrintJobState.Printed);
        await shop.Drain();

        var paper = Assert.Single(await shop.PaperOf(device.DeviceId));
        Assert.Contains("百货商店", paper.Text);
        Assert.Contains("绿茶", paper.Text);
        Assert.Contains("王芳", paper.Text);
        Assert.DoesNotContain("COPY", paper.Text);
        Assert.Empty(paper.Problems);
        Assert.Equal(ticket.Number, Assert.Single(paper.Elements.OfType<PaperBarcode>()).Data);
        Assert.Single(paper.Elements.OfType<PaperCut>());
        Assert.Single(paper.Elements.OfType<PaperDrawerKick>());
        Assert.Single(await shop.Jobs());
    }

    [Fact]
    public async Task A_printer_that_is_off_keeps_the_job_waiting_and_prints_it_when_it_is_back()
    {
        await using var shop = await DeviceShop.Open();
        int port;
        await using (var off = await SimulatedReceiptPrinter.StartAsync()) port = off.Port;
        await shop.Device(port);

        var ticket = await shop.Sell();
        var job = PrintJob.OriginalOf(ticket.TicketId);
        var waiting = await shop.Until(job, j => j is { State: PrintJobState.Queued, Attempts: >= 2 });
        Assert.Equal("offline", waiting.LastError);

        await using var back = await SimulatedReceiptPrinter.StartAsync(new() { Port = port });
        await shop.Until(ticket, PrintJobState.Printed);
        Assert.Single(back.Receipts);
    }

    [Fact]
    public async Task Without_paper_the_jobs_wait_and_come_out_in_order()
    {
        await using var shop = await DeviceShop.Open();
        await using var printer = await SimulatedReceiptPrinter.StartAsync();
        printer.PaperOut = true;
        await shop.Device(printer.Port);

        var first = await shop.Sell();
        var second = await shop.Sell();
        var waiting = await shop.Until(PrintJob.OriginalOf(first.TicketId), j => j.LastError == "paper-out");
        Assert.Equal(PrintJobState.Queued, waiting.State);

        printer.PaperOut = false;
        await shop.Until(second, PrintJobState.Printed);
        Assert.Equal(
            [first.Number, second.Number],
            printer.Receipts.Select(r => r.Elements.OfType<PaperBarcode>().Single().Data));
    }

    [Fact]
    public async Task A_driver_that_throws_is_marked_faulted_and_stops_nothing()
    {
        await using var shop = await DeviceShop.Open(printing: false);
        shop.Plant("throwing", "ThrowingDriver");
        await shop.StartPrinting();
        await using var somewhere = await SimulatedReceiptPrinter.StartAsync();
        var broken = await shop.Device(somewhere.Port, "throwing");
        var good = await shop.Ok(new EnsureSimulatedPrinter(shop.Tills.Second));

        for (var i = 0; i < 3; i++) await shop.Until(await shop.Sell(), PrintJobState.Unknown);
        var held = await shop.Sell();
        var waiting = await shop.Until(PrintJob.OriginalOf(held.TicketId), j => j.LastError is not null);
        var other = await shop.Sell(shop.Tills.Second);

        await shop.Until(other, PrintJobState.Printed);
        Assert.Equal((PrintJobState.Queued, "faulted"), (waiting.State, waiting.LastError));
        var rows = (await shop.Ok(new ListDevices(new()))).Items;
        Assert.Equal("faulted", rows.Single(r => r.Device.DeviceId == broken).State);
        Assert.Equal("ready", rows.Single(r => r.Device.DeviceId == good.DeviceId).State);
    }

    [Fact]
    public async Task A_driver_that_hangs_holds_up_only_its_own_device()
    {
        await using var shop = await DeviceShop.Open(printing: false);
        shop.Plant("hanging", "HangingDriver");
        await shop.StartPrinting();
        await using var somewhere = await SimulatedReceiptPrinter.StartAsync();
        await shop.Device(somewhere.Port, "hanging");
        await shop.Ok(new EnsureSimulatedPrinter(shop.Tills.Second));

        var stuck = await shop.Sell();
        await shop.Until(stuck, PrintJobState.Printing);
        await shop.Until(await shop.Sell(shop.Tills.Second), PrintJobState.Printed, seconds: 5);
        Assert.Equal(PrintJobState.Printing, (await shop.Job(stuck)).State);

        var ended = await shop.Until(stuck, PrintJobState.Unknown);
        Assert.Equal("timeout", ended.LastError);
    }

    [SkippableTheory, MemberData(nameof(Engines))]
    public async Task A_restart_prints_nothing_twice(EngineKind engine)
    {
        await using var shop = await DeviceShop.Open(engine);
        await using var printer = await SimulatedReceiptPrinter.StartAsync();
        await shop.Device(printer.Port);
        var tickets = new[] { await shop.Sell(), await shop.Sell(), await shop.Sell() };
        foreach (var ticket in tickets) await shop.Until(ticket, PrintJobState.Printed);

        await shop.Restart();
        await shop.Drain();
        var last = await shop.Sell();
        await shop.Until(last, PrintJobState.Printed);

        Assert.Equal(
            tickets.Append(last).Select(t => t.Number),
            printer.Receipts.Select(r => r.Elements.OfType<PaperBarcode>().Single().Data));
    }

    [SkippableTheory, MemberData(nameof(Engines))]
    public async Task A_job_cut_off_in_the_middle_is_unknown_until_a_person_prints_it_again_without_the_drawer(EngineKind engine)
    {
        await using var shop = await DeviceShop.Open(engine, printing: false);
        await using var printer = await SimulatedReceiptPrinter.StartAsync();
        await shop.Device(printer.Port);
        var cutOff = await shop.Sell();
        var document = System.Text.Json.JsonSerializer.Serialize(TestPage.Of("a", "b", "c"), KernelJson.Options);
        var job = await shop.Job(cutOff);
        Assert.True(await shop.Ask<PrintQueue, bool>(q => q.Claim(job, document, default)));

        await shop.Restart();
        var next = await shop.Sell();
        await shop.Until(next, PrintJobState.Printed);

        var unknown = await shop.Job(cutOff);
        Assert.Equal((PrintJobState.Unknown, PrintJob.Interrupted), (unknown.State, unknown.LastError));
        Assert.Single(printer.Receipts);

        await shop.Ok(new RetryJob(unknown.Id));
        await shop.Until(cutOff, PrintJobState.Printed);
        Assert.Equal(2, printer.Receipts.Count);
        Assert.Empty(printer.Receipts[1].Elements.OfType<PaperDrawerKick>());
    }

    [SkippableTheory, MemberData(nameof(Engines))]
    public async Task A_copy_is_marked_in_both_languages_and_leaves_the_drawer_shut(EngineKind engine)
    {
        await using var shop = await DeviceShop.Open(engine);
        await using var printer = await SimulatedReceiptPrinter.StartAsync();
        await shop.Device(printer.Port);
        var ticket = await shop.Sell();
        await shop.Until(ticket, PrintJobState.Printed);

        var request = new PrintTicketCopy(Guid.CreateVersion7(), ticket.TicketId);
        await shop.Ok(request);
        await shop.Ok(request); // a repeat of the same click
        await shop.Until(request.JobId, j => j.State == PrintJobState.Printed);

        Assert.Equal(2, printer.Receipts.Count);
        Assert.Contains(ReceiptLayout.CopyMark, printer.Receipts[1].Text);
        Assert.Empty(printer.Receipts[1].Elements.OfType<PaperDrawerKick>());
        Assert.Equal(1, (await shop.Jobs()).Count(j => j.Kind == PrintJobKind.Original));
    }

    [Fact]
    public async Task A_printer_that_confirms_nothing_leaves_its_jobs_as_sent_and_prints_again_without_the_drawer()
    {
        await using var shop = await DeviceShop.Open();
        await using var printer = await SimulatedReceiptPrinter.StartAsync();
        var device = await shop.Device(printer.Port, settings: new Dictionary<string, string> { ["confirm"] = "false" });

        var ticket = await shop.Sell();
        await shop.Until(ticket, PrintJobState.Unconfirmed);
        Assert.False((await shop.Ok(new CheckDevice(device))).ConfirmsJobs);
        Assert.Equal(1, (await shop.Ok(new ListDevices(ListQuery.Most))).Items.Single().Unconfirmed);

        await shop.Ok(new RetryJob(PrintJob.OriginalOf(ticket.TicketId)));
        await shop.Until(PrintJob.OriginalOf(ticket.TicketId), j => j is { State: PrintJobState.Unconfirmed, Attempts: 2 });
        Assert.Empty(printer.Receipts[1].Elements.OfType<PaperDrawerKick>());
    }

    [Fact]
    public async Task A_test_page_comes_out_without_a_problem()
    {
        await using var shop = await DeviceShop.Open();
        await using var printer = await SimulatedReceiptPrinter.StartAsync();
        var device = await shop.Device(printer.Port);

        var job = await shop.Ok(new PrintTestPage(device));
        await shop.Until(job.JobId, j => j.State == PrintJobState.Printed);

        var paper = Assert.Single(printer.Receipts);
        Assert.Contains("测试", paper.Text);
        Assert.Single(paper.Elements.OfType<PaperQr>());
        Assert.Empty(paper.Problems);
    }
}
