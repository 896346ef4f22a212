using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Monolith.Data;
using Monolith.Data.Events;
using Monolith.SharedKernel.Modules;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Testing.Shops;

/// <summary>One module on a migrated database of its own, with what its neighbours would answer. A module's tests derive theirs and add
/// the neighbours; nobody reads the event logs in the background: the test says when.</summary>
public abstract class ModuleShop<TModule> : ModuleShop
    where TModule : IModule, new()
{
    private protected sealed override IModule Module { get; } = new TModule();
}

/// <summary>What doesn't depend on the module's type: here the shop's life, in ModuleShop.Asking.cs what a test asks of it.</summary>
public abstract partial class ModuleShop : IAsyncDisposable
{
    private EngineOptions? _database;
    private IEngine? _engine;
    private ServiceProvider? _services;

    private protected ModuleShop()
    {
    }

    public static TheoryData<EngineKind> Engines => Shops.Engines.All;

    /// <summary>Whose requests these are.</summary>
    public Actor Actor { get; set; } = Actor.System("test");

    public Denials Denials { get; } = new();

    /// <summary>All open until the test closes some; the books' own where they are what is tested.</summary>
    public SetPeriods Periods { get; } = new();

    public IServiceProvider Services => _services ?? throw new InvalidOperationException("The shop isn't open.");

    public EventPump Pump => Services.GetRequiredService<EventPump>();

    protected TempFolder Folder { get; } = new();

    /// <summary>The clock that the test sets; null: the machine's.</summary>
    protected virtual TimeProvider? SetTime => null;

    protected virtual ISites Sites { get; } = new TestSites();

    /// <summary>The event logs of other modules, before the module itself.</summary>
    protected virtual IReadOnlyList<IModule> Logs => [];

    private protected abstract IModule Module { get; }

    /// <summary>The same shop on the same database for another container: a web server's, or another process's with nothing of this
    /// one's memory.</summary>
    public void AddTo(IServiceCollection services) =>
        AddTo(services, _engine ?? throw new InvalidOperationException("The shop isn't open."));

    public void Sign(IServiceProvider scope) => scope.GetRequiredService<ActorHolder>().Actor = Actor;

    public async ValueTask DisposeAsync()
    {
        await Close();
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>What the neighbouring modules would answer. The real ones answer in the flow tests.</summary>
    protected abstract void AddNeighbours(IServiceCollection services);

    /// <summary>Services in place of the module's own.</summary>
    protected virtual void Replace(IServiceCollection services)
    {
    }

    /// <summary>The shop on a database of its own.</summary>
    protected static async Task<TShop> Opened<TShop>(TShop shop, EngineKind kind)
        where TShop : ModuleShop
    {
        shop._database = await Templates.Copy(shop.GetType().FullName!, kind, shop.Folder, shop.Provider);
        shop.Begin();
        return shop;
    }

    /// <summary>The process starts, on the database as it is.</summary>
    protected void Begin() => _services = Provider(_engine = _database!.Create());

    /// <summary>The process ends.</summary>
    protected virtual async Task Close()
    {
        if (_services is not null) await _services.DisposeAsync();
        if (_engine is IAsyncDisposable engine) await engine.DisposeAsync();
        (_services, _engine) = (null, null);
    }

    private ServiceProvider Provider(IEngine engine)
    {
        var services = new ServiceCollection().AddLogging(l => l.SetMinimumLevel(LogLevel.None));
        AddTo(services, engine);
        return services.BuildServiceProvider(validateScopes: true);
    }

    private void AddTo(IServiceCollection services, IEngine engine)
    {
        if (SetTime is { } clock) services.AddSingleton(clock);
        services.AddSingleton(Sites).AddSingleton<IAccessLog>(Denials);
        AddNeighbours(services);
        services.AddMonolith(engine, [.. Logs, Module]);
        services.TryAddSingleton<IPeriods>(Periods);
        services.RemoveAll<IHostedService>();
        Replace(services);
    }
}
