using Monolith.Drivers.Hosting;
using Monolith.Drivers.Sdk;
using Monolith.Drivers.Simulators;

namespace Monolith.Drivers.Testing;

/// <summary>
/// A packed receipt printer driver, found, verified and loaded as the product does it, on a simulated printer behind a real socket.
/// Not for several threads.
/// </summary>
public sealed class PrinterBench : IAsyncDisposable
{
    private readonly string _folder;
    private readonly string _driver;
    private readonly DeviceSettings _settings;
    private int _jobs;

    private PrinterBench(string folder, string driver, DeviceSettings settings, DriverCatalog catalog) =>
        (_folder, _driver, _settings, Catalog) = (folder, driver, settings, catalog);

    /// <summary>The catalog with this one driver in it.</summary>
    public DriverCatalog Catalog { get; }

    /// <summary>The printer's other side: what is on its paper, and its troubles to switch on.</summary>
    public SimulatedReceiptPrinter Paper { get; private set; } = null!;

    /// <summary>The printer as the product sees it.</summary>
    public PrinterConnection Printer { get; private set; } = null!;

    /// <summary>What the driver says of the printer with these settings.</summary>
    public PrinterCapabilities Can => Printer.Capabilities;

    /// <summary>Opens a bench. Fails the test when the driver is refused.</summary>
    /// <param name="driverId">Of a driver that was built in this repository.</param>
    /// <param name="settings">By its configuration; what is missing takes its default.</param>
    /// <param name="paper">The simulated printer; as wide and with the glyphs that the driver tells, when null.</param>
    /// <param name="limits">Deadlines and breaker; the product's when null.</param>
    public static async Task<PrinterBench> OpenAsync(
        string driverId, DeviceSettings? settings = null, SimulatedPrinterOptions? paper = null, DeviceLimits? limits = null)
    {
        var folder = Directory.CreateTempSubdirectory("monolith-bench-").FullName;
        PackedDriver.Find(driverId).CopyTo(folder);
        var options = new DriverHostingOptions
        {
            Folders = [folder],
            ShadowFolder = Path.Combine(folder, ".shadow"),
            AllowUnsigned = true,
            Limits = limits ?? new(),
        };
        var catalog = new DriverCatalog(options, TimeProvider.System);
        var bench = new PrinterBench(folder, driverId, settings ?? DeviceSettings.Empty, catalog);
        var entry = Assert.Single(await catalog.ScanAsync(default));
        Assert.True(entry.Status == DriverStatus.Loaded, $"{entry.ReasonCode}: {entry.Reason}");
        bench.Paper = await SimulatedReceiptPrinter.StartAsync(paper ?? LikenedTo(await bench.CapabilitiesAsync()));
        await bench.ConnectAsync();
        return bench;
    }

    /// <summary>Prints a document as a job of its own.</summary>
    public Task<PrintResult> PrintAsync(PrintDocument document, bool copy = false, CancellationToken ct = default) =>
        Printer.PrintAsync(document, new(Guid.CreateVersion7(), copy), ct);

    /// <summary>Prints, demands the best end that this printer can give and that it understood every byte.</summary>
    /// <returns>What is on the paper.</returns>
    public async Task<SimulatedReceipt> PrintedAsync(PrintDocument document, bool copy = false) =>
        (await PrintedWithAsync(document, copy)).Receipt;

    /// <summary>The same, with the result.</summary>
    public async Task<(SimulatedReceipt Receipt, PrintResult Result)> PrintedWithAsync(PrintDocument document, bool copy = false)
    {
        var result = await PrintAsync(document, copy);
        Assert.True(result.Outcome == (Can.ConfirmsJobs ? PrintOutcome.Printed : PrintOutcome.Accepted), $"{result.Outcome}: {result.Error}");
        if (!Can.ConfirmsJobs) await ReconnectAsync(); // a job without an end marker ends with its connection
        var receipt = await Paper.WaitForReceiptAsync(++_jobs, TimeSpan.FromSeconds(20));
        Assert.Empty(receipt.Problems);
        return (receipt, result);
    }

    /// <summary>Closes the connection and makes another.</summary>
    public async Task ReconnectAsync()
    {
        await Printer.DisposeAsync();
        await ConnectAsync();
    }

    /// <summary>Switches the printer off and another on in its place, after the given job was tried without one.</summary>
    /// <returns>How the job ended that found no printer.</returns>
    public async Task<PrintResult> SwitchOffAndOnAsync(PrintDocument meanwhile)
    {
        var options = Paper.Options with { Port = Paper.Port };
        await Paper.DisposeAsync();
        var result = await PrintAsync(meanwhile);
        (Paper, _jobs) = (await SimulatedReceiptPrinter.StartAsync(options), 0);
        return result;
    }

    /// <summary>Lets everything go.</summary>
    public async ValueTask DisposeAsync()
    {
        await Printer.DisposeAsync();
        await Paper.DisposeAsync();
        await Catalog.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    // Nothing is connected to learn what a printer can do: the port is never used.
    private async Task<PrinterCapabilities> CapabilitiesAsync()
    {
        await using var printer = await OpenPrinterAsync(9);
        return printer.Capabilities;
    }

    private async Task ConnectAsync() => Printer = await OpenPrinterAsync(Paper.Port);

    private async Task<PrinterConnection> OpenPrinterAsync(int port)
    {
        var opened = await Catalog.OpenPrinterAsync(_driver, new("till 1", new TcpAddress("127.0.0.1", port), _settings), default);
        Assert.Null(opened.Error);
        return opened.Value!;
    }

    private static SimulatedPrinterOptions LikenedTo(PrinterCapabilities can) => new()
    {
        Columns = can.Columns,
        EastAsianCodePage = can.EastAsian switch { "gb18030" => 54936, "gbk" => 936, "big5" => 950, _ => 0 },
        StartsInChinese = can.EastAsian != "none",
    };
}
