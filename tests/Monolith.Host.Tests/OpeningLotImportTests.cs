using static Monolith.Host.Tests.Support.ListImports;

namespace Monolith.Host.Tests;

/// <summary>Opening stock of what is kept by lot or serial number.</summary>
public sealed class OpeningLotImportTests
{
    private static readonly string[] Stock =
    [
        "sku,quantity,unit_cost,lot,serial,produced_on,expires_on", "MILK,5,2.00,a1,,2026-01-01,2027-01-01", "MILK,3,2.50,A2,,,2027-02-01",
        "MILK,1,2.00,A1,,,2027-01-01", "PHONE,1,100.00,,SN-1,,", "PHONE,2,100.00,,SN-2,,", "MILK,1,2.00,,,,", "TEA,1,2.00,X,,,",
    ];

    [SkippableTheory]
    [MemberData(nameof(Engines), MemberType = typeof(Support.ListImports))]
    public async Task Each_lot_is_a_line_and_comes_in_once_with_its_days(EngineKind engine)
    {
        await using var shop = await Shop(engine);
        var tried = await TakeIn(shop, "opening-stock", Stock, dryRun: true);
        var report = await TakeIn(shop, "opening-stock", Stock);
        Assert.Equal((3, 0, 0, 4), Figures(report));
        Assert.Equal(
            [
                (4, "import.duplicate-key"), (6, "inventory.serial-not-one"), (7, "inventory.lot-required"),
                (8, "inventory.lot-on-plain-item"),
            ],
            Refusals(report));
        Assert.Equal(Refusals(tried), Refusals(report));

        var lots = (await shop.Everything.Get("/api/inventory/lots?sort=expires")).Items;
        Assert.Equal(
            [("A1", "5", "2027-01-01"), ("A2", "3", "2027-02-01")],
            lots.Where(l => l!["lot"]!.ToString().Length > 0)
                .Select(l => (l!["lot"]!.ToString(), l["quantity"]!.ToString(), l["expiresOn"]!.ToString())));
        Assert.Equal("SN-1", Assert.Single(lots, l => l!["serial"]!.ToString().Length > 0)!["serial"]!.ToString());

        // Again it is the same; another lot of the item still comes in, another quantity of a lot doesn't.
        Assert.Equal((0, 0, 3, 4), Figures(await TakeIn(shop, "opening-stock", Stock)));
        var more = await TakeIn(shop, "opening-stock", [Stock[0], "MILK,7,2.00,A3,,,2027-03-01", "MILK,9,2.00,A1,,,2027-01-01"]);
        Assert.Equal((1, 0, 0, 1), Figures(more));
        Assert.Equal([(3, "import.opening-there")], Refusals(more));
    }

    [Fact]
    public async Task Lots_that_came_in_by_a_file_are_taken_back_with_it()
    {
        await using var shop = await Shop(EngineKind.Sqlite);
        var id = await Applied(shop, "opening-stock", Stock[..3]);
        Assert.Equal(200, (await shop.Everything.Post($"/api/imports/{id}/take-back")).Status);
        await Until(shop.Everything, id, "takenBack");
        Assert.Empty((await shop.Everything.Get("/api/inventory/lots")).Items);
    }

    private static async Task<RunningShop> Shop(EngineKind engine)
    {
        var shop = await Start(engine);
        await TakeIn(shop, "items", ["sku,name,price", "MILK,Milk,3.00", "PHONE,Phone,199.00", "TEA,Tea,4.00"]);
        foreach (var (sku, tracking) in new[] { ("MILK", "lot"), ("PHONE", "serial") })
        {
            var item = (await Item(shop, sku))!.ItemId;
            Assert.Equal(200, (await shop.Everything.Put($"/api/inventory/items/{item}/tracking", new { tracking })).Status);
        }

        return shop;
    }
}
