using System.Globalization;
using Monolith.Import;
using Monolith.Inventory.Contracts;
using Monolith.Sales.Contracts;

namespace Monolith.Host.Tests;

/// <summary>Many lines are carried out at a time, and the outcome is that of line by line.</summary>
public sealed class ListImportTests
{
    public static TheoryData<EngineKind> Engines => [EngineKind.Sqlite, EngineKind.PostgreSql];

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Lines_of_one_item_act_in_their_order_whatever_the_letter_case(EngineKind engine)
    {
        await using var shop = await Start(engine);
        var lines = Enumerable.Range(1, 120).SelectMany(i => (string[])[$"{(i % 2 == 0 ? "same" : "SAME")},Name {i},{i}.00", $"OTHER-{i},Other {i},1.00"]);
        var report = await Import(shop, ["sku,name,price", .. lines]);

        Assert.Equal((240, 0), (report.Made, report.RejectedLines));
        var item = await Item(shop, "same");
        Assert.Equal(("Name 120", Money.Of(120)), (item!.Name, await Price(shop, item)));
        Assert.Equal(121, (await Rows(shop))["inv_items"]);
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_name_comes_in_every_language_that_the_file_has_a_column_for(EngineKind engine)
    {
        await using var shop = await Start(engine);
        string[] lines = ["sku,name,name_zh,name_de,name_xyz", "A,Green tea,绿茶,Grüner Tee,?", "B,Rice,,,", $"C,Tea,,{new string('x', 201)},"];
        var report = await Import(shop, lines);

        Assert.Equal((2, 1), (report.Made, report.RejectedLines));
        Assert.Equal((4, "import.value-malformed"), report.Rejected.Select(r => (r.LineNumber, r.Code)).Single());
        Assert.Equal(LocalName.Of("Green tea").With("zh", "绿茶").With("de", "Grüner Tee"), (await Item(shop, "A"))!.Name);
        Assert.Equal("Rice", (await Item(shop, "B"))!.Name);
        Assert.Equal((0, 2), ((await Import(shop, lines)).Made, (await Import(shop, lines)).AlreadyThere));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_barcode_that_two_items_claim_goes_to_the_earlier_line(EngineKind engine)
    {
        await using var shop = await Start(engine);
        // Line 2 + 3n is the first of a kind, line 3 + 3n has a barcode of its own, line 4 + 3n wants the first one's in another letter case.
        var lines = Enumerable.Range(0, 60).SelectMany(n => (string[])[$"A-{n},A,code{n};more{n}", $"B-{n},B,own{n}", $"C-{n},C,mine{n};CODE{n}"]);
        var report = await Import(shop, ["sku,name,barcodes", .. lines]);

        Assert.Equal((120, 60), (report.Made, report.RejectedLines));
        Assert.Equal(Enumerable.Range(0, 60).Select(n => (4 + (3 * n), "inventory.barcode-taken")), report.Rejected.Select(r => (r.LineNumber, r.Code)));
        Assert.Equal("A-7", (await Item(shop, "code7"))!.Sku);
        Assert.Null(await Item(shop, "C-7"));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_barcode_is_free_for_the_lines_after_the_one_that_gives_it_up(EngineKind engine)
    {
        await using var shop = await Start(engine);
        await Import(shop, ["sku,name,barcodes", .. Enumerable.Range(0, 40).Select(n => $"OLD-{n},Old,code{n}")]);

        var tooEarly = Enumerable.Range(0, 20).SelectMany(n => (string[])[$"NEW-{n},New,code{n}", $"OLD-{n},Old,"]);
        var report = await Import(shop, ["sku,name,barcodes", .. tooEarly]);
        Assert.Equal(Enumerable.Range(0, 20).Select(n => (2 + (2 * n), "inventory.barcode-taken")), report.Rejected.Select(r => (r.LineNumber, r.Code)));

        // First another one and then none, so that what the lines give up is not only what was there before.
        var inTime = Enumerable.Range(20, 20).SelectMany(n => (string[])[$"old-{n},Old,other{n}", $"OLD-{n},Old,", $"NEW-{n},New,code{n};other{n}"]);
        report = await Import(shop, ["sku,name,barcodes", .. inTime]);
        Assert.Equal((60, 0), (report.Made, report.RejectedLines));
        Assert.Equal("NEW-33", (await Item(shop, "other33"))!.Sku);
    }

    [Fact]
    public async Task A_sku_that_is_another_items_barcode_is_refused()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        var report = await Import(shop, ["sku,name,barcodes", "A,First,4711", "4711,Second,"]);
        Assert.Equal([(3, "inventory.sku-taken")], report.Rejected.Select(r => (r.LineNumber, r.Code)));
        Assert.Equal("First", (await Item(shop, "4711"))!.Name);
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Bad_lines_are_reported_in_the_order_of_the_file_and_the_others_go_in(EngineKind engine)
    {
        await using var shop = await Start(engine);
        var lines = Enumerable.Range(2, 600).Select(n => (n % 50) switch
        {
            10 => $"S-{n},Name,standard,not-a-price",
            20 => $"S-{n},too,many,fields,here",
            30 => $"S-{n},{new string('x', 300)},standard,1",
            40 => $"S-{n},Name,no-such-tax,1",
            49 => $"S-{n},,standard,1",
            _ => $"S-{n},Name,standard,1",
        }).ToList();
        string[] codes = ["import.value-malformed", "import.line-malformed", "input.too-long", "import.unknown-tax-category", "import.value-missing"];
        var bad = Enumerable.Range(2, 600).Where(n => n % 50 is 10 or 20 or 30 or 40 or 49).Select(n => (n, codes[((n % 50) + 1) / 10 - 1])).ToList();

        var tried = await Import(shop, ["sku,name,tax_category,price", .. lines], dryRun: true);
        Assert.Equal(0, (await Rows(shop))["inv_items"]);
        Assert.Equal(bad.Where(b => b.Item2 != "input.too-long"), tried.Rejected.Select(r => (r.LineNumber, r.Code))); // what the items' own module says it says when it is asked

        var report = await Import(shop, ["sku,name,tax_category,price", .. lines]);
        Assert.Equal(bad, report.Rejected.Select(r => (r.LineNumber, r.Code)));
        Assert.Equal((600, 600 - bad.Count, bad.Count), (report.Lines, report.Made, report.RejectedLines));
        Assert.Equal(600 - bad.Count, (await Rows(shop))["inv_items"]);
        Assert.Equal(600 - bad.Count, (await Rows(shop))["sal_prices"]);
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_file_that_is_taken_in_again_changes_nothing(EngineKind engine)
    {
        await using var shop = await Start(engine);
        string[] items = ["sku,name,category,barcodes,price", .. Enumerable.Range(0, 100).Select(n => $"S-{n},Name {n},Things,b{n};a{n},{n}.50")];
        string[] stock = ["sku,quantity,unit_cost", .. Enumerable.Range(0, 50).SelectMany(n => (string[])[$"S-{n},3,1.20", $"a{n},2,1.50"])];
        string[] customers = ["code,name,phone", .. Enumerable.Range(0, 50).Select(n => $"C-{n},Customer {n},0{n}")];

        await Import(shop, items);
        await Import(shop, stock, kind: (i, f) => i.OpeningStock(f, new(), false, default));
        await Import(shop, customers, kind: (i, f) => i.Customers(f, new(), false, default));
        var before = await Rows(shop);

        var report = await Import(shop, items);
        Assert.Equal((0, 100, 0), (report.Made, report.AlreadyThere, report.RejectedLines));
        await Import(shop, stock, kind: (i, f) => i.OpeningStock(f, new(), false, default));
        report = await Import(shop, customers, kind: (i, f) => i.Customers(f, new(), false, default));
        Assert.Equal((0, 50, 0), (report.Made, report.AlreadyThere, report.RejectedLines));
        Assert.Equal(before, await Rows(shop));
        Assert.Equal((100, 100, 50), (before["inv_items"], before["sal_prices"], before["sal_customers"]));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Opening_stock_of_one_item_comes_in_line_after_line(EngineKind engine)
    {
        await using var shop = await Start(engine);
        await Import(shop, ["sku,name,costing", .. Enumerable.Range(0, 10).Select(n => $"S-{n},Name,fifo")]);
        var lines = Enumerable.Range(1, 12).SelectMany(round => Enumerable.Range(0, 10).Select(n => $"{(round % 2 == 0 ? "s" : "S")}-{n},MAIN,1,{round}.00"));
        var report = await Import(shop, ["sku,warehouse,quantity,unit_cost", .. lines, "S-0,NOWHERE,1,1", "NONE,MAIN,1,1"], kind: (i, f) => i.OpeningStock(f, new(), false, default));

        Assert.Equal((120, 2), (report.Made, report.RejectedLines));
        Assert.Equal([(122, "inventory.unknown-warehouse"), (123, "inventory.unknown-item")], report.Rejected.Select(r => (r.LineNumber, r.Code)));
        // The oldest layer of each is the first line's: it is what a first-in-first-out item costs next.
        var costs = await Column(shop, "SELECT value FROM inv_ledger ORDER BY sequence");
        Assert.Equal(120, costs.Count);
        foreach (var item in await Column(shop, "SELECT DISTINCT item_id FROM inv_ledger"))
        {
            var values = (await Column(shop, "SELECT item_id, value FROM inv_ledger ORDER BY sequence", 1, item)).Select(v => Convert.ToInt64(v, CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(values.Order(), values);
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task An_import_that_is_given_up_goes_on_where_it_was_when_it_is_run_again(EngineKind engine)
    {
        await using var shop = await Start(engine);
        string[] lines = ["sku,name,barcodes,price", .. Enumerable.Range(0, 1500).Select(n => $"S-{n},Name {n},b{n},{n}.50")];
        using var stop = new CancellationTokenSource();
        var running = Import(shop, lines, kind: (i, f) => i.Items(f, new(), false, stop.Token));
        await Eventually.Is(async () => (await Rows(shop))["sal_prices"] > 20 ? "some" : null);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        var there = (await Rows(shop))["inv_items"];
        Assert.InRange(there, 21, 1499);
        var report = await Import(shop, lines);
        Assert.Equal((1500, 0), (report.Made + report.AlreadyThere, report.RejectedLines));
        Assert.InRange(report.AlreadyThere, 1, there);
        Assert.Equal((1500, 1500, 1500), ((await Rows(shop))["inv_items"], (await Rows(shop))["inv_barcodes"], (await Rows(shop))["sal_prices"]));
    }

    private static async Task<RunningShop> Start(EngineKind engine)
    {
        Skip.If(engine == EngineKind.PostgreSql && PostgresServer.WhyAbsent is not null, PostgresServer.WhyAbsent);
        return await RunningShop.Start(engine == EngineKind.PostgreSql ? await PostgresServer.CreateDatabaseAsync() : null);
    }

    private static async Task<ImportReport> Import(
        RunningShop shop, IEnumerable<string> lines, bool dryRun = false, Func<IImports, string, Task<Result<ImportReport>>>? kind = null)
    {
        using var folder = new TempFolder();
        var file = folder.Write("list.csv", string.Join('\n', lines));
        await using var scope = shop.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("test");
        var import = scope.ServiceProvider.GetRequiredService<IImports>();
        return (await (kind?.Invoke(import, file) ?? import.Items(file, new(), dryRun, default))).Value;
    }

    private static async Task<ItemInfo?> Item(RunningShop shop, string code)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IItemCatalog>().FindByCode(code, default);
    }

    private static async Task<Money?> Price(RunningShop shop, ItemInfo item)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IPriceQuotes>().Quote([new(item.ItemId, "standard")], TimeProvider.System.GetUtcNow(), default))[0].UnitPrice;
    }

    private static async Task<SortedDictionary<string, int>> Rows(RunningShop shop)
    {
        var rows = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var table in (string[])["inv_items", "inv_barcodes", "inv_ledger", "inv_documents", "inv_events", "inv_audit", "sal_prices", "sal_customers", "sal_events", "sal_audit"])
            rows[table] = Convert.ToInt32((await Column(shop, "SELECT COUNT(*) FROM " + table))[0], CultureInfo.InvariantCulture);
        return rows;
    }

    private static async Task<List<object>> Column(RunningShop shop, string sql, int column = 0, object? where = null)
    {
        await using var connection = shop.Services.GetRequiredService<IEngine>().CreateConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        var found = new List<object>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            if (where is null || where.Equals(reader.GetValue(0))) found.Add(reader.GetValue(column));
        }

        return found;
    }
}
