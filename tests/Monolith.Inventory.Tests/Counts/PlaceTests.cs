using Monolith.Data;
using Monolith.Inventory.Bins;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Counts.ReadSheet;
using Monolith.Inventory.Lots;
using Monolith.Inventory.Tests.Support;

namespace Monolith.Inventory.Tests.Counts;

/// <summary>Where goods lie decides in which order they are counted.</summary>
public sealed class PlaceTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Counting_follows_the_way_through_the_bins_and_leaves_out_what_has_lots(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var (apple, bread) = (await shop.Item("APPLE"), await shop.Item("BREAD"));
        var (cocoa, drug) = (await shop.Item("COCOA"), await shop.Item("DRUG"));
        foreach (var item in new[] { apple, bread, cocoa, drug }) await shop.Receive(item, 10, 3);
        await shop.Change(db =>
        {
            foreach (var (code, walk, item) in new[] { ("A-01", 20, apple), ("B-01", 10, bread) })
            {
                db.Add(new BinRow
                {
                    Id = Guid.CreateVersion7(), WarehouseId = shop.Main, Code = code, Zone = code[..1], Walk = walk, Active = true,
                });
                db.Add(new HoldingRow
                {
                    Id = Guid.CreateVersion7(), ItemId = item, WarehouseId = shop.Main, Lot = "", Serial = "", Bin = code,
                    Quantity = Quantity.Of(10),
                });
            }

            db.Add(new ItemTrackingRow { ItemId = drug, Tracking = ItemTracking.Lot });
            return Task.CompletedTask;
        });
        var count = await shop.Begin(m => m with { ByArea = true });
        var sheet = await shop.Ask(new ReadSheet(count));
        Assert.Equal(["B", "A", ""], sheet.Areas.Select(a => a.Name));
        Assert.Equal([(bread, "B-01"), (apple, "A-01"), (cocoa, null)], sheet.Lines.Select(l => (l.ItemId, l.Bin)));
        Assert.Equal("inventory.count-tracked", await shop.Say(CountShop.Li, count, drug, 10));
    }
}
