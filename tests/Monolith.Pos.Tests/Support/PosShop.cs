using Microsoft.AspNetCore.DataProtection;
using Monolith.Data.Model;
using Monolith.Inventory.Contracts;
using Monolith.Sales.Contracts;
using Monolith.SharedKernel.Audit;
using Monolith.SharedKernel.Sites;

namespace Monolith.Pos.Tests.Support;

/// <summary>The module with one register and one open shift; 18:00 in the shop until a test says otherwise.</summary>
internal sealed class PosShop : ModuleShop<PosModule>
{
    private readonly bool _isClockSet;

    private PosShop(bool isClockSet = true, string currency = "GBP") =>
        (_isClockSet, Actor, Sites) = (isClockSet, Cashier("Ann"), new TestSites(currency: currency));

    public Neighbours Items { get; } = new();

    public SetClock Clock { get; } = new(new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero));

    public Guid Register { get; } = Guid.CreateVersion7();

    public Guid Shift { get; private set; }

    protected override TimeProvider? SetTime => _isClockSet ? Clock : null;

    protected override ISites Sites { get; }

    public static Actor Cashier(string name, params string[] lacking) => new(
        name.ToLowerInvariant(), name, ActorKind.Cashier, "test",
        new HashSet<string>(new[]
        {
            PosPermissions.View, PosPermissions.Sell, PosPermissions.Return, PosPermissions.Discount, PosPermissions.OverridePrice, PosPermissions.EditRegisters,
            PosPermissions.ReturnWithoutOrigin, PosPermissions.SeeExpectedCash, PosPermissions.EditCashRounding,
        }.Except(lacking)));

    public static async Task<PosShop> Open(EngineKind kind = EngineKind.Sqlite, string currency = "GBP")
    {
        var shop = await Opened(new PosShop(currency: currency), kind);
        await shop.Ok(new SaveRegister(shop.Register, "K1", "Till 1", shop.Items.Warehouse));
        shop.Shift = await shop.OpenShift();
        return shop;
    }

    /// <summary>Behind a web server with the machine's clock and no register yet; the cashier has all rights but one.</summary>
    public static async Task<ModuleHttp<PosShop>> Serve() => await ModuleHttp<PosShop>.Serve(
        await Opened(new PosShop(isClockSet: false) { Actor = Cashier("Ann", PosPermissions.OverridePrice) }, EngineKind.Sqlite));

    public async Task<Guid> OpenShift(Guid? register = null, decimal cash = 100)
    {
        var shift = Guid.CreateVersion7();
        await Ok(new OpenShift(shift, register ?? Register, Money.Of(cash)));
        return shift;
    }

    /// <summary>How many rows there are of everything that a ticket writes.</summary>
    public override Task<string> Rows() => Ask<PosDbContext, string>(async db =>
        $"{await db.Tickets.CountAsync()} tickets, {await db.Lines.CountAsync()} lines, {await db.Tenders.CountAsync()} tenders, " +
        $"{await db.Set<EventRow>().CountAsync()} events, {await db.Set<AuditRow>().CountAsync()} audit, {await db.Set<NumberRow>().Where(n => n.Series.StartsWith("ticket:")).SumAsync(n => n.Last)} numbers");

    /// <summary>How far the stock ledger is sealed.</summary>
    public SealsOfTests Seals { get; } = new();

    protected override void AddNeighbours(IServiceCollection services) => services
        .AddSingleton<IItemCatalog>(Items).AddSingleton<IPriceQuotes>(Items).AddSingleton<ITaxRoundings>(Items)
        .AddSingleton<IWarehouses>(Items)
        .AddSingleton<IStockLevels>(Items).AddSingleton<ICustomers>(Items).AddSingleton<IStaffRoles>(Items)
        .AddSingleton<ISealHead>(Seals)
        .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
}
