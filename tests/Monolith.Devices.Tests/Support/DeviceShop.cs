using Monolith.Pos.Contracts.Events;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Monolith.Devices.Bindings.BindRegister;
using Monolith.Devices.Devices.SaveDevice;
using Monolith.SharedKernel.Modules;
using Monolith.SharedKernel.Sites;
using Monolith.Testing;
using Monolith.Testing.Logs;

namespace Monolith.Devices.Tests.Support;

/// <summary>The module with the product's own driver found in plugins/ and real sockets to the printers; the log of the tills is beside it.</summary>
internal sealed class DeviceShop : ModuleShop<DevicesModule>
{
    private bool _printing;

    public Tills Tills { get; } = new();

    protected override ISites Sites { get; } = new TestSites("百货商店 Corner Shop", language: "zh");

    protected override IReadOnlyList<IModule> Logs => [new PosLog()];

    public static async Task<DeviceShop> Open(EngineKind kind = EngineKind.Sqlite, bool printing = true)
    {
        var shop = await Opened(new DeviceShop(), kind);
        if (printing) await shop.StartPrinting();
        return shop;
    }

    /// <summary>Puts one of the planted drivers into the data folder's plugins.</summary>
    public void Plant(string id, string entryType, params string[] kinds)
    {
        const string Assembly = "Monolith.TestPlugins.Troubled.dll";
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var built = Repo.Path("tests", "TestPlugins", "Monolith.TestPlugins.Troubled", "bin", configuration, "net10.0", Assembly);
        File.Copy(built, Folder.File("plugins", id, "1.0.0", Assembly));
        var manifest = new JsonObject
        {
            ["id"] = id, ["version"] = "1.0.0", ["publisher"] = "Tests", ["name"] = new JsonObject { ["en"] = id }, ["contractMin"] = "1.0", ["contractMax"] = "1.0",
            ["kinds"] = new JsonArray([.. (kinds.Length > 0 ? kinds : ["receipt-printer"]).Select(k => JsonValue.Create(k))]),
                ["entryAssembly"] = Assembly, ["entryType"] = $"Monolith.TestPlugins.Troubled.{entryType}",
            ["channels"] = new JsonArray("tcp"), ["files"] = new JsonObject { [Assembly] = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(built))) },
        };
        File.WriteAllText(Folder.File("plugins", id, "1.0.0", "driver.json"), manifest.ToJsonString());
    }

    public async Task StartPrinting()
    {
        _printing = true;
        await Services.GetRequiredService<PrintWorker>().StartAsync(default);
    }

    /// <summary>The process ends, as it were, and another one starts on the same data.</summary>
    public async Task Restart()
    {
        await Close();
        Begin();
        await StartPrinting();
    }

    public async Task<Guid> Device(
        int port, string driver = "escpos", Guid? register = null, IReadOnlyDictionary<string, string>? settings = null)
    {
        var device = await Ok(new SaveDevice(
            Guid.CreateVersion7(), $"Printer {port}", driver, "tcp", new Dictionary<string,
                string> { ["host"] = "127.0.0.1", ["port"] = $"{port}" },
            DeviceKind.ReceiptPrinter, settings));
        await Ok(new BindRegister(register ?? Tills.First, DeviceRole.ReceiptPrinter, [device.DeviceId]));
        return device.DeviceId;
    }

    /// <summary>Completes a ticket in the Pos log and lets the subscriber hear it.</summary>
    public async Task<TicketCompleted> Sell(Guid? register = null, TimeSpan? ago = null, bool cash = true)
    {
        var ticket = Tills.Ticket(register ?? Tills.First, TimeProvider.System.GetUtcNow() - (ago ?? TimeSpan.Zero), cash);
        await Publish<PosDbContext>([ticket]);
        await Drain();
        return ticket;
    }

    public Task Drain() => Settle();

    public Task<List<PrintJobRow>> Jobs() => Ask<DevicesDbContext, List<PrintJobRow>>(db => db.Jobs.OrderBy(j => j.CreatedAt).ToListAsync());

    public async Task<PrintJobRow> Job(TicketCompleted ticket) => (await Jobs()).Single(j => j.Id == PrintJob.OriginalOf(ticket.TicketId));

    public async Task<PrintJobRow> Until(Guid jobId, Func<PrintJobRow, bool> holds, int seconds = 30)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        while (true)
        {
            var job = (await Jobs()).Single(j => j.Id == jobId);
            if (holds(job)) return job;
            if (limit.IsCancellationRequested) Assert.Fail($"The job is {job.State} after {job.Attempts} attempts: {job.LastError} {job.LastDetail}");
            await Task.Delay(25);
        }
    }

    public async Task<PrintJobRow> Until(TicketCompleted ticket, PrintJobState state, int seconds = 30) =>
        await Until(PrintJob.OriginalOf(ticket.TicketId), j => j.State == state, seconds);

    public Task<IReadOnlyList<SimulatedReceipt>> PaperOf(Guid device) => Services.GetRequiredService<Simulators>().PaperOf(device);

    protected override void AddNeighbours(IServiceCollection services) => services
        .AddSingleton<ITickets>(Tills).AddSingleton<IReceipts>(Tills).AddSingleton<IRegisters>(Tills).AddSingleton<ITicketReconciliation>(Tills)
        .AddSingleton<Microsoft.Extensions.Hosting.IHostApplicationLifetime, NeverStopping>()
        .AddSingleton(new DevicesOptions(Folder.Path, AllowUnsigned: true)
        {
            Networks = [.. DevicesOptions.PrivateNetworks, System.Net.IPNetwork.Parse("127.0.0.0/8")], // where the tests' printers are
            Poll = TimeSpan.FromMilliseconds(50),
            LookEvery = TimeSpan.FromMilliseconds(100),
            PrintWithin = TimeSpan.FromSeconds(2),
            RetryWaits = [TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(200)],
        });

    protected override async Task Close()
    {
        if (_printing) await Services.GetRequiredService<PrintWorker>().StopAsync(default);
        _printing = false;
        await base.Close();
    }
}
