using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Monolith.Data;
using Monolith.Data.Model;
using Monolith.Inventory.Contracts;
using Monolith.Sales.Contracts;
using Monolith.SharedKernel.Audit;
using Monolith.SharedKernel.Modules;
using Monolith.SharedKernel.Sites;
using Monolith.Testing;

namespace Monolith.Pos.Tests.Support;

/// <summary>The Pos module on a database of its own, with one register and one open shift.</summary>
internal sealed class PosShop : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private ServiceProvider _services = null!;

    public Neighbours Items { get; } = new();

    public StoppedClock Clock { get; } = new();

    public Denials Denials { get; } = new();

    public Actor Actor { get; set; } = Cashier("Ann");

    public Guid Register { get; } = Guid.CreateVersion7();

    public Guid Shift { get; private set; }

    public IServiceProvider Services => _services;

    public static Actor Cashier(string name, params string[] lacking) => new(
        name.ToLowerInvariant(), name, ActorKind.Cashier, "test",
        new HashSet<string>(new[]
        {
            PosPermissions.View, PosPermissions.Sell, PosPermissions.Return, PosPermissions.Discount, PosPermissions.OverridePrice, PosPermissions.EditRegisters,
        }.Except(lacking)));

    public static async Task<PosShop> Open(EngineKind kind = EngineKind.Sqlite, bool systemClock = false)
    {
        var shop = new PosShop();
        var services = new ServiceCollection().AddLogging(l => l.SetMinimumLevel(LogLevel.None));
        shop.AddNeighbours(services, systemClock);
        services.AddMonolith(await Engines.Fresh(kind, shop._folder), [new PosModule()]);
        shop._services = services.BuildServiceProvider();
        await shop.MakeTables(shop._services);
        await shop.Begin();
        return shop;
    }

    public void AddNeighbours(IServiceCollection services, bool systemClock = false)
    {
        services.AddSingleton<IItemCatalog>(Items).AddSingleton<IPriceQuotes>(Items).AddSingleton<IWarehouses>(Items)
            .AddSingleton<IStockLevels>(Items).AddSingleton<ICustomers>(Items)
            .AddSingleton<ISites>(new TestShop()).AddSingleton<IAccessLog>(Denials);
        if (!systemClock) services.AddSingleton<TimeProvider>(Clock);
    }

    public async Task MakeTables(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var creator = scope.ServiceProvider.GetRequiredService<PosDbContext>().Database.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync()) await creator.CreateAsync();
        await creator.CreateTablesAsync();
    }

    public async Task<Guid> OpenShift(Guid? register = null, decimal cash = 100)
    {
        var shift = Guid.CreateVersion7();
        await Ok(new OpenShift(shift, register ?? Register, Money.Of(cash)));
        return shift;
    }

    public async Task<Result<T>> Send<T>(IRequest<T> request)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor;
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(request);
    }

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

    /// <summary>How many rows there are of everything that a ticket writes.</summary>
    public Task<string> Rows() => Ask<PosDbContext, string>(async db =>
        $"{await db.Tickets.CountAsync()} tickets, {await db.Lines.CountAsync()} lines, {await db.Tenders.CountAsync()} tenders, " +
        $"{await db.Set<EventRow>().CountAsync()} events, {await db.Set<AuditRow>().CountAsync()} audit, {await db.Set<NumberRow>().Where(n => n.Series.StartsWith("ticket:")).SumAsync(n => n.Last)} numbers");

    public async ValueTask DisposeAsync()
    {
        var engine = _services.GetService<IEngine>() as IAsyncDisposable;
        await _services.DisposeAsync();
        if (engine is not null) await engine.DisposeAsync();
        _folder.Dispose();
    }

    private async Task Begin()
    {
        await Ok(new SaveRegister(Register, "K1", "Till 1", Items.Warehouse));
        Shift = await OpenShift();
    }
}
