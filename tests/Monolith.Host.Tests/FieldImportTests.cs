using System.Globalization;
using Monolith.Import.Contracts;
using Monolith.Inventory.Contracts;
using static Monolith.Host.Tests.Support.ListImports;

namespace Monolith.Host.Tests;

/// <summary>Files as shops have them, from the file to the books.</summary>
public sealed class FieldImportTests
{
    [Fact]
    public async Task Chinese_of_a_spreadsheet_is_in_the_shop_as_it_was_written()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        foreach (var map in (string?[])[null, "map-gbk.json", "map-gb18030.json"])
        {
            var report = await Take(shop, "items", "01-gbk/items.csv", map);
            Assert.Equal(2, report.New + report.Same);
            Assert.Equal(["康师傅红烧牛肉面 5连包", "农夫山泉 550ml"], [await Name(shop, "G01-1"), await Name(shop, "G01-2")]);
        }

        Assert.Equal("import.encoding-wrong", (await Try(shop, "items", "01-gbk/items.csv", "map-utf-8.json")).Error!.Code);
        using var folder = new TempFolder();
        var unknown = await TryIn(shop, "items", ["sku,name"], map: folder.Write("map.json", """{"encoding": "gb-nothing"}"""));
        Assert.Equal("import.map-malformed", unknown.Error!.Code);
    }

    [Fact]
    public async Task Separators_and_line_ends_of_all_sorts_come_in()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        foreach (var file in (string[])["items.csv", "sep-comma.csv", "sep-line.csv", "tab.tsv"])
            Assert.Equal(0, (await Take(shop, "items", "02-semicolon/" + file)).Refused);
        Assert.Equal(["5.99", "1234.50", "1.09", "1.09", "1.09"], await Prices(shop, "S02-1", "S02-2", "S02-3", "S02-4", "S02-5"));
        Assert.Equal("Tee; grün", await Name(shop, "S02-2"));

        Assert.Equal((2, 0), Counted(await Take(shop, "items", "04-line-ends/cr.csv")));
        var embedded = await Take(shop, "items", "04-line-ends/embedded.csv");
        Assert.Equal((2, 1), Counted(embedded));
        Assert.Equal([(5, "import.value-missing")], Refusals(embedded));
        Assert.Equal(["Milk 1 litre", "Tea \"Earl\" Grey, 20"], [await Name(shop, "L04-7"), await Name(shop, "L04-8")]);
        var mixed = await Take(shop, "items", "04-line-ends/mixed.csv");
        Assert.Equal((3, 1), Counted(mixed));
        Assert.Equal([(7, "import.value-missing")], Refusals(mixed));
    }

    [Fact]
    public async Task A_price_that_cannot_be_read_writes_nothing_at_all()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        var report = await Take(shop, "items", "05-numbers/items.csv");
        var refused = Refusals(report).Select(r => r.Code).ToList();
        Assert.Equal(report.Lines, report.New + report.Refused);
        Assert.All(["import.number-separators", "import.currency-other", "import.number-malformed"], code =>
            Assert.Contains(code, refused));
        Assert.Equal(["5.00", "5.00", "1234.50"], await Prices(shop, "N05-3", "N05-4", "N05-8"));
        foreach (var sku in (string[])["N05-0", "N05-1", "N05-5", "N05-6", "N05-7"]) Assert.Null(await Item(shop, sku));
        Assert.Equal(report.New, await Count(shop, "inv_items"));
    }

    [Fact]
    public async Task Barcodes_that_a_spreadsheet_has_ruined_are_mended_or_said()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        var report = await Take(shop, "items", "06-excel-barcodes/items.csv");
        Assert.Equal(
            [(2, "import.barcode-lost"), (3, "import.barcode-lost"), (4, "import.barcode-zero-lost"), (5, "import.barcode-zero-lost"),
                (6, "import.barcode-cleaned"), (7, "import.barcode-cleaned"), (9, "import.barcode-check-digit")],
            report.Problems.Where(p => p.Code.StartsWith("import.barcode-", StringComparison.Ordinal) && p.Line != 8)
                .Select(p => (p.Line!.Value, p.Code)));
        // The apostrophe and the formula hold one code: the second item that has it is refused.
        Assert.Equal([(8, "inventory.barcode-taken")], Refusals(report));
        Assert.Equal("6901234567892", (await Item(shop, "E06-5"))!.Barcodes.Single());
        Assert.Empty((await Item(shop, "E06-1"))!.Barcodes);
        Assert.Equal(["007", "7", "3-1", "1.2E+05"],
            [(await Item(shop, "007"))!.Sku, (await Item(shop, "7"))!.Sku, (await Item(shop, "3-1"))!.Sku,
                (await Item(shop, "1.2E+05"))!.Sku]);
    }

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
    public async Task Headers_with_blanks_titles_and_empty_ends_are_understood()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        var spaced = await Take(shop, "items", "09-headers/spaced.csv");
        Assert.Equal((1, 0), Counted(spaced));
        Assert.Equal(["import.columns-unknown"], spaced.Findings.Select(f => f.Code));
        Assert.Equal(("reduced", "4006381333948"), ((await Item(shop, "H09-8"))!.TaxCategory,
            (await Item(shop, "H09-8"))!.Barcodes.Single()));
        Assert.Equal((1, 0), Counted(await Take(shop, "items", "09-headers/title-row.csv")));
        Assert.Equal((1, 0), Counted(await Take(shop, "items", "09-headers/trailing.csv")));
        Assert.Equal(["1.00", "1.00"], await Prices(shop, "H09-10", "H09-2"));
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
    public async Task Bad_files_change_nothing_and_are_named()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        Assert.Equal("import.workbook-unreadable", (await Try(shop, "items", "25-bad-files/book.xlsx")).Error!.Code);
        Assert.Equal("import.file-empty", (await Try(shop, "items", "25-bad-files/empty.csv")).Error!.Code);
        Assert.Equal(0, (await Take(shop, "items", "25-bad-files/header.csv")).Lines);
        Assert.Equal([(2, "import.control-character")], Refusals(await Take(shop, "items", "25-bad-files/nul.csv")));
        Assert.Equal(0, await Count(shop, "inv_items"));
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

    [Fact]
    public async Task Formulas_in_names_come_in_as_text_and_leave_guarded()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        await Take(shop, "items", "27-cli-export/items.csv");
        await Take(shop, "opening-stock", "27-cli-export/stock.csv");
        Assert.Equal("=HYPERLINK(\"http://x\",\"打开\")", await Name(shop, "F27"));
        var ledger = await shop.Everything.Client.GetByteArrayAsync("/api/inventory/ledger/export.csv");
        Assert.Equal([0xEF, 0xBB, 0xBF], ledger[..3]);
        var text = System.Text.Encoding.UTF8.GetString(ledger);
        Assert.Contains("'=HYPERLINK", text, StringComparison.Ordinal);
        Assert.Contains("'-2+3", text, StringComparison.Ordinal);
    }

    private static string At(string file) => Repo.Path("tests/Monolith.Import.Tests/Field/Files", file);

    // A map's file lies beside the file that it reads.
    private static Task<Result<ImportReport>> Try(RunningShop shop, string list, string file, string? map = null, bool dryRun = false) =>
        Run(shop, list, file, map is null ? null : Path.Combine(Path.GetDirectoryName(At(file))!, map), dryRun);

    private static async Task<ImportReport> Take(RunningShop shop, string list, string file, string? map = null, bool dryRun = false) =>
        (await Try(shop, list, file, map, dryRun)).Value;

    private static async Task<ImportReport> Taken(RunningShop shop, string list, string file, string map) =>
        (await Run(shop, list, file, map, false)).Value;

    private static async Task<Result<ImportReport>> Run(RunningShop shop, string list, string file, string? map, bool dryRun)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("test");
        return await scope.ServiceProvider.GetRequiredService<IImports>().Run(new(list, At(file), map, dryRun), CancellationToken.None);
    }

    private static (int, int) Counted(ImportReport report, bool changed = false) =>
        changed ? (report.New, report.Changed) : (report.New, report.Refused);

    private static async Task<string> Name(RunningShop shop, string sku) => (await Item(shop, sku))!.Name.Default;

    private static async Task<List<string>> Prices(RunningShop shop, params string[] skus)
    {
        var prices = new List<string>();
        foreach (var sku in skus) prices.Add((await Price(shop, (await Item(shop, sku))!))!.Value.ToString(2));
        return prices;
    }

    private static async Task<(string Quantity, string Value)> OnHand(RunningShop shop, string sku)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("test"); // who may see costs
        var item = (await Item(shop, sku))!;
        var there = (await scope.ServiceProvider.GetRequiredService<IStockLevels>().OnHand([item.ItemId], null,
            CancellationToken.None)).Single();
        return (there.OnHand.ToString(), there.Value!.Value.ToDecimal().ToString("0.##", CultureInfo.InvariantCulture));
    }
}
