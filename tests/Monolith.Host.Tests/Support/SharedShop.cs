namespace Monolith.Host.Tests.Support;

/// <summary>One running shop for all tests that add to it and disturb nobody: each makes people of its own names, takes nothing from the
/// roles and the first administrator, and tries few passwords, since an address has only so many. Who can't starts a shop.</summary>
public sealed class SharedShop : IAsyncLifetime
{
    public const string Name = "The shared shop";

    internal RunningShop Shop { get; private set; } = null!;

    public async Task InitializeAsync() => Shop = await RunningShop.Start();

    public async Task DisposeAsync() => await Shop.DisposeAsync();
}

[CollectionDefinition(SharedShop.Name)]
public sealed class SharedShopTests : ICollectionFixture<SharedShop>;
