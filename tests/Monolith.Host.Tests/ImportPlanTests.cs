using static Monolith.Host.Tests.Support.ListImports;

namespace Monolith.Host.Tests;

/// <summary>An import over the network while the shop is open: a file becomes a plan, the plan is looked at, applied, given up, taken
/// back.</summary>
public sealed class ImportPlanTests
{
    [SkippableTheory]
    [MemberData(nameof(Engines), MemberType = typeof(ListImports))]
    public async Task A_plan_says_line_by_line_what_would_happen_and_applying_it_does_just_that(EngineKind engine)
    {
        await using var shop = await Start(engine);
        await TakeIn(shop, "items", ["sku,name,category,price", "A,Tea,Drinks,1.00", "B,Rice,Food,2.00"]);
        var id = Guid.CreateVersion7();
        string[] lines = ["sku,name,category,price,colour", "A,Tea,Drinks,1.50,green", "B,Rice,Food,2.00,", "C,Salt,,0.80,",
            "C,Salt again,,0.90,"];

        Assert.Equal(200, (await Send(shop.Everything, id, "items", lines)).Status);
        var plan = await Until(shop.Everything, id, "planned");
        Assert.Equal((1, 1, 1, 1), (Int(plan, "new"), Int(plan, "changed"), Int(plan, "same"), Int(plan, "refused")));
        Assert.Null(plan["headers"]!.AsArray().Single(h => h!["text"]!.ToString() == "colour")!["column"]);
        Assert.Null(await Item(shop, "C"));

        var shown = (await shop.Everything.Get($"/api/imports/{id}/lines")).Items;
        Assert.Equal(["2 changed price: 1.00 -> 1.50", "3 same ", "4 new ", "5 refused "], shown
            .Select(l => $"{l!["line"]} {l["outcome"]} {(l["outcome"]!.ToString() == "changed" ? l["changes"] : "")}"));
        Assert.Equal("5", (await shop.Everything.Get($"/api/imports/{id}/lines?outcome=refused")).Items.Single()!["line"]!.ToString());
        using (var file = await shop.Everything.Client.GetAsync($"/api/imports/{id}/lines/export.csv"))
            Assert.Equal(5, (await file.Content.ReadAsStringAsync()).TrimEnd().Split('\n').Length);

        Assert.Equal(200, (await shop.Everything.Post($"/api/imports/{id}/apply")).Status);
        Assert.Equal(200, (await shop.Everything.Post($"/api/imports/{id}/apply")).Status); // asked again it is the same
        var done = await Until(shop.Everything, id, "applied");
        Assert.Equal((4, 0), (Int(done, "position"), Int(done, "overtaken")));
        Assert.Equal((Money.Of(1.5m), Money.Of(0.8m)),
            (await Price(shop, (await Item(shop, "A"))!), await Price(shop, (await Item(shop, "C"))!)));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines), MemberType = typeof(ListImports))]
    public async Task An_import_that_nothing_has_used_is_taken_back_and_may_be_applied_again(EngineKind engine)
    {
        await using var shop = await Start(engine);
        await TakeIn(shop, "items", ["sku,name,category,barcodes,price", "A,Tea,Drinks,111,1.00"]);
        var id = await Applied(shop, "items", ["sku,name,category,barcodes,price", "A,Green tea,Tea,112,1.50", "C,Salt,Food,113,0.80"]);

        Assert.Equal(200, (await shop.Everything.Post($"/api/imports/{id}/take-back")).Status);
        await Until(shop.Everything, id, "takenBack");
        var tea = (await Item(shop, "A"))!;
        Assert.Equal(("Tea", "Drinks", "111"), (tea.Name.Default, tea.Category, tea.Barcodes.Single()));
        Assert.Equal(Money.Of(1), await Price(shop, tea));
        Assert.Null(await Item(shop, "C"));
        Assert.Null(await Item(shop, "113"));
        Assert.Equal(1, (await Rows(shop))["inv_items"]);

        Assert.Equal(200, (await shop.Everything.Post($"/api/imports/{id}/apply")).Status);
        await Until(shop.Everything, id, "applied");
        Assert.Equal((Money.Of(1.5m), Money.Of(0.8m)),
            (await Price(shop, (await Item(shop, "112"))!), await Price(shop, (await Item(shop, "113"))!)));
    }

    [Fact]
    public async Task An_import_that_was_used_or_changed_since_stays()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        var used = await Applied(shop, "items", ["sku,name", "U,Used", "V,Not used"]);
        await TakeIn(shop, "opening-stock", ["sku,quantity,unit_cost", "U,5,1"]);
        Assert.Equal((409, "import.used-since"), (await shop.Everything.Post($"/api/imports/{used}/take-back")).Problem);

        var changed = await Applied(shop, "items", ["sku,name", "W,Changed"]);
        await TakeIn(shop, "items", ["sku,name", "W,By somebody else"]);
        Assert.Equal((409, "import.changed-since"), (await shop.Everything.Post($"/api/imports/{changed}/take-back")).Problem);
        Assert.Equal("By somebody else", (await Item(shop, "W"))!.Name.Default);
    }

    [SkippableTheory]
    [MemberData(nameof(Engines), MemberType = typeof(ListImports))]
    public async Task Opening_stock_customers_and_suppliers_are_taken_back_too(EngineKind engine)
    {
        await using var shop = await Start(engine);
        await TakeIn(shop, "items", ["sku,name", .. Enumerable.Range(0, 150).Select(n => $"S-{n},Name")]);
        await TakeIn(shop, "customers", ["code,name,phone", "C-1,Wang,1"]);
        string[] stock = ["sku,quantity,unit_cost", .. Enumerable.Range(0, 150).Select(n => $"S-{n},3,1.25")];
        var opening = await Applied(shop, "opening-stock", stock);
        var customers = await Applied(shop, "customers", ["code,name,phone", "C-1,Wang,2", "C-2,Li,3"]);
        var suppliers = await Applied(shop, "suppliers", ["code,name", "P-1,Acme"]);

        foreach (var id in (Guid[])[opening, customers, suppliers])
        {
            Assert.Equal(200, (await shop.Everything.Post($"/api/imports/{id}/take-back")).Status);
            await Until(shop.Everything, id, "takenBack");
        }

        Assert.Equal(0, Convert.ToInt32((await Column(shop, "SELECT COALESCE(SUM(value), 0) FROM inv_balances"))[0],
            System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((1, 0), (await Count(shop, "sal_customers"), await Count(shop, "pur_suppliers")));
        Assert.Equal("1", (await Column(shop, "SELECT phone FROM sal_customers"))[0].ToString());
        Assert.Equal((150, 0, 0, 0), Figures(await TakeIn(shop, "opening-stock", stock))); // the shelves are empty again
    }

    [Fact]
    public async Task An_import_that_is_cancelled_in_the_middle_leaves_nothing()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        var id = Guid.CreateVersion7();
        await Send(shop.Everything, id, "items",
            ["sku,name,barcodes,price", .. Enumerable.Range(0, 8000).Select(n => $"S-{n},Name {n},b{n},1.00")]);
        await Until(shop.Everything, id, "planned");
        await shop.Everything.Post($"/api/imports/{id}/apply");
        await Eventually.Is(async () => Int((await shop.Everything.Get($"/api/imports/{id}")).Body!, "position") > 300 ? "some" : null);
        Assert.Equal(200, (await shop.Everything.Post($"/api/imports/{id}/cancel")).Status);
        await Until(shop.Everything, id, "cancelled");

        var rows = await Rows(shop);
        Assert.Equal((0, 0), (rows["inv_items"], rows["inv_barcodes"]));
        Assert.Null(await Item(shop, "S-1"));
        Assert.Null(await Item(shop, "b1"));
    }

    [Fact]
    public async Task What_a_plan_was_made_for_and_somebody_else_changed_meanwhile_is_refused_then()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        await TakeIn(shop, "items", ["sku,name", "A,Tea"]);
        var id = Guid.CreateVersion7();
        await Send(shop.Everything, id, "items", ["sku,name", "A,Green tea", "N,New"]);
        await Until(shop.Everything, id, "planned");
        await TakeIn(shop, "items", ["sku,name", "A,Black tea"]);
        await shop.Everything.Post($"/api/imports/{id}/apply");
        var done = await Until(shop.Everything, id, "applied");

        Assert.Equal(1, Int(done, "overtaken"));
        Assert.Equal("Black tea", (await Item(shop, "A"))!.Name.Default);
        var line = (await shop.Everything.Get($"/api/imports/{id}/lines?done=overtaken")).Items.Single()!;
        Assert.Equal(("2", "concurrency.changed"), (line["line"]!.ToString(), line["codes"]![0]!.ToString()));
    }

    [Fact]
    public async Task Columns_are_assigned_and_kept_as_a_map()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        var id = Guid.CreateVersion7();
        await Send(shop.Everything, id, "items", ["Artikel,Bezeichnung", "A,Tee"]);
        var plan = await Until(shop.Everything, id, "unreadable");
        Assert.Equal("import.columns-missing", plan["failure"]!["code"]!.ToString());
        Assert.Equal(["Artikel", "Bezeichnung"], plan["headers"]!.AsArray().Select(h => h!["text"]!.ToString()));

        var columns = new { sku = "Artikel", name = "Bezeichnung" };
        Assert.Equal(200, (await shop.Everything.Post($"/api/imports/{id}/plan", new { columns })).Status);
        Assert.Equal(1, Int(await Until(shop.Everything, id, "planned"), "new"));

        var map = Guid.CreateVersion7();
        Assert.Equal(200, (await shop.Everything.Put($"/api/imports/maps/{map}", new { name = "ERP", list = "items", columns })).Status);
        Assert.Equal((409, "import.map-name-taken"),
            (await shop.Everything.Put($"/api/imports/maps/{Guid.CreateVersion7()}", new { name = "erp", columns })).Problem);
        var byMap = Guid.CreateVersion7();
        await Send(shop.Everything, byMap, "items", ["Artikel,Bezeichnung", "B,Reis"], "&map=ERP");
        Assert.Equal(1, Int(await Until(shop.Everything, byMap, "planned"), "new"));
        Assert.Equal(200, (await shop.Everything.Delete($"/api/imports/maps/{map}")).Status);
        Assert.Empty((await shop.Everything.Get("/api/imports/maps")).Body!["own"]!.AsArray());
    }

    [Fact]
    public async Task The_same_file_under_its_id_is_one_import_and_another_is_refused()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        var id = Guid.CreateVersion7();
        Assert.Equal(200, (await Send(shop.Everything, id, "items", ["sku,name", "A,Tea"])).Status);
        Assert.Equal(200, (await Send(shop.Everything, id, "items", ["sku,name", "A,Tea"])).Status);
        Assert.Equal((409, "request.id-reused"), (await Send(shop.Everything, id, "items", ["sku,name", "B,Tea"])).Problem);
        Assert.Equal((404, "import.unknown-list"), (await Send(shop.Everything, Guid.CreateVersion7(), "things", ["a"])).Problem);
        Assert.Equal((404, "import.unknown-map"),
            (await Send(shop.Everything, Guid.CreateVersion7(), "items", ["sku"], "&map=/etc/passwd")).Problem);
        Assert.Equal((400, "import.file-empty"), (await Send(shop.Everything, Guid.CreateVersion7(), "items", [])).Problem);
    }

    [Fact]
    public async Task Who_may_not_write_a_list_may_not_import_one()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        var id = Guid.CreateVersion7();
        var only = await shop.Key("import.use");
        Assert.Equal((403, "security.permission-missing"), (await Send(only, id, "items", ["sku,name,price", "A,Tea,1"])).Problem);
        var withoutPrices = await shop.Key("import.view", "import.use", "inventory.edit-items");
        await Send(withoutPrices, id, "items", ["sku,name,price", "A,Tea,1"]);
        await Until(withoutPrices, id, "planned");
        Assert.Equal((403, "security.permission-missing"), (await withoutPrices.Post($"/api/imports/{id}/apply")).Problem);
        Assert.Equal(403, (await Send(await shop.Key("inventory.edit-items"), Guid.CreateVersion7(), "items",
            ["sku,name", "A,Tea"])).Status);
    }

    [Fact]
    public async Task A_template_is_read_back_as_it_is()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        foreach (var list in (string[])["items", "suppliers", "customers", "sales"])
        {
            using var answer = await shop.Everything.Client.GetAsync($"/api/imports/templates/{list}.csv");
            var report = await TakeIn(shop, list, (await answer.Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n'), dryRun: true);
            Assert.Equal((1, 0, 0, 0), Figures(report));
            Assert.DoesNotContain(report.Findings, f => f.Level != "note");
        }
    }
}
