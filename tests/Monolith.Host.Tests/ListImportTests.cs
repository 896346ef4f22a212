using static Monolith.Host.Tests.Support.ListImports;

namespace Monolith.Host.Tests;

/// <summary>Many lines are carried out at a time, and the outcome is that of line by line.</summary>
public sealed class ListImportTests
{
    [SkippableTheory]
    [MemberData(nameof(Engines), MemberType = typeof(ListImports))]
    public async Task Lines_of_one_item_act_in_their_order_whatever_the_letter_case(EngineKind engine)
    {
        await using var shop = await Start(engine);
        var lines = Enumerable.Range(1, 120).SelectMany(i => (string[])[$"{(i % 2 == 0 ? "same" : "SAME")},Name {i},{i}.00", $"OTHER-{i},Other {i},1.00"]);
        var report = await TakeIn(shop, ["sku,name,price", .. lines]);

        Assert.Equal((240, 0), (report.Made, report.RejectedLines));
        var item = await Item(shop, "same");
        Assert.Equal(("Name 120", Money.Of(120)), (item!.Name, await Price(shop, item)));
        Assert.Equal(121, (await Rows(shop))["inv_items"]);
    }

    [SkippableTheory]
    [MemberData(nameof(Engines), MemberType = typeof(ListImports))]
    public async Task A_name_comes_in_every_language_that_the_file_has_a_column_for(EngineKind engine)
    {
        await using var shop = await Start(engine);
        string[] lines = ["sku,name,name_zh,name_de,name_xyz", "A,Green tea,绿茶,Grüner Tee,?", "B,Rice,,,", $"C,Tea,,{new string('x', 201)},"];
        var report = await TakeIn(shop, lines);

        Assert.Equal((2, 1), (report.Made, report.RejectedLines));
        Assert.Equal((4, "import.value-malformed"), report.Rejected.Select(r => (r.LineNumber, r.Code)).Single());
        Assert.Equal(LocalName.Of("Green tea").With("zh", "绿茶").With("de", "Grüner Tee"), (await Item(shop, "A"))!.Name);
        Assert.Equal("Rice", (await Item(shop, "B"))!.Name);
        Assert.Equal((0, 2), ((await TakeIn(shop, lines)).Made, (await TakeIn(shop, lines)).AlreadyThere));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines), MemberType = typeof(ListImports))]
    public async Task A_barcode_that_two_items_claim_goes_to_the_earlier_line(EngineKind engine)
    {
        await using var shop = await Start(engine);
        // Line 2 + 3n is the first of a kind, line 3 + 3n has a barcode of its own, line 4 + 3n wants the first one's in another letter case.
        var lines = Enumerable.Range(0, 60).SelectMany(n => (string[])[$"A-{n},A,code{n};more{n}", $"B-{n},B,own{n}", $"C-{n},C,mine{n};CODE{n}"]);
        var report = await TakeIn(shop, ["sku,name,barcodes", .. lines]);

        Assert.Equal((120, 60), (report.Made, report.RejectedLines));
        Assert.Equal(Enumerable.Range(0, 60).Select(n => (4 + (3 * n), "inventory.barcode-taken")), report.Rejected.Select(r => (r.LineNumber, r.Code)));
        Assert.Equal("A-7", (await Item(shop, "code7"))!.Sku);
        Assert.Null(await Item(shop, "C-7"));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines), MemberType = typeof(ListImports))]
    public async Task A_barcode_is_free_for_the_lines_after_the_one_that_gives_it_up(EngineKind engine)
    {
        await using var shop = await Start(engine);
        await TakeIn(shop, ["sku,name,barcodes", .. Enumerable.Range(0, 40).Select(n => $"OLD-{n},Old,code{n}")]);

        var tooEarly = Enumerable.Range(0, 20).SelectMany(n => (string[])[$"NEW-{n},New,code{n}", $"OLD-{n},Old,"]);
        var report = await TakeIn(shop, ["sku,name,barcodes", .. tooEarly]);
        Assert.Equal(Enumerable.Range(0, 20).Select(n => (2 + (2 * n), "inventory.barcode-taken")), report.Rejected.Select(r => (r.LineNumber, r.Code)));

        // First another one and then none, so that what the lines give up is not only what was there before.
        var inTime = Enumerable.Range(20, 20).SelectMany(n => (string[])[$"old-{n},Old,other{n}", $"OLD-{n},Old,", $"NEW-{n},New,code{n};other{n}"]);
        report = await TakeIn(shop, ["sku,name,barcodes", .. inTime]);
        Assert.Equal((60, 0), (report.Made, report.RejectedLines));
        Assert.Equal("NEW-33", (await Item(shop, "other33"))!.Sku);
    }

    [Fact]
    public async Task A_sku_that_is_another_items_barcode_is_refused()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        var report = await TakeIn(shop, ["sku,name,barcodes", "A,First,4711", "4711,Second,"]);
        Assert.Equal([(3, "inventory.sku-taken")], report.Rejected.Select(r => (r.LineNumber, r.Code)));
        Assert.Equal("First", (await Item(shop, "4711"))!.Name);
    }

    [SkippableTheory]
    [MemberData(nameof(Engines), MemberType = typeof(ListImports))]
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
        string[] codes = ["import.value-malformed", "import.line-malformed", "import.value-malformed", "import.unknown-tax-category", "import.value-missing"];
        var bad = Enumerable.Range(2, 600).Where(n => n % 50 is 10 or 20 or 30 or 40 or 49).Select(n => (n, codes[((n % 50) + 1) / 10 - 1])).ToList();

        var tried = await TakeIn(shop, ["sku,name,tax_category,price", .. lines], dryRun: true);
        Assert.Equal(0, (await Rows(shop))["inv_items"]);
        Assert.Equal(bad, tried.Rejected.Select(r => (r.LineNumber, r.Code)));

        var report = await TakeIn(shop, ["sku,name,tax_category,price", .. lines]);
        Assert.Equal(bad, report.Rejected.Select(r => (r.LineNumber, r.Code)));
        Assert.Equal((600, 600 - bad.Count, bad.Count), (report.Lines, report.Made, report.RejectedLines));
        Assert.Equal(600 - bad.Count, (await Rows(shop))["inv_items"]);
        Assert.Equal(600 - bad.Count, (await Rows(shop))["sal_prices"]);
    }
}
