using static Monolith.Host.Tests.Support.FieldImports;
using static Monolith.Host.Tests.Support.ListImports;

namespace Monolith.Host.Tests;

/// <summary>Files as shops have them: what stands in them is in the shop as it was written, or it is said.</summary>
public sealed class FieldReadingTests
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
}
