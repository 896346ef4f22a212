using Monolith.Drivers.Hosting;
using Monolith.Drivers.Sdk;
using Monolith.Drivers.Testing;

namespace Monolith.Drivers.Tests;

/// <summary>The product's ESC/POS plugin, loaded as the product loads it, on a simulated printer over a real socket.</summary>
internal sealed record EscPosShop(PluginShelf Shelf, SimulatedReceiptPrinter Paper, PrinterConnection Printer) : IAsyncDisposable
{
    private int _jobs;

    public static async Task<EscPosShop> OpenAsync(string profile = "generic-80", SimulatedPrinterOptions? paperOptions = null, DeviceLimits? limits = null)
    {
        var shelf = new PluginShelf();
        shelf.PlaceEscPos();
        await shelf.ScanAsync(limits: limits);
        var paper = await SimulatedReceiptPrinter.StartAsync(paperOptions);
        return new(shelf, paper, await LifecycleTests.OpenAsync(shelf, "escpos", paper, new KeyValuePair<string, string>("profile", profile)));
    }

    public Task<PrintResult> PrintAsync(PrintDocument document, bool copy = false) =>
        Printer.PrintAsync(document, new(Guid.CreateVersion7(), copy), default);

    /// <summary>Prints, demands that the printer confirmed it and understood every byte, and gives what is on the paper.</summary>
    public async Task<SimulatedReceipt> PrintedAsync(PrintDocument document)
    {
        var result = await PrintAsync(document);
        Assert.True(result.Outcome == PrintOutcome.Printed, $"{result.Outcome}: {result.Error}");
        var receipt = await Paper.WaitForReceiptAsync(++_jobs, TimeSpan.FromSeconds(20));
        Assert.Empty(receipt.Problems);
        return receipt;
    }

    public async ValueTask DisposeAsync()
    {
        await Printer.DisposeAsync();
        await Paper.DisposeAsync();
        await Shelf.DisposeAsync();
    }
}
