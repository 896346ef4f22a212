using Monolith.Pos.Contracts.Events;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Monolith.Data;
using Monolith.Data.Events;
using Monolith.Devices.Bindings.BindRegister;
using Monolith.Devices.Devices.SaveDevice;
using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Modules;
using Monolith.SharedKernel.Sites;
using Monolith.Testing;

namespace Monolith.Devices.Tests.Support;

/// <summary>The Devices module on a database of its own, with the product's own driver found in plugins/ and real sockets to the printers.</summary>
internal sealed class DeviceShop : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private EngineOptions _engine = null!;
    private ServiceProvider _services = null!;
    private bool _printing;

    public Tills Tills { get; } = new();

    public Actor Actor { get; set; } = Actor.System("test");

    public static TheoryData<EngineKind> Engines => [EngineKind.Sqlite, EngineKind.PostgreSql];

    public static async Task<DeviceShop> Open(EngineKind kind = EngineKind.Sqlite, bool printing = true)
    {
        Skip.If(kind == EngineKind.PostgreSql && !PostgresServer.IsPresent, PostgresServer.WhyAbsent);
        var shop = new DeviceShop();
        shop._engine = kind == EngineKind.Sqlite
            ? EngineOptions.SqliteFile(shop._folder.File("shop.db"))
            : new EngineOptions(kind, await PostgresServer.CreateDatabaseAsync());
        shop.Build();
        await shop.MakeTables();
        if (printing) await shop.StartPrinting();
        return shop;
    }

    /// <summary>Puts one of the planted drivers into the data folder's plugins.</summary>
    public void Plant(string id, string entryType)
    {
        const string Assembly = "Monolith.TestPlugins.Troubled.dll";
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var built = Repo.Path("tests", "TestPlugins", "Monolith.TestPlugins.Troubled", "bin", configuration, "net10.0", Assembly);
        File.Copy(built, _folder.File("plugins", id, "1.0.0", Assembly));
        var manifest = new JsonObject
        {
            ["id"] = id, ["version"] = "1.0.0", ["publisher"] = "Tests", ["name"] = new JsonObject { ["en"] = id }, ["contractMin"] = "1.0", ["contractMax"] = "1.0",
            ["kinds"] = new JsonArray("receipt-printer"), ["entryAssembly"] = Assembly, ["entryType"] = $"Monolith.TestPlugins.Troubled.{entryType}",
            ["channels"] = new JsonArray("tcp"), ["files"] = new JsonObject { [Assembly] = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(built))) },
        };
        File.WriteAllText(_folder.File("plugins", id, "1.0.0", "driver.json"), manifest.ToJsonString());
    }

    public async Task StartPrinting()
    {
        _printing = true;
        await _services.GetRequiredService<PrintWorker>().StartAsync(default);
    }

    /// <summary>The process ends, as it were, and another one starts on the same data.</summary>
    public async Task Restart()
    {
        await Close();
        Build();
        await StartPrinting();
    }

    public async Task<Guid> Device(int port, string driver = "escpos", Guid? register = null)
    {
        var device = await Ok(new SaveDevice(Guid.CreateVersion7(), $"Printer {port}", driver, DeviceConnection.Tcp, "127.0.0.1", port));
        await Ok(new BindRegister(register ?? Tills.First, device.DeviceId));
        return device.DeviceId;
    }

    /// <summary>Completes a ticket in the Pos log and lets the subscriber hear it.</summary>
    public async Task<TicketCompleted> Sell(Guid? register = null, TimeSpan? ago = null, bool cash = true)
    {
        var ticket = Tills.Ticket(register ?? Tills.First, TimeProvider.System.GetUtcNow() - (ago ?? TimeSpan.Zero), cash);
        await Ask<PosDbContext, bool>(async db =>
        {
            await db.WriteQuietly(_ =>
            {
                db.Publish(ticket);
                return Task.CompletedTask;
            }, default);
            return true;
        });
        await Drain();
        return ticket;
    }

    public Task Drain() => _services.GetRequiredService<EventPump>().Drain(default);

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

    public Task<IReadOnlyList<SimulatedReceipt>> PaperOf(Guid device) => _services.GetRequiredService<Simulators>().PaperOf(device);

    public async Task<Result<T>> Send<T>(IRequest<T> request) => await Ask<ISender, Result<T>>(s => s.Send(request));

    public async Task<T> Ok<T>(IRequest<T> request)
    {
        var result = await Send(request);
        Assert.True(result.IsOk, $"{result.Error?.Code}: {result.Error?.Message}");
        return result.Value;
    }

    public async Task<T> Ask<TService, T>(Func<TService, Task<T>> ask)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor;
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        _folder.Dispose();
    }

    private void Build()
    {
        var services = new ServiceCollection().AddLogging(l => l.SetMinimumLevel(LogLevel.None))
            .AddSingleton<ITickets>(Tills).AddSingleton<IReceipts>(Tills).AddSingleton<IRegisters>(Tills).AddSingleton<ITicketReconciliation>(Tills)
            .AddSingleton<ISites>(new TestShop()).AddSingleton<IAccessLog>(new Denials())
            .AddSingleton(new DevicesOptions(_folder.Path, AllowUnsigned: true)
            {
                Poll = TimeSpan.FromMilliseconds(50),
                PrintWithin = TimeSpan.FromSeconds(2),
                RetryWaits = [TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(200)],
            });
        services.AddMonolith(_engine.Create(), [new PosLog(), new DevicesModule()]);
        _services = services.BuildServiceProvider();
    }

    private async Task MakeTables()
    {
        await using var scope = _services.CreateAsyncScope();
        foreach (var db in new ModuleDbContext[] { scope.ServiceProvider.GetRequiredService<PosDbContext>(), scope.ServiceProvider.GetRequiredService<DevicesDbContext>() })
        {
            var creator = db.Database.GetService<IRelationalDatabaseCreator>();
            if (!await creator.ExistsAsync()) await creator.CreateAsync();
            await creator.CreateTablesAsync();
        }
    }

    private async Task Close()
    {
        if (_printing) await _services.GetRequiredService<PrintWorker>().StopAsync(default);
        _printing = false;
        var engine = _services.GetService<IEngine>() as IAsyncDisposable;
        await _services.DisposeAsync();
        if (engine is not null) await engine.DisposeAsync();
    }
}
