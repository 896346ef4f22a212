using Monolith.Import.Maps;
using Monolith.Import.Reading;
using Monolith.SharedKernel;
using Monolith.Import.Tests.Support;
using static Monolith.Import.Tests.Support.Files;

namespace Monolith.Import.Tests.Field;

/// <summary>Files as shops have them: situations that were reported for comparable systems.</summary>
public sealed class FieldTests
{
    private const string At = "Field/Files/";

    [Theory]
    [InlineData(null)]
    [InlineData("map-gbk.json")]
    [InlineData("map-gb18030.json")]
    public async Task Chinese_from_a_spreadsheet_is_read_right(string? map)
    {
        var file = (await OpenFile(At + "01-gbk/items.csv", map is null ? null : Map(At + "01-gbk/" + map))).Value;
        Assert.Equal(["康师傅红烧牛肉面 5连包", "农夫山泉 550ml"], (await Lines(file)).Select(l => l["name"].Text));
        Assert.Equal("import.encoding-wrong", (await OpenFile(At + "01-gbk/items.csv", Map(At + "01-gbk/map-utf-8.json"))).Error!.Code);
    }

    [Fact]
    public async Task Separators_are_found_and_the_decimal_comma_with_them()
    {
        var lines = await Lines((await OpenFile(At + "02-semicolon/items.csv")).Value);
        Assert.Equal([("Kaffee 500 g", "5.99"), ("Tee; grün", "1234.50")],
            lines.Select(l => (l["name"].Text, l.Money("price").Value.ToString())));
        foreach (var (name, price) in ((string, string)[])[("sep-comma.csv", "1.09"), ("sep-line.csv", "1.09"), ("tab.tsv", "1.09")])
            Assert.Equal(("Milch", price), (await Lines((await OpenFile(At + "02-semicolon/" + name)).Value))
                .Select(l => (l["name"].Text, l.Money("price").Value.ToString())).Single());
    }

    [Theory]
    [InlineData("cr.csv", "2 3", 3)]
    [InlineData("embedded.csv", "2 4 5", 5)]
    [InlineData("mixed.csv", "2 3 4 7", 7)]
    public async Task Records_are_reported_by_the_line_they_begin_at(string name, string numbers, int physical)
    {
        var file = (await OpenFile(At + "04-line-ends/" + name)).Value;
        var lines = await Lines(file);
        Assert.Equal(numbers, string.Join(' ', lines.Select(l => l.Number)));
        Assert.Equal(physical, file.Tally.PhysicalLines);
        Assert.Equal(physical, file.Tally.Heading + file.Tally.Blank + lines.Sum(l => l.Span));
    }

    [Fact]
    public async Task Prices_are_read_as_exports_write_them_or_refused_with_a_reason()
    {
        var file = (await OpenFile(At + "05-numbers/items.csv", new ImportMap { Currency = "EUR" })).Value;
        var read = (await Lines(file))
            .ToDictionary(l => l["sku"].Text, l => (Price: l.Money("price"), Said: string.Join(' ', l.Codes())), StringComparer.Ordinal);
        Assert.Equal(["import.numbers-mixed"], file.Findings.Select(f => f.Code));
        string[] refused = [.. read.Where(r => !r.Value.Price.IsThere).Select(r => $"{r.Key} {r.Value.Said}")];
        Assert.Equal(
            ["N05-0 import.number-separators", "N05-1 import.number-separators", "N05-5 import.currency-other",
                "N05-6 import.currency-other",
                "N05-7 import.currency-other", "N05-14 import.number-scientific", "N05-15 import.number-out-of-range",
                    "N05-18 import.number-malformed",
                "N05-19 import.number-malformed"],
            refused);
        Assert.Equal(
            "1234.50 5.00 5.00 1234.50 -12.50 -12.50 5.00 0.50 5.00 0.00 12.50 5.00",
            string.Join(' ', read.Where(r => r.Value.Price.IsThere).Select(r => r.Value.Price.Value)));
    }

    [Fact]
    public async Task Barcodes_that_a_spreadsheet_had_are_cleaned_or_left_out_and_said()
    {
        var lines = await Lines((await OpenFile(At + "06-excel-barcodes/items.csv")).Value);
        var read = lines.Where(l => l["barcodes"].IsThere)
            .Select(l => $"{string.Join(' ', l.Codes("barcodes").Value!)} {string.Join(' ', l.Codes())}".Trim());
        Assert.Equal(
            ["import.barcode-lost", "import.barcode-lost", "12345678905 import.barcode-zero-lost", "1234565 import.barcode-zero-lost",
                "6901234567892 import.barcode-cleaned", "0012345678905 import.barcode-cleaned", "0012345678905 import.barcode-cleaned",
                "6901234567890 import.barcode-check-digit"],
            read);
        Assert.Equal(["007", "7", "3-1", "1.2E+05"], lines.Skip(8).Select(l => l.Code("sku").Value));
        Assert.All(lines, l => Assert.False(l.IsRefused));
    }

    [Fact]
    public async Task Headers_are_found_below_titles_and_what_they_have_is_said()
    {
        var spaced = (await OpenFile(At + "09-headers/spaced.csv")).Value;
        Assert.Equal("prise (price?)", spaced.Findings.Single().Args["columns"]);
        var line = (await Lines(spaced)).Single();
        Assert.Equal(("H09-8", "reduced", "4006381333948"), (line["sku"].Text, line["tax_category"].Text, line["barcodes"].Text));
        Assert.Equal("After title", (await Lines((await OpenFile(At + "09-headers/title-row.csv")).Value)).Single()["name"].Text);
        var trailing = (await OpenFile(At + "09-headers/trailing.csv")).Value;
        Assert.Empty(trailing.Findings);
        Assert.Equal("1.00", (await Lines(trailing)).Single()["price"].Text);
    }

    [Fact]
    public async Task A_list_of_goods_with_its_stock_leaves_its_total_out()
    {
        var map = Map(At + "15-guanjiapo/map.json");
        var file = (await OpenFile(At + "15-guanjiapo/商品库存.csv", map with { Currency = "CNY" })).Value;
        var lines = await Lines(file);
        Assert.Equal([("0001001", "1014.90"), ("0001002", "2.00")],
            lines.Select(l => (l.Code("sku").Value!, l.Money("price").Value.ToString())));
        lines.ForEach(l => l.Codes("barcodes"));
        Assert.Equal(["import.barcode-lost", "import.barcode-check-digit"], lines.SelectMany(l => l.Codes()));
        Assert.Equal(1, file.Tally.Totals);

        var stock = await Lines((await OpenFile(At + "15-guanjiapo/商品库存.csv", Map(At + "15-guanjiapo/map-stock.json"), Stock)).Value);
        Assert.Equal([("24", "11.20"), ("0", "1.10")],
            stock.Select(l => (l.Quantity("quantity").Value.ToString(), l.Cost("unit_cost").Value.ToString())));
    }

    [Fact]
    public async Task Bad_files_are_named_as_what_they_are()
    {
        Assert.Equal("import.workbook-unreadable", (await OpenFile(At + "25-bad-files/book.xlsx")).Error!.Code);
        Assert.Equal("import.file-empty", (await OpenFile(At + "25-bad-files/empty.csv")).Error!.Code);
        Assert.Empty(await Lines((await OpenFile(At + "25-bad-files/header.csv")).Value));
        Assert.Equal(["import.control-character"], (await Lines((await OpenFile(At + "25-bad-files/nul.csv")).Value)).Single().Codes());
    }
}
