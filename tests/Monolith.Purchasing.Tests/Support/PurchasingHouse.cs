namespace Monolith.Purchasing.Tests.Support;

/// <summary>18:00 in the shop until a test says otherwise.</summary>
internal sealed class PurchasingHouse : ModuleShop<PurchasingModule>
{
    public SetClock Clock { get; } = new(new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero));

    public StockOfTests Stock { get; } = new();

    protected override TimeProvider SetTime => Clock;

    public static Task<PurchasingHouse> Open(EngineKind kind = EngineKind.Sqlite) => Opened(new PurchasingHouse(), kind);

    public static async Task<ModuleHttp<PurchasingHouse>> Serve() => await ModuleHttp<PurchasingHouse>.Serve(await Open());

    public Actor With(params string[] permissions) => new("ann", "Ann", ActorKind.User, "test", new HashSet<string>(permissions));

    protected override void AddNeighbours(IServiceCollection services)
    {
        var assortment = new Assortment();
        services.AddSingleton<IItemCatalog>(assortment).AddSingleton<IWarehouses>(assortment).AddSingleton<IReceiptStock>(Stock)
            .AddSingleton<ILots>(new LotsOfTests());
    }
}
