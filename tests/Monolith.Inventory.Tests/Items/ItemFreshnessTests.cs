using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Items;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Tests.Support;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using static Monolith.Inventory.Tests.Items.Teas;

namespace Monolith.Inventory.Tests.Items;

/// <summary>What is kept of the items in memory is what the database holds.</summary>
public sealed class ItemFreshnessTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_change_is_seen_at_once_and_a_barcode_can_move_to_another_item(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var (tea, rice) = (Tea("TEA", "111"), Tea("RICE", "222"));
        await shop.Ask(tea);
        await shop.Ask(rice);
        Assert.Equal("TEA", (await Find(shop, "111"))?.Sku);
        Assert.Equal(2, (await shop.Ask(tea with { Barcodes = [], Name = "Green tea" })).Version);
        Assert.Null(await Find(shop, "111"));
        Assert.Equal("Green tea", (await Find(shop, "tea"))?.Name);
        await shop.Ask(rice with { Barcodes = ["111", "222"] });
        Assert.Equal("RICE", (await Find(shop, "111"))?.Sku);
        await shop.Ask(rice with { Active = false });
        Assert.Null(await Find(shop, "222"));
        Assert.Equal("concurrency.changed", await shop.Refusal(rice with { IfVersion = 1 }));
    }

    [Fact]
    public async Task A_repeated_request_does_not_bring_the_old_item_back()
    {
        await using var shop = await StockShop.Open();
        var tea = Tea("TEA");
        await Keyed(tea with { Name = "First" });
        await shop.Ask(tea with { Name = "Second" });
        Assert.Equal("First", (await Keyed(tea with { Name = "First" })).Name);
        Assert.Equal("Second", (await Find(shop, "TEA"))?.Name);

        Task<ItemInfo> Keyed(SaveItem save) => shop.With<IServiceProvider, ItemInfo>(async services =>
        {
            (services.GetRequiredService<RequestKey>().Key, services.GetRequiredService<RequestKey>().Fingerprint) = ("again", "same");
            return (await services.GetRequiredService<ISender>().Send(save)).Value;
        });
    }

    [Fact]
    public async Task A_change_by_another_process_is_seen_within_seconds()
    {
        await using var shop = await StockShop.Open();
        var tea = Tea("TEA", "111");
        await shop.Ask(tea);
        var clock = new Ticks();
        await shop.With<IServiceProvider, int>(async services =>
        {
            // A second process has a mirror of its own over the same database and hears no signal of the first.
            using var mirror = new ItemMirror(services.GetRequiredService<IServiceScopeFactory>(), new MirrorSignals(), clock);
            var catalog = new ItemCatalog(services.GetRequiredService<InventoryDbContext>(), mirror);
            Assert.Equal("Tea", (await catalog.FindByCode("111", default))?.Name);
            await shop.Ask(tea with { Name = "Green tea" });
            Assert.Equal("Tea", (await catalog.FindByCode("111", default))?.Name);
            clock.Now += 3 * clock.TimestampFrequency;
            Assert.Equal("Green tea", (await catalog.FindByCode("111", default))?.Name);
            return 0;
        });
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task After_a_start_the_first_scan_of_every_item_is_answered_from_memory(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        foreach (var n in Enumerable.Range(1, 3)) await shop.Ask(Tea($"TEA-{n}", $"55500{n}"));
        using var mirror = await shop.With<IServiceProvider, ItemMirror>(s => Task.FromResult(
            new ItemMirror(s.GetRequiredService<IServiceScopeFactory>(), new MirrorSignals(), TimeProvider.System)));
        Assert.Null(mirror.FindByCode("555003"));

        await new ItemsReady(mirror).Make(default);
        Assert.Equal(["TEA-1", "TEA-2", "TEA-3"], new[] { "555001", "555002", "TEA-3" }.Select(code => mirror.FindByCode(code)?.Sku));
    }

    private sealed class Ticks : TimeProvider
    {
        public long Now { get; set; } = 1;

        public override long GetTimestamp() => Now;
    }
}
