using Microsoft.Extensions.Logging;
using Monolith.Data.Model;
using Monolith.SharedKernel.Modules;
using Monolith.Testing.Logs;

namespace Monolith.Sales.Tests.Support;

/// <summary>18:00 in the shop until a test says otherwise; the log of the tills is beside it.</summary>
internal sealed class SalesHouse : ModuleShop<SalesModule>
{
    public SetClock Clock { get; } = new(new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero));

    protected override TimeProvider SetTime => Clock;

    protected override IReadOnlyList<IModule> Logs => [new PosLog()];

    public static Task<SalesHouse> Open(EngineKind kind = EngineKind.Sqlite) => Opened(new SalesHouse(), kind);

    public static async Task<ModuleHttp<SalesHouse>> Serve() => await ModuleHttp<SalesHouse>.Serve(await Open());

    public Actor With(params string[] permissions) => new("ann", "Ann", ActorKind.User, "test", new HashSet<string>(permissions));

    public Task<PriceQuote> Quote(ItemInfo item, DateTimeOffset? at = null) => Ask<IPriceQuotes, PriceQuote>(async quotes =>
        (await quotes.Quote([new(item.ItemId, item.TaxCategory)], at ?? Clock.Now, default))[0]);

    public Task<List<string>> Events() =>
        Ask<SalesDbContext, List<string>>(db => db.Set<EventRow>().OrderBy(e => e.Id).Select(e => e.Name).ToListAsync());

    /// <summary>The same module on the same database, with nothing of this one's memory.</summary>
    public ServiceProvider AnotherProcess()
    {
        var services = new ServiceCollection().AddLogging(l => l.SetMinimumLevel(LogLevel.None));
        AddTo(services);
        return services.BuildServiceProvider();
    }

    protected override void AddNeighbours(IServiceCollection services)
    {
        var assortment = new Assortment();
        services.AddSingleton<IItemCatalog>(assortment).AddSingleton<IWarehouses>(assortment);
    }
}
