using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Ledger;
using Monolith.Inventory.Ledger.AsOf;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Snapshots.TakeSnapshots;
using Monolith.Inventory.StockDocuments.IssueStock;
using Monolith.Inventory.Tests.Support;
using Monolith.Testing.Shops;

namespace Monolith.Inventory.Tests.Ledger;

/// <summary>Whatever snapshots there are, a past day is what its rows add up to.</summary>
public sealed class AsOfTests
{
    private const int Steps = 60;

    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Any_day_as_known_at_any_row_is_the_sum_of_its_rows(EngineKind engine)
    {
        const int seed = 20261130;
        var random = new Random(seed);
        await using var shop = await StockShop.Open(engine);
        var items = new[] { await shop.Item("TEA"), await shop.Item("RICE"), await shop.Item("SALT") };
        var side = await shop.Warehouse("SIDE");
        var taken = 0;
        for (var step = 0; step < Steps; step++)
        {
            shop.Clock.Now += TimeSpan.FromDays(random.Next(4));
            var at = shop.Clock.Now.AddDays(-random.Next(random.Next(3) == 0 ? 30 : 1));
            var (item, where) = (items[random.Next(items.Length)], random.Next(2) == 0 ? shop.Main : side);
            if (random.Next(3) > 0) await shop.Receive(item, random.Next(1, 20), random.Next(1, 9), where, at);
            else await shop.Ask(new IssueStock(Guid.CreateVersion7(), where, [new(item, Quantity.Of(random.Next(1, 15)))], Effective: at, Reason: "use"));
            if (random.Next(8) == 0) taken += await shop.With<TakeSnapshots, int>(s => s.Run(CancellationToken.None));
        }

        Assert.True(taken > 1, $"Seed {seed}: only {taken} snapshots.");
        var rows = await shop.Ledger();
        for (var asked = 0; asked < Steps; asked++)
        {
            var day = rows[random.Next(rows.Count)].BusinessDate.AddDays(random.Next(-1, 3));
            var known = random.Next(2) == 0 ? rows.Count : random.Next(1, rows.Count + 1);
            var moment = random.Next(3) == 0
                ? new Happened(DateOnly.MaxValue, rows[random.Next(rows.Count)].Effective) : new Happened(day, DateTimeOffset.MaxValue);
            var expected = rows.Where(r => r.Pool is not null && r.Sequence <= known && r.BusinessDate <= moment.By && r.Effective <= moment.Until)
                .GroupBy(r => new HeldKey(r.Pool!.Value, r.ItemId, r.WarehouseId))
                .ToDictionary(g => g.Key, g => new Held(g.Sum(r => r.Quantity.Scaled), g.Sum(r => r.Value.Scaled)));
            var found = await shop.With<InventoryDbContext, HeldStock>(db =>
                new StockAsOf(db, new TestSites()).Read(moment, known, CancellationToken.None));
            Assert.Equal(
                expected.Where(e => !e.Value.IsNothing).OrderBy(e => e.Key.Pool), found.Where(f => !f.Value.IsNothing).OrderBy(f => f.Key.Pool));
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task What_was_known_at_a_moment_is_found_by_its_last_row(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var tea = await shop.Item("TEA");
        for (var i = 0; i < 9; i++) await shop.Receive(tea, 1, 1);
        foreach (var row in await shop.Ledger())
        {
            Assert.Equal(row.Sequence, await Known(shop, row.Recorded));
            Assert.Equal(row.Sequence - 1, await Known(shop, row.Recorded.AddTicks(-10)));
        }

        Assert.Equal(9, await Known(shop, null));
        Assert.Equal(0, await Known(shop, DateTimeOffset.UnixEpoch));
    }

    private static Task<long> Known(StockShop shop, DateTimeOffset? at) =>
        shop.With<InventoryDbContext, long>(db => Knowledge.RowsAt(db, at, CancellationToken.None));
}
