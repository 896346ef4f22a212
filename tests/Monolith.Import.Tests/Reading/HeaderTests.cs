using Monolith.Import.Maps;
using Monolith.Import.Reading;
using static Monolith.Import.Tests.Support.Files;

namespace Monolith.Import.Tests.Reading;

/// <summary>The header is found, and what it has is said.</summary>
public sealed class HeaderTests
{
    [Theory]
    [InlineData("sku,name,price\nA,Tea,1.50\n", ',')]
    [InlineData("sku;name;price\nA;Tea;1.50\n", ';')]
    [InlineData("sku\tname\tprice\nA\tTea\t1.50\n", '\t')]
    [InlineData("sku|name|price\nA|Tea|1.50\n", '|')]
    [InlineData("sep=;\nsku;name;price\nA;Tea;1.50\n", ';')]
    [InlineData("sep=|\r\nsku|name|price\r\nA|Tea|1.50\r\n", '|')]
    [InlineData("SEP=,\nsku,name,price\nA,Tea,1.50\n", ',')]
    [InlineData("\"sku\";\"name\";\"price\"\n\"A\";\"Tea\";\"1.50\"\n", ';')]
    public async Task The_separator_is_the_one_that_makes_columns_of_ours(string text, char delimiter)
    {
        var file = (await Open(text)).Value;
        var line = (await Lines(file)).Single();
        Assert.Equal((delimiter, "A", "Tea", "1.50"), (file.Format.Delimiter, line["sku"].Text, line["name"].Text, line["price"].Text));
        Assert.Empty(file.Findings);
    }

    [Fact]
    public async Task A_map_says_what_separates_and_quotes()
    {
        var map = new ImportMap { Delimiter = '~', Quote = '\'' };
        Assert.Equal("a~b", (await Lines("sku~name\nA~'a~b'\n", map)).Single()["name"].Text);
        Assert.Equal("\"x", (await Lines("sku,name\nA,\"x\n", new ImportMap { Quote = ' ' })).Single()["name"].Text);
    }

    [Fact]
    public async Task Titles_above_the_header_are_left_out_and_said()
    {
        var file = (await Open("Price list,,\n,,\nsku,name,price\nA,Tea,1.00\n")).Value;
        Assert.Equal((4, "Tea"), (await Lines(file)).Select(l => (l.Number, l["name"].Text)).Single());
        Assert.Equal(3, file.Format.HeaderLine);
        Assert.Equal(["import.title-lines"], file.Findings.Select(f => f.Code));
        Assert.Equal((4, 3, 1), (file.Tally.PhysicalLines, file.Tally.Heading, file.Tally.Records));
    }

    [Fact]
    public async Task Headers_are_known_whatever_their_case_blanks_and_width()
    {
        var file = (await Open(" SKU , Name ,Tax Category,ＰＲＩＣＥ,Barcode\nA,Tea,reduced,1.00,1\n")).Value;
        Assert.Equal(["sku", "name", "tax_category", "price", "barcodes"], file.Headers.Select(h => h.Column));
    }

    [Fact]
    public async Task Unknown_columns_are_listed_with_what_was_meant()
    {
        var file = (await Open("sku,name,prise,colour\nA,Tea,1.00,red\n")).Value;
        var finding = file.Findings.Single();
        Assert.Equal(("import.columns-unknown", FindingLevel.Warning, "prise (price?), colour"),
            (finding.Code, finding.Level, finding.Args["columns"]));
        Assert.Equal([null, null], file.Headers.Skip(2).Select(h => h.Column));
    }

    [Fact]
    public async Task A_column_that_is_read_and_stands_there_twice_refuses_the_file()
    {
        var refused = await Open("sku,name,price,price\nA,Tea,1.00,2.00\n");
        Assert.Equal(("import.column-doubled", "price"), (refused.Error!.Code, refused.Error.Args["columns"]));
        Assert.Equal(["import.columns-unknown", "import.column-doubled-unused"],
            (await Open("sku,tag,tag\nA,x,y\n")).Value.Findings.Select(f => f.Code));
    }

    [Fact]
    public async Task A_file_without_a_column_that_is_needed_is_refused_with_what_it_has()
    {
        var refused = await Open("code,title\nA,Tea\n");
        Assert.Equal(("import.columns-missing", "sku", "code, title"),
            (refused.Error!.Code, refused.Error.Args["columns"], refused.Error.Args["there"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("\uFEFF")]
    public async Task A_file_without_a_header_is_empty(string text) => Assert.Equal("import.file-empty", (await Open(text)).Error!.Code);

    [Fact]
    public async Task A_header_alone_is_a_file_of_no_lines() => Assert.Empty(await Lines("sku,name\n"));

    [Fact]
    public async Task Names_in_other_languages_have_columns_of_their_own()
    {
        var file = (await Open("sku,name,name_zh,Name DE,name_xyz\nA,Tea,茶,Tee,?\n")).Value;
        Assert.Equal(["zh", "de"], file.LanguagesOf("name"));
        Assert.Equal("茶", (await Lines(file)).Single().NameIn("name", "zh").Value);
    }

    [Fact]
    public async Task A_look_at_a_file_shows_what_can_be_assigned()
    {
        using var content = new MemoryStream("Artikel;Bezeichnung;VK\n1;Tee;1,50\n2;Milch;0,99\n"u8.ToArray());
        var probe = (await SourceProbe.Of(content, "x.csv", new ImportMap { Delimiter = ';' }, Items, default)).Value;
        Assert.Equal(["Artikel", "Bezeichnung", "VK"], probe.Headers.Select(h => h.Text));
        Assert.Equal(["sku"], probe.Missing);
        Assert.Equal(["1", "Tee", "1,50"], probe.Sample[0]);
    }
}
