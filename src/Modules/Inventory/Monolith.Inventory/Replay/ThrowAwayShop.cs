using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Data.Engines;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Recosting;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Replay;

/// <summary>An empty shop on a database file of its own, with the module's own tables and its own way into the ledger. It is gone when it
/// was used.</summary>
internal sealed class ThrowAwayShop : IAsyncDisposable
{
    // Tables are made once a process: a shop starts from a copy of the empty file.
    private static readonly Lazy<Task<byte[]>> Empty = new(MakeEmpty);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("monolith-replay-");
    private readonly IEngine _engine;
    private readonly ServiceProvider _services;

    private ThrowAwayShop(ISites sites, TimeProvider clock, RecostingOptions? recosting)
    {
        _engine = EngineOptions.ThrowAwayFile(FilePath);
        _services = new ServiceCollection().AddLogging().AddSingleton(sites).AddSingleton(clock)
            .AddSingleton(recosting ?? new RecostingOptions())
            .AddMonolith(_engine, [new InventoryModule()]).BuildServiceProvider();
    }

    private string FilePath => Path.Combine(_folder.FullName, "replay.db");

    /// <summary>Done when something was left to be costed anew; ask for it before doing it.</summary>
    public Task LeftOpen => _services.GetRequiredService<RecostingSignal>().Next;

    public static async Task<ThrowAwayShop> Open(ISites sites, TimeProvider clock, RecostingOptions? recosting, CancellationToken ct)
    {
        var empty = await Empty.Value;
        var shop = new ThrowAwayShop(sites, clock, recosting);
        await File.WriteAllBytesAsync(shop.FilePath, empty, ct);
        return shop;
    }

    /// <summary>One write, as a document's: all of it or nothing.</summary>
    public async Task<Result<T>> Write<T>(
        Func<IServiceProvider, InventoryDbContext, CancellationToken, Task<Result<T>>> work, CancellationToken ct)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("ledger-replay");
        var db = scope.ServiceProvider.GetRequiredService<InventoryDbContext>();
        return await db.Write("inventory.replay", token => work(scope.ServiceProvider, db, token), ct);
    }

    /// <summary>What was left to be costed anew, step by step to its end.</summary>
    public async Task Settle(CancellationToken ct)
    {
        await using var scope = _services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecostingSteps>().Finish(ct);
    }

    public async Task<T> Read<T>(Func<InventoryDbContext, Task<T>> ask)
    {
        await using var scope = _services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<InventoryDbContext>());
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // Something looks at the file still: the system clears its folder of temporary files.
        }
    }

    private static async Task<byte[]> MakeEmpty()
    {
        await using var shop = new ThrowAwayShop(new ScenarioSite(2), TimeProvider.System, null);
        await shop._services.GetRequiredService<Migrator>().Migrate(backupFolder: null, CancellationToken.None);
        var copy = await ((SqliteEngine)shop._engine).BackUp(shop._folder.FullName, TimeProvider.System, CancellationToken.None);
        return await File.ReadAllBytesAsync(copy!);
    }

    private async Task Close()
    {
        await _services.DisposeAsync();
        if (_engine is IAsyncDisposable engine) await engine.DisposeAsync();
    }
}
