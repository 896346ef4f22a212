using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Monolith.Data;
using Monolith.Data.Model;
using Monolith.SharedKernel.Health;
using Monolith.SharedKernel.Modules;
using Monolith.SharedKernel.Sites;
using Monolith.SharedKernel.Text;
using Monolith.Testing;

namespace Monolith.Purchasing.Tests.Support;

/// <summary>The module on a database of its own, with a clock that the test sets.</summary>
internal sealed class PurchasingHouse : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private ServiceProvider _services = null!;

    public SetClock Clock { get; } = new();

    public Denials Denials { get; } = new();

    public SetPeriods Periods { get; } = new();

    public Actor Actor { get; set; } = Actor.System("test");

    public IServiceProvider Services => _services;

    public static async Task<PurchasingHouse> Open(EngineKind kind = EngineKind.Sqlite)
    {
        var house = new PurchasingHouse();
        var services = new ServiceCollection().AddLogging(l => l.SetMinimumLevel(LogLevel.None));
        house.AddNeighbours(services);
        services.AddMonolith(await Engines.Fresh(kind, house._folder), Modules);
        house._services = services.BuildServiceProvider();
        await MakeTables(house._services);
        return house;
    }

    public static IReadOnlyList<IModule> Modules => [new PurchasingModule()];

    public void AddNeighbours(IServiceCollection services)
    {
        var assortment = new Assortment();
        services.AddSingleton<IItemCatalog>(assortment).AddSingleton<IWarehouses>(assortment)
            .AddSingleton<ISites>(new TestShop()).AddSingleton<IPeriods>(Periods).AddSingleton<IAccessLog>(Denials).AddSingleton<TimeProvider>(Clock);
    }

    public static async Task MakeTables(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        foreach (var context in services.GetServices<ModuleContext>())
        {
            var db = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(context.ContextType);
            var creator = db.Database.GetService<IRelationalDatabaseCreator>();
            if (!await creator.ExistsAsync()) await creator.CreateAsync();
            await creator.CreateTablesAsync();
        }
    }

    public Actor With(params string[] permissions) => new("ann", "Ann", ActorKind.User, "test", new HashSet<string>(permissions));

    public async Task<Result<T>> Send<T>(IRequest<T> request)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor;
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(request);
    }

    public async Task<T> Ok<T>(IRequest<T> request)
    {
        var result = await Send(request);
        Assert.True(result.IsOk, $"{result.Error?.Code} at {result.Error?.Field}: {result.Error?.Message}");
        return result.Value;
    }

    public async Task<Error> Refused<T>(IRequest<T> request)
    {
        var before = await Rows();
        var result = await Send(request);
        Assert.False(result.IsOk, "It was accepted.");
        Assert.Equal(before, await Rows()); // nothing half-written
        return result.Error!;
    }

    public async Task<T> Ask<TService, T>(Func<TService, Task<T>> ask)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor;
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<List<string>> Events() =>
        Ask<PurchasingDbContext, List<string>>(db => db.Set<EventRow>().OrderBy(e => e.Id).Select(e => e.Name).ToListAsync());

    /// <summary>What every doctor's check of the module finds.</summary>
    public async Task<List<string>> Findings()
    {
        await using var scope = _services.CreateAsyncScope();
        var found = new List<string>();
        foreach (var check in scope.ServiceProvider.GetServices<IDoctorCheck>()) found.AddRange((await check.Run(default)).Select(f => $"{check.Name}: {f.In(scope.ServiceProvider.GetRequiredService<ITexts>(), "en")}"));
        return found;
    }

    /// <summary>How many rows there are in each table.</summary>
    public Task<string> Rows() => Ask<PurchasingDbContext, string>(async db =>
    {
        var counts = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()!).Order(StringComparer.Ordinal))
        {
            var sql = "SELECT CAST(COUNT(*) AS bigint) AS \"Value\" FROM " + table;
            var count = (await db.Database.SqlQueryRaw<long>(sql).ToListAsync())[0];
            counts.Add($"{count} {table}");
        }

        return string.Join(", ", counts);
    });

    public async ValueTask DisposeAsync()
    {
        var engine = _services.GetService<IEngine>() as IAsyncDisposable;
        await _services.DisposeAsync();
        if (engine is not null) await engine.DisposeAsync();
        _folder.Dispose();
    }
}
