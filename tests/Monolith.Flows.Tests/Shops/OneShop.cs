namespace Monolith.Flows.Tests.Shops;

/// <summary>One running shop for all the tests of a class that leave it as they found it.</summary>
public sealed class OneShop : IAsyncLifetime
{
    internal ShopFolder Folder { get; private set; } = null!;

    internal RunningShop Shop { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Folder = await Template.Shop(EngineKind.Sqlite);
        Shop = await RunningShop.Start(Folder);
    }

    public async Task DisposeAsync()
    {
        await Shop.DisposeAsync();
        Folder.Dispose();
    }
}
