using static Monolith.Host.Tests.Support.ListImports;

namespace Monolith.Host.Tests;

/// <summary>What becomes of each line of a list.</summary>
public sealed class ListImportTests
{
    [SkippableTheory]
    [MemberData(nameof(Engines), MemberType = typeof(ListImports))]
    public async Task The_first_line_of_a_key_goes_in_and_later_ones_are_refused_with_its_number(EngineKind engine)
    {
        await using var shop = await Start(engine);
        string[] lines =
        [
            "sku,name,barcodes,price", "D07-1,Apple juice,4006381333931,1.00", "D07-2,Pear juice,4006381333931,2.00",
                "D07-1,Apple juice 2 l,,9.00", "d07-1,apple small,,3.00",
        ];
        foreach (var dryRun in (bool[])[true, false])
        {
            var report = await TakeIn(shop, "items", lines, dryRun);
            Assert.Equal((1, 0, 0, 3), Figures(report));
            Assert.Equal([(3, "inventory.barcode-taken"), (4, "import.duplicate-key"), (5, "import.duplicate-key")], Refusals(report));
            Assert.All(report.Problems.Skip(1), p => Assert.Contains("Line 2 ", p.Message, StringComparison.Ordinal));
            Assert.Contains("D07-1", report.Problems[0].Message, StringComparison.Ordinal);
        }

        Assert.Equal(("Apple juice", Money.Of(1)),
            ((await Item(shop, "d07-1"))!.Name.Default, await Price(shop, (await Item(shop, "D07-1"))!)));
        Assert.Null(await Item(shop, "D07-2"));
    }

    [Fact]
    public async Task A_line_that_is_refused_itself_stands_in_no_later_ones_way()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        var report = await TakeIn(shop, "items", ["sku,name,price", "R1,Tea,two euros", "R1,Tea,2.00", "R1,Tea,3.00"]);
        Assert.Equal((1, 0, 0, 2), Figures(report));
        Assert.Equal([2, 4], Refusals(report).Select(r => r.Line));
        Assert.Equal("import.duplicate-key", Refusals(report).Last().Code);

        // Whatever it is refused for: what reading finds, and what planning finds.
        string[] planned =
        [
            "sku,name,tax_category,barcodes,price", "P1,Tea,nonsense,,1.00", "P2,Mint,standard,4006381333931,2.00", "P1,Tea,standard,,2.00",
            "P3,Sage,standard,4006381333931,3.00", "P3,Sage,standard,,3.00", "P1,Tea,standard,,4.00",
        ];
        foreach (var dryRun in (bool[])[true, false])
        {
            report = await TakeIn(shop, "items", planned, dryRun);
            Assert.Equal((3, 0, 0, 3), Figures(report));
            Assert.Equal(
                [(2, "inventory.unknown-tax-category"), (5, "inventory.barcode-taken"), (7, "import.duplicate-key")], Refusals(report));
        }

        Assert.Equal(Money.Of(2), await Price(shop, (await Item(shop, "R1"))!));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines), MemberType = typeof(ListImports))]
    public async Task A_column_that_is_not_in_the_file_leaves_the_field_as_it_is(EngineKind engine)
    {
        await using var shop = await Start(engine);
        await TakeIn(shop, "items",
        [
            "sku,name,name_zh,unit,quantity_digits,category,tax_category,barcodes,costing,price",
            "PC26,Rice,大米,bag,0,Food,reduced,6901234500370;2900000000018,fifo,10.00",
                "PC27,Cheese,奶酪,kg,3,Food,reduced,2100000000005,fifo,20.00",
        ]);
        var before = (await Item(shop, "PC27"))!;

        var report = await TakeIn(shop, "items", ["sku,name,price", "PC26,Rice,11.00", "PC27,Cheese,21.00"]);
        Assert.Equal((0, 2, 0, 0), Figures(report));
        report = await TakeIn(shop, "items", ["sku,price", "PC26,12.00"]);
        Assert.Equal((0, 1, 0, 0), Figures(report));

        var (rice, cheese) = ((await Item(shop, "PC26"))!, (await Item(shop, "PC27"))!);
        Assert.Equal((Money.Of(12), Money.Of(21)), (await Price(shop, rice), await Price(shop, cheese)));
        Assert.Equal(before with { Barcodes = cheese.Barcodes }, cheese);
        Assert.Equal(before.Barcodes, cheese.Barcodes);
        Assert.Equal(("大米", "bag", "Food", "reduced"), (rice.Name.In("zh"), rice.Unit, rice.Category, rice.TaxCategory));
        Assert.Equal(["6901234500370", "2900000000018"], rice.Barcodes);
    }

    [Fact]
    public async Task An_empty_cell_keeps_what_is_there_unless_the_import_says_that_empty_clears()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        await TakeIn(shop, "items", ["sku,name,name_zh,category,barcodes", "A,Tea,茶,Drinks,111"]);
        string[] empty = ["sku,name,name_zh,category,barcodes", "A,,,,"];

        Assert.Equal((0, 0, 1, 0), Figures(await TakeIn(shop, "items", empty)));
        Assert.Equal(("Drinks", "茶", 1),
            ((await Item(shop, "A"))!.Category, (await Item(shop, "A"))!.Name.In("zh"), (await Item(shop, "A"))!.Barcodes.Count));
        Assert.Equal((0, 1, 0, 0), Figures(await TakeIn(shop, "items", empty, emptyClears: true)));
        Assert.Equal((null, "Tea", 0),
            ((await Item(shop, "A"))!.Category, (await Item(shop, "A"))!.Name.In("zh"), (await Item(shop, "A"))!.Barcodes.Count));
    }

    [Fact]
    public async Task An_export_is_taken_in_again_without_a_change_and_what_is_inactive_stays_so()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        await TakeIn(shop, "items",
        [
            "sku,name,name_zh,unit,category,active,costing,barcodes", "X20-1,\"Tea, \"\"quoted\"\"\",,kg,Food,1,fifo,6901234500370;x-1",
                "X20-2,inactive one,停用,pcs,,0,average,",
            "X20-3,3 degrees,,pcs,home,1,average,",
        ]);
        using var answer = await shop.Everything.Client.GetAsync("/api/inventory/items/export.csv");
        var report = await TakeIn(shop, "items", (await answer.Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n'));

        Assert.Equal((0, 0, 3, 0), Figures(report));
        Assert.Empty(Refusals(report));
        Assert.Null(await Item(shop, "X20-2"));
    }

    [Fact]
    public async Task Packs_come_in_one_by_one_and_go_out_and_in_again_whole()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        await TakeIn(shop, "items",
            ["sku,name,barcodes,pack,pack_size,pack_barcodes", "P-1,Cola,4006381333931,case,12,14006381333938", "P-2,Tea,,,,"]);
        Assert.Equal(("case", Quantity.Of(12)),
            ((await Item(shop, "P-1"))!.PackOf("14006381333938")!.Unit, (await Item(shop, "P-1"))!.Packs[0].Size));
        await TakeIn(shop, "items", ["sku,pack,pack_size", "P-1,tray,24"]);
        Assert.Equal(["case", "tray"], (await Item(shop, "P-1"))!.Packs.Select(p => p.Unit));

        using var answer = await shop.Everything.Client.GetAsync("/api/inventory/items/export.csv");
        var file = (await answer.Content.ReadAsStringAsync()).TrimEnd('\n');
        Assert.Contains("case=12=14006381333938; tray=24", file, StringComparison.Ordinal);
        Assert.Equal((0, 0, 2, 0), Figures(await TakeIn(shop, "items", file.Split('\n'))));

        string[] wrong = ["sku,pack,pack_size,packs", "P-1,,6,", "P-1b,,,", "P-2,box,,", "P-3,,,case", "P-4,case,0,"];
        var report = await TakeIn(shop, "items", wrong);
        Assert.Equal(0, Figures(report).Item1 + Figures(report).Item2);
    }

    [SkippableTheory]
    [MemberData(nameof(Engines), MemberType = typeof(ListImports))]
    public async Task A_barcode_is_free_for_the_lines_after_the_one_that_gives_it_up(EngineKind engine)
    {
        await using var shop = await Start(engine);
        await TakeIn(shop, "items", ["sku,name,barcodes", .. Enumerable.Range(0, 40).Select(n => $"OLD-{n},Old,code{n}")]);

        var tooEarly = Enumerable.Range(0, 20).SelectMany(n => (string[])[$"NEW-{n},New,code{n}", $"OLD-{n},Old,other{n}"]);
        var report = await TakeIn(shop, "items", ["sku,name,barcodes", .. tooEarly]);
        Assert.Equal(Enumerable.Range(0, 20).Select(n => ((int?)2 + (2 * n), "inventory.barcode-taken")), Refusals(report));

        var inTime = Enumerable.Range(20, 20).SelectMany(n => (string[])[$"OLD-{n},Old,other{n}", $"NEW-{n},New,code{n}"]);
        Assert.Equal((20, 20, 0, 0), Figures(await TakeIn(shop, "items", ["sku,name,barcodes", .. inTime])));
        Assert.Equal(("NEW-33", "OLD-33"), ((await Item(shop, "code33"))!.Sku, (await Item(shop, "other33"))!.Sku));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines), MemberType = typeof(ListImports))]
    public async Task Bad_lines_are_reported_in_the_order_of_the_file_and_the_others_go_in(EngineKind engine)
    {
        await using var shop = await Start(engine);
        var lines = Enumerable.Range(2, 1200).Select(n => (n % 50) switch
        {
            10 => $"S-{n},Name,standard,not-a-price",
            20 => $"S-{n},too,many,fields,here",
            40 => $"S-{n},Name,no-such-tax,1",
            45 => $"S-{n},Name,standard,-1",
            49 => $"S-{n},,standard,1",
            _ => $"S-{n},Name,standard,1",
        }).ToList();
        var codes = new Dictionary<int, string>
        {
            [10] = "import.number-malformed", [20] = "import.line-too-long", [40] = "inventory.unknown-tax-category",
                [45] = "import.price-negative", [49] = "import.value-missing",
        };
        var bad = Enumerable.Range(2, 1200).Where(n => codes.ContainsKey(n % 50)).Select(n => ((int?)n, codes[n % 50])).ToList();

        var tried = await TakeIn(shop, "items", ["sku,name,tax_category,price", .. lines], dryRun: true);
        Assert.Equal(0, (await Rows(shop))["inv_items"]);
        Assert.Equal(0, await Count(shop, "imp_plans"));
        Assert.Equal(bad, Refusals(tried));

        var report = await TakeIn(shop, "items", ["sku,name,tax_category,price", .. lines]);
        Assert.Equal(bad, Refusals(report));
        Assert.Equal((1200 - bad.Count, 0, 0, bad.Count), Figures(report));
        Assert.Equal((1200 - bad.Count, 1200 - bad.Count), ((await Rows(shop))["inv_items"], (await Rows(shop))["sal_prices"]));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines), MemberType = typeof(ListImports))]
    public async Task Opening_stock_comes_once_for_each_item_and_warehouse(EngineKind engine)
    {
        await using var shop = await Start(engine);
        await TakeIn(shop, "items", ["sku,name", "O16-1,Rice", "O16-2,Salt", "O16-3,Oil"]);
        string[] stock = ["sku,quantity,unit_cost", "O16-1,10,2.00", "O16-1,10,2.00", "O16-2,5,1.00", "o16-2,5,1.00", "O16-3,0,1.10",
            "NOWHERE,1,1"];

        var tried = await TakeIn(shop, "opening-stock", stock, dryRun: true);
        var report = await TakeIn(shop, "opening-stock", stock);
        Assert.Equal((2, 0, 1, 3), Figures(report));
        Assert.Equal([(3, "import.duplicate-key"), (5, "import.duplicate-key"), (7, "inventory.unknown-item")], Refusals(report));
        Assert.Equal(Refusals(tried), Refusals(report));

        Assert.Equal((0, 0, 3, 3), Figures(await TakeIn(shop, "opening-stock", stock)));
        var corrected = await TakeIn(shop, "opening-stock", ["sku,quantity,unit_cost", "O16-1,20,2.00", "O16-2,5,1.00"]);
        Assert.Equal((0, 0, 1, 1), Figures(corrected));
        Assert.Equal([(2, "import.opening-there")], Refusals(corrected));
        Assert.Contains("10, worth 20.00.", corrected.Problems[0].Message, StringComparison.Ordinal);
        Assert.Equal(2, (await Rows(shop))["inv_ledger"]);
    }

    [SkippableTheory]
    [MemberData(nameof(Engines), MemberType = typeof(ListImports))]
    public async Task A_file_that_is_taken_in_again_changes_nothing(EngineKind engine)
    {
        await using var shop = await Start(engine);
        (string List, string[] Lines)[] files =
        [
            ("items", ["sku,name,category,barcodes,price", .. Enumerable.Range(0, 300)
                .Select(n => $"S-{n},Name {n},Things,b{n};a{n},{n}.50")]),
            ("opening-stock", ["sku,quantity,unit_cost", .. Enumerable.Range(0, 200).Select(n => $"S-{n},3,1.20")]),
            ("customers", ["code,name,phone", .. Enumerable.Range(0, 200).Select(n => $"C-{n},Customer {n},0{n}")]),
            ("suppliers", ["code,name,credit,payment_days", .. Enumerable.Range(0, 50).Select(n => $"P-{n},Supplier {n},good,{n}")]),
        ];
        foreach (var (list, lines) in files) Assert.Equal((lines.Length - 1, 0, 0, 0), Figures(await TakeIn(shop, list, lines)));
        var before = await Rows(shop);
        foreach (var (list, lines) in files) Assert.Equal((0, 0, lines.Length - 1, 0), Figures(await TakeIn(shop, list, lines)));
        Assert.Equal(before, await Rows(shop));
        Assert.Equal((300, 300, 200, 200), (before["inv_items"], before["sal_prices"], before["sal_customers"], before["inv_ledger"]));
        Assert.Equal(50, await Count(shop, "pur_suppliers"));
    }

    [Fact]
    public async Task An_import_that_is_given_up_leaves_nothing()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        await TakeIn(shop, "items", ["sku,name,price", "S-5,Before,3.00"]);
        var before = await Rows(shop);
        string[] lines = ["sku,name,barcodes,price", .. Enumerable.Range(0, 6000).Select(n => $"S-{n},Name {n},b{n},{n}.50")];
        using var stop = new CancellationTokenSource();
        var running = TryIn(shop, "items", lines, ct: stop.Token);
        await Eventually.Is(async () => (await Rows(shop))["sal_prices"] > 200 ? "some" : null);
        await stop.CancelAsync();

        Assert.Equal("import.given-up", (await running).Error?.Code);
        var after = await Rows(shop);
        Assert.Equal((before["inv_items"], before["inv_barcodes"]), (after["inv_items"], after["inv_barcodes"]));
        Assert.Equal(1, Convert.ToInt32((await Column(shop, "SELECT COUNT(*) FROM sal_prices WHERE withdrawn_at IS NULL"))[0],
            System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(("Before", Money.Of(3)), ((await Item(shop, "S-5"))!.Name.Default, await Price(shop, (await Item(shop, "S-5"))!)));
        Assert.Equal((5999, 1, 0, 0), Figures(await TakeIn(shop, "items", lines)));
    }
}
