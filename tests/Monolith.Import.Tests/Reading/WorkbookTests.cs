using Monolith.Import.Maps;
using Monolith.Import.Reading;
using Monolith.Import.Tests.Support;
using Monolith.SharedKernel;
using static Monolith.Import.Tests.Support.Files;

namespace Monolith.Import.Tests.Reading;

/// <summary>Workbooks are read as files are, and better: numbers and days are what they are there.</summary>
public sealed class WorkbookTests
{
    [Theory]
    [InlineData("list.xlsx")]
    [InlineData("list.csv")]
    public async Task A_workbook_is_known_whatever_its_name_ends_in(string name)
    {
        var book = new Workbook().Sheet("Items", ["sku", "name", "price"], ["A", "绿茶", 1.5], [], ["B", "Line\nbreak", 1234.5]).Bytes();
        var file = (await Open(book, name: name)).Value;
        var lines = await Lines(file);
        Assert.Equal((SourceKind.Workbook, "Items", 1), (file.Format.Kind, file.Format.Sheet, file.Format.HeaderLine));
        Assert.Equal([(2, "绿茶", Money.Of(1.5m)), (4, "Line break", Money.Of(1234.5m))],
            lines.Select(l => (l.Number, l["name"].Text, l.Money("price").Value)));
        Assert.Equal((1, 4), (file.Tally.Blank, file.Tally.PhysicalLines));
    }

    [Fact]
    public async Task Numbers_have_all_their_digits_and_no_others()
    {
        var book = new Workbook().Sheet(
            "Items", ["sku", "barcodes", "price"], ["A", 4006381333931, 0.1 + 0.2], [12345, new Workbook.Shown(12345678905, 3), 1e-3],
                ["C", 12345678905, 1e3]).Bytes();
        var lines = await Lines((await Open(book)).Value);
        Assert.Equal(["4006381333931", "0012345678905", "12345678905"], lines.Select(l => l.Codes("barcodes").Value!.Single()));
        Assert.Equal(["0.30", "0.001", "1000.00"], lines.Select(l => l.Money("price").Value.ToString()));
        Assert.Equal("12345", lines[1].Code("sku").Value);
        Assert.Equal(["import.barcode-zero-lost"], lines[2].Codes());
    }

    [Fact]
    public async Task Days_and_percentages_are_what_they_are()
    {
        var book = new Workbook().Sheet(
            "Days", ["sku", "day", "rate"], ["A", new Workbook.Shown(46_054, 1), new Workbook.Shown(0.19, 2)], ["B", 46_054, 7.5],
                ["C", "2026-02-01", "7,5 %"]).Bytes();
        var lines = await Lines((await Open(book, columns: Days)).Value);
        Assert.All(lines, l => Assert.Equal(new DateOnly(2026, 2, 1), l.Day("day").Value));
        Assert.Equal(["import.date-serial"], lines[1].Codes());
        Assert.Equal(["19", "7.5", "7.5"], lines.Select(l => l.Rate("rate").Value.ToPercentString()));
    }

    [Theory]
    [InlineData("#DIV/0!")]
    [InlineData("#REF!")]
    [InlineData("#VALUE!")]
    [InlineData("#NAME?")]
    [InlineData("#NUM!")]
    [InlineData("#NULL!")]
    public async Task A_formula_that_failed_refuses_its_line_and_is_no_empty_cell(string error)
    {
        var fault = new Workbook.Failed(error);
        var book = new Workbook().Sheet(
            "Items", ["sku", "name", "barcodes", "price"], ["A", "Tea", "1", fault], ["B", "Jam", fault, 1], [fault, "Rye", "3", 1],
            ["D", fault, "4", 1], ["E", "Oats", "5", 1]).Bytes();
        var lines = await Lines((await Open(book)).Value);
        Assert.Equal([true, true, true, true, false], lines.Select(l => l.IsRefused));
        Assert.All(lines.Take(4), l => Assert.Equal("import.spreadsheet-error", l.Codes().First()));
        Assert.All(lines.Take(4), l => Assert.Equal(error, l.Findings[0].Value));
    }

    [Fact]
    public async Task Not_available_says_nothing_as_it_does_in_a_file()
    {
        var book = new Workbook().Sheet("Items", ["sku", "name", "category"], ["A", "Tea", new Workbook.Failed("#N/A")]).Bytes();
        var file = (await Open(book)).Value;
        var line = (await Lines(file)).Single();
        Assert.Equal((false, true), (line.IsRefused, line["category"].IsEmpty));
        Assert.Contains("import.null-words", file.Findings.Select(f => f.Code));
    }

    [Fact]
    public async Task The_sheet_with_our_columns_is_read_or_the_one_that_the_map_names()
    {
        var book = new Workbook().Sheet("Notes", ["Dear reader"]).Hidden("Old", ["sku", "name", "price"], ["X", "Old", 1])
            .Sheet("Stock", ["Stock of today"], [], ["sku", "name"], ["A", "Tea"]).Sheet("Other", ["sku"], ["B"]).Bytes();
        var file = (await Open(book)).Value;
        Assert.Equal(("Stock", "A"), (file.Format.Sheet, (await Lines(file)).Single()["sku"].Text));
        Assert.Equal(["import.title-lines", "import.sheet-read"], file.Findings.Select(f => f.Code).Order().Reverse());
        Assert.Equal("B", (await Lines((await Open(book, new ImportMap { Sheet = "other" })).Value)).Single()["sku"].Text);
        Assert.Equal("X", (await Lines((await Open(book, new ImportMap { Sheet = "Old" })).Value)).Single()["sku"].Text);
        var missing = (await Open(book, new ImportMap { Sheet = "Prices" })).Error!;
        Assert.Equal(("import.sheet-missing", "Notes, Old, Stock, Other"), (missing.Code, missing.Args["sheets"]));
    }

    [Fact]
    public async Task A_damaged_workbook_is_named_as_what_it_is()
    {
        var whole = new Workbook().Sheet("Items", ["sku"], ["A"]).Bytes();
        foreach (var bytes in (byte[][])[whole[..^40], [.. whole[..60], .. new byte[300]], [0xD0, 0xCF, 0x11, 0xE0, .. new byte[600]]])
            Assert.Equal("import.workbook-unreadable", (await Open(bytes)).Error!.Code);
    }

    [Theory]
    [InlineData("%PDF-1.7\n...", "PDF")]
    [InlineData("<html><body><table>", "HTML")]
    [InlineData("{\"sku\": 1}", "JSON")]
    public async Task Files_of_other_kinds_are_named(string text, string kind)
    {
        var refused = (await Open(text)).Error!;
        Assert.Equal(("import.not-a-list", kind), (refused.Code, refused.Args["kind"]));
    }
}
