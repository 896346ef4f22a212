using System.Globalization;
using Monolith.Inventory.Contracts;
using static Monolith.Host.Tests.Support.FieldImports;
using static Monolith.Host.Tests.Support.ListImports;

namespace Monolith.Host.Tests;

/// <summary>Files as shops have them, from the file to the books.</summary>
public sealed class FieldImportTests
{
    [Fact]
    public async Task Keys_that_come_twice_are_found_by_the_dry_run_too()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        foreach (var dryRun in (bool[])[true, false])
        {
            var report = await Take(shop, "items", "07-duplicates/items.csv", dryRun: dryRun);
            Assert.Equal([(3, "inventory.barcode-taken"), (4, "import.duplicate-key"), (5, "import.duplicate-key")], Refusals(report));
        }

        Assert.Equal(("Apple juice", "1.00"), (await Name(shop, "D07-1"), (await Prices(shop, "D07-1"))[0]));
    }

    [Fact]
    public async Task Exports_of_other_shop_systems_come_in_by_the_maps_that_are_there()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        var report = await Taken(shop, "items", "10-shopify/products_export.csv", "shopify");
        Assert.Equal((3, 0), Counted(report));
        Assert.Equal(["Cotton Tee / S", "Cotton Tee / M", "Mug"], [await Name(shop, "SH10-S"), await Name(shop, "SH10-M"),
            await Name(shop, "SH10-MUG")]);
        Assert.Equal("0012345678905", (await Item(shop, "SH10-S"))!.Barcodes.Single());

        var goods = await Take(shop, "items", "15-guanjiapo/商品库存.csv", "map.json");
        Assert.Equal((2, 0), Counted(goods));
        Assert.Equal([(2, "import.barcode-lost")], goods.Problems.Where(p => p.Line == 2).Select(p => (p.Line!.Value, p.Code)));
        Assert.Contains(goods.Findings, f => f.Code == "import.total-lines");
        Assert.Contains(goods.Findings, f => f.Code == "import.currency-sign");
        Assert.Equal(["1014.90", "2.00"], await Prices(shop, "0001001", "0001002"));
        var stock = await Take(shop, "opening-stock", "15-guanjiapo/商品库存.csv", "map-stock.json");
        Assert.Equal((1, 1, 0), (stock.New, stock.Same, stock.Refused));
        Assert.Equal(("24", "268.8"), await OnHand(shop, "0001001"));
    }

    [Fact]
    public async Task Opening_stock_is_never_doubled()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        await Take(shop, "items", "16-opening-stock/items.csv");
        var report = await Take(shop, "opening-stock", "16-opening-stock/stock.csv");
        Assert.Equal([(3, "import.duplicate-key"), (5, "import.duplicate-key")], Refusals(report));
        Assert.Equal([(2, "import.opening-there")], Refusals(await Take(shop, "opening-stock", "16-opening-stock/corrected.csv")));
        Assert.Equal([("10", "20"), ("5", "5")], [await OnHand(shop, "O16-1"), await OnHand(shop, "O16-2")]);
    }

    [Fact]
    public async Task An_inactive_item_stays_inactive_whatever_an_export_writes()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        Assert.Equal((1, 0), Counted(await Take(shop, "items", "21-roundtrip/items.csv")));
        Assert.Null(await Item(shop, "X20-2")); // by code only what is sold
        Assert.Equal(1, (await Take(shop, "items", "21-roundtrip/items.csv")).Same);
    }

    [Fact]
    public async Task The_second_form_of_the_known_sales_comes_out_as_the_books_have_it()
    {
        foreach (var map in (string?[])["map.json", null])
        {
            await using var shop = await Start(EngineKind.Sqlite);
            var report = map is null
                ? await Taken(shop, "sales", "22-online-retail-2/sales.csv", "online-retail")
                : await Take(shop, "sales", "22-online-retail-2/sales.csv", map);
            Assert.Equal([(6, "import.price-negative"), (12, "import.number-scientific")], Refusals(report));
            var sales = report.Sales!;
            Assert.Equal((6, 2, 1), (sales.Tickets, sales.Returns, sales.WriteOffs));
            Assert.Equal(sales.Revenue, sales.Books!.RevenueGoods + sales.Books.RevenueServices);
            Assert.Equal(sales.GoodsRevenue, sales.Books.RevenueGoods);
            Assert.True(sales.Books.Balanced);
            Assert.Equal(2, await Count(shop, "sal_customers"));
            Assert.Equal(["6.95"],
                (await Column(shop, "SELECT unit_price FROM pos_ticket_lines l JOIN pos_tickets t ON t.id = l.ticket_id WHERE t.number = '489504'"))
                .Select(p => Money.FromScaled(Convert.ToInt64(p, CultureInfo.InvariantCulture)).ToString()));
        }
    }

    [Fact]
    public async Task Columns_that_are_not_there_keep_what_is()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        await Take(shop, "items", "26-partial-columns/1-full.csv");
        var before = (await Item(shop, "PC26"))!;
        Assert.Equal((0, 2), Counted(await Take(shop, "items", "26-partial-columns/2-price-only.csv"), changed: true));
        Assert.Equal((0, 1), Counted(await Take(shop, "items", "26-partial-columns/3-no-name.csv"), changed: true));
        var after = (await Item(shop, "PC26"))!;
        Assert.Equal(["12.00", "21.00"], await Prices(shop, "PC26", "PC27"));
        Assert.Equal(
            (before.Name.In("zh"), before.Unit, before.QuantityDigits, before.Category, before.TaxCategory, before.Costing),
            (after.Name.In("zh"), after.Unit, after.QuantityDigits, after.Category, after.TaxCategory, after.Costing));
        Assert.Equal(before.Barcodes, after.Barcodes);
        Assert.Equal(("大米", CostingMethod.Fifo), (after.Name.In("zh"), after.Costing));
    }
}
