using Monolith.Import.Maps;
using Monolith.Import.Reading;
using Monolith.Import.Tests.Support;
using static Monolith.Import.Tests.Support.Files;

namespace Monolith.Import.Tests.Maps;

/// <summary>Maps that come with the product, each on a small file of that shape.</summary>
public sealed class BuiltInMapTests
{
    private static readonly IReadOnlyList<SourceColumn> Goods =
        [.. Items, new("service", ColumnKind.YesNo), new("quantity", ColumnKind.Quantity), new("unit_cost", ColumnKind.Cost),
            new("warehouse", ColumnKind.Code)];

    [Fact]
    public async Task Shopify_has_a_line_for_each_variant_and_names_the_product_once()
    {
        var (file, lines) = await Read("shopify", "Field/Files/10-shopify/products_export.csv");
        Assert.Equal(
            ["SH10-S|Cotton Tee / S|0012345678905|19.90|Shirts|5", "SH10-M|Cotton Tee / M|0012345678912|19.90|Shirts|7",
                "SH10-MUG|Mug||8.00|Mugs|2"],
            lines.Select(l => $"{Said(l, "sku name")}|{Barcodes(l)}|{l.Money("price").Value}|{Said(l, "category quantity")}"));
        Assert.Equal((3, 1), (file.Tally.Records, file.Tally.Skipped));
        Assert.DoesNotContain(file.Findings, f => f.Level == FindingLevel.Refused);
    }

    [Fact]
    public async Task Woocommerce_has_parents_that_are_no_goods()
    {
        var (file, lines) = await Read("woocommerce", "Maps/Files/woocommerce.csv");
        Assert.Equal(
            ["WT-S|Wool Hat - S|Hats|39.00|4|yes|", "WT-L|Wool Hat - L|Hats|42.00||yes|", "GIFT|Gift wrapping|Services|2.50||no|reduced"],
            lines.Select(l => $"{Said(l, "sku name category")}|{l.Money("price").Value}|{Said(l, "quantity active tax_category")}"));
        Assert.Equal([false, false, true], lines.Select(l => l.YesNo("service").Value));
        Assert.Equal("4006381333931", Barcodes(lines[0]));
        Assert.Equal(1, file.Tally.Skipped);
    }

    [Fact]
    public async Task Odoo_goes_on_in_lines_of_their_own()
    {
        var (file, lines) = await Read("odoo", "Maps/Files/odoo.csv");
        Assert.Equal(
            ["FURN_01|Desk|Office / Tables|450.00|300.00|12|Units|False", "SERV_1|Fitting|Services|50.00|0.00|0|Hours|True"],
            lines.Select(l => $"{Said(l, "sku name category")}|{Worth(l)}|{Said(l, "unit")}|{l.YesNo("service").Value}"));
        Assert.Equal(1, file.Tally.Skipped);
    }

    [Fact]
    public async Task Square_has_a_column_of_stock_with_the_shops_name()
    {
        var (_, lines) = await Read("square", "Maps/Files/square.csv");
        Assert.Equal(
            ["CF-L|Coffee / Large|Drinks|3.50|12|True", "9876543210128|Cake|Food||0|True", "TOK3|Old Mug|Shop|4250.00||False"],
            lines.Select(l => $"{Said(l, "sku name category")}|{(l.Money("price") is { IsThere: true } price ? price.Value : "")}|"
                + $"{l["quantity"].Text}|{l.YesNo("active").Value}"));
    }

    [Fact]
    public async Task Ospos_has_its_barcode_as_the_key()
    {
        var (_, lines) = await Read("ospos", "Maps/Files/ospos.csv");
        Assert.Equal(
            ["4006381333931|Pencil|Office|1.20|0.40|100", "17|Loose tea|Food|9.00|5.00|2.5"],
            lines.Select(l => $"{Said(l, "sku name category")}|{Worth(l)}"));
    }

    [Fact]
    public async Task Guanjiapo_ends_with_a_total()
    {
        var (file, lines) = await Read("guanjiapo", "Field/Files/15-guanjiapo/商品库存.csv");
        Assert.Equal(
            ["0001001|康师傅红烧牛肉面|包|1014.90|11.20|24", "0001002|农夫山泉|瓶|2.00|1.10|0"],
            lines.Select(l => $"{Said(l, "sku name unit")}|{Worth(l)}"));
        Assert.Equal(1, file.Tally.Totals);
    }

    [Fact]
    public async Task Jiandaoyun_is_a_form_with_names_of_its_makers()
    {
        var (_, lines) = await Read("jiandaoyun", "Maps/Files/jiandaoyun.csv");
        Assert.Equal(
            ["CP-001|矿泉水|瓶|饮料|2.00|1.10|240|True", "CP-002|旧款杯子|个|日用|15.00|8.00|0|False"],
            lines.Select(l => $"{Said(l, "sku name unit category")}|{Worth(l)}|{l.YesNo("active").Value}"));
    }

    [Fact]
    public void Every_map_can_be_read_says_what_it_is_for_and_comes_back_the_same()
    {
        Assert.Equal(["default", "guanjiapo", "jiandaoyun", "odoo", "online-retail", "ospos", "shopify", "square", "woocommerce"],
            ImportMaps.BuiltIn);
        foreach (var name in ImportMaps.BuiltIn)
        {
            var map = ImportMaps.Load(name).Value;
            Assert.All(["en", "zh"], language => Assert.NotEmpty(map.Title[language]));
            var json = ImportMaps.Write(map);
            Assert.Equal(json, ImportMaps.Write(ImportMaps.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json)), name).Value));
        }
    }

    [Theory]
    [InlineData("{\"encodng\": \"gbk\"}", "encodng")]
    [InlineData("{\"columns\": {\"sku\": 7}}", "columns.sku")]
    [InlineData("{\"columns\": {\"sku\": []}}", "header")]
    [InlineData("{\"decimal\": \",\", \"thousands\": \",\"}", "same sign")]
    [InlineData("{\"dateFormat\": \"%\"}", "format of dates")]
    [InlineData("{\"delimiter\": \"a\"}", "can't separate")]
    [InlineData("not json", "")]
    [InlineData("", "")]
    [InlineData("null", "empty")]
    [InlineData("{\"values\": {\"active\": null}}", "null")]
    [InlineData("{\"columns\": {\"sku\": null}}", "null")]
    [InlineData("{\"headerLine\": 0}", "lines 1 to")]
    public void A_map_that_cant_be_used_says_why(string json, string reason)
    {
        var refused = ImportMaps.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json)), "mine.json").Error!;
        Assert.Equal("import.map-malformed", refused.Code);
        Assert.Contains(reason, refused.Args["reason"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Constants_and_their_words_for_things_are_put_in()
    {
        var json = """
            {"columns": {"sku": "code", "active": "state"}, "constants": {"unit": "kg"}, "values": {"active": {"gone": "no", "*": "yes"}}}
            """;
        var map = ImportMaps.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json)), "mine").Value;
        var lines = await Lines("code,state\nA,GONE\nB,here\n", map);
        Assert.Equal([("kg", false), ("kg", true)], lines.Select(l => (l["unit"].Text, l.YesNo("active").Value)));
    }

    private static async Task<(SourceFile File, List<SourceLine> Lines)> Read(string map, string path)
    {
        var file = (await OpenFile(path, ImportMaps.Load(map).Value, Goods)).Value;
        return (file, await Lines(file));
    }

    private static string Said(SourceLine line, string columns) => string.Join('|', columns.Split(' ').Select(c => line[c].Text));

    private static string Worth(SourceLine line) =>
        $"{line.Money("price").Value}|{line.Cost("unit_cost").Value}|{line.Quantity("quantity").Value}";

    private static string Barcodes(SourceLine line) => string.Join(' ', line.Codes("barcodes").Value ?? []);
}
