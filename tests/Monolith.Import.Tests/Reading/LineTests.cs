using Monolith.Import.Maps;
using Monolith.Import.Reading;
using static Monolith.Import.Tests.Support.Files;

namespace Monolith.Import.Tests.Reading;

/// <summary>Every line of a file is handed over, or counted with the reason it is not.</summary>
public sealed class LineTests
{
    [Fact]
    public async Task Empty_fields_at_the_end_are_a_spreadsheets_and_others_are_refused()
    {
        var lines = await Lines("sku,name\nA,Tea,,,\nB,Tea,green\nC\nD,Jam\n");
        Assert.Equal([null, "import.line-too-long", "import.line-too-short", null], lines.Select(l => l.Codes().SingleOrDefault()));
    }

    [Fact]
    public async Task A_line_that_lacks_only_what_nobody_reads_is_taken()
    {
        Assert.False((await Lines("sku,name,remark\nA,Tea\n")).Single().IsRefused);
        var line = (await Lines("sku,name,price\nA,Tea\n", new ImportMap { ShortLines = true })).Single();
        Assert.Equal((false, true), (line.IsRefused, line["price"].IsEmpty));
    }

    [Theory]
    [InlineData(",合计,268.80")]
    [InlineData("合计,,268.80")]
    [InlineData("合计：,,268.80")]
    [InlineData(",Total,268.80")]
    [InlineData("Summe:,,268.80")]
    [InlineData("Grand Total,,268.80")]
    public async Task A_total_is_no_record(string total)
    {
        var file = (await Open($"sku,name,price\nA,Tea,1.00\n{total}\n")).Value;
        Assert.Equal(["A"], (await Lines(file)).Select(l => l["sku"].Text));
        Assert.Equal((1, 1), (file.Tally.Records, file.Tally.Totals));
        Assert.Equal(("import.total-lines", "3"), (file.Findings.Single().Code, file.Findings.Single().Args["first"]));
    }

    [Fact]
    public async Task A_thing_that_is_called_total_is_one()
    {
        var lines = await Lines("sku,name,price\n77,Total,4.99\nTotal,Cereal,3.99\n");
        Assert.Equal(["77", "Total"], lines.Select(l => l["sku"].Text));
    }

    [Fact]
    public async Task The_header_again_in_the_middle_is_left_out()
    {
        var file = (await Open("sku,name\nA,Tea\nsku,name\nB,Jam\n")).Value;
        Assert.Equal(["A", "B"], (await Lines(file)).Select(l => l["sku"].Text));
        Assert.Equal(["import.header-repeated"], file.Findings.Select(f => f.Code));
    }

    [Fact]
    public async Task What_is_found_says_which_lines_of_the_file_its_record_spans()
    {
        var lines = await Lines("sku,name,price\nA,\"Te\na,\ngreen\",#REF!\nB,Jam,#REF!\n");
        Assert.Equal([(2, 4), (5, null)], lines.Select(l => (l.Findings[^1].Line!.Value, l.Findings[^1].LastLine)));
    }

    [Fact]
    public async Task All_lines_of_a_file_are_accounted_for()
    {
        var file = (await Open("List\n\nsku,name\nA,\"Te\na\"\n,,\nB,\"x\n,Total\nC,Jam\n")).Value;
        var lines = await Lines(file);
        var tally = file.Tally;
        Assert.Equal((9, 3, 1, 1, 3), (tally.PhysicalLines, tally.Heading, tally.Blank, tally.Totals, tally.Records));
        Assert.Equal(tally.PhysicalLines, tally.Heading + tally.Blank + tally.Totals + tally.Skipped + lines.Sum(l => l.Span));
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\u0007b")]
    [InlineData("a\u202Eb")]
    [InlineData("a\u009Fb")]
    public async Task Characters_that_steer_are_refused(string name)
    {
        var lines = await Lines($"sku,name\nA,{name}\nB,Tea\n");
        Assert.Equal(["import.control-character"], lines[0].Codes());
        Assert.Equal("name", lines[0].Findings[0].Column);
        Assert.DoesNotContain('\0', lines[0].Findings[0].Value!);
        Assert.False(lines[1].IsRefused);
    }

    [Fact]
    public async Task A_line_break_in_a_name_becomes_a_blank()
    {
        var line = (await Lines("sku,name\nA,\"Milk\r\n1 litre\"\n")).Single();
        Assert.Equal("Milk 1 litre", line["name"].Text);
        Assert.Equal([("import.line-break", FindingLevel.Note)], line.Findings.Select(f => (f.Code, f.Level)));
    }

    [Theory]
    [InlineData("sku,name\nA,so\u00adft\n", "name")]
    [InlineData("sku,name\nA,a\u200fb\n", "name")]
    [InlineData("sku,name\nA,x\ufeffy\n", "name")]
    [InlineData("sku,name\nA,x\u3164y\n", "name")]
    [InlineData("sku,name\nZ\u200bW1,Tea\n", "sku")]
    [InlineData("sku,name,barcodes\nA,Tea,4006381\u200b333931\n", "barcodes")]
    public async Task What_nobody_sees_within_a_word_or_a_code_refuses_the_line(string file, string column)
    {
        var line = (await Lines(file)).Single();
        _ = (line.Text("name"), line.Code("sku"), line.Codes("barcodes"));
        Assert.Equal([("import.unseen-character", column)], line.Findings.Select(f => (f.Code, f.Column)));
    }

    [Fact]
    public async Task What_joins_and_shapes_letters_and_emoji_stays()
    {
        var line = (await Lines("sku,name\nA,خانه\u200cها 👩\u200d🚀 𠮷野家\n")).Single();
        Assert.Equal("خانه\u200cها 👩\u200d🚀 𠮷野家", line.Text("name").Value);
        Assert.Empty(line.Findings);
    }

    [Fact]
    public async Task Blanks_of_all_sorts_at_the_ends_of_a_cell_go()
    {
        var line = (await Lines("sku,name\n\u00A0A\u3000,\u200B Tea \uFEFF\n")).Single();
        Assert.Equal(("A", "Tea"), (line["sku"].Text, line["name"].Text));
    }

    [Theory]
    [InlineData("'=1+1", "=1+1")]
    [InlineData("'-2+3", "-2+3")]
    [InlineData("'@x", "@x")]
    [InlineData("'＝1", "＝1")]
    [InlineData("''=1", "'=1")]
    [InlineData("'n Tee", "'n Tee")]
    [InlineData("=\"\"007\"\"", "007")]
    public async Task What_guards_a_cell_against_formulas_is_taken_off(string written, string read) =>
        Assert.Equal(read, (await Lines($"sku,name\nA,\"{written}\"\n")).Single()["name"].Text);

    [Fact]
    public async Task A_text_that_is_too_long_is_refused()
    {
        var line = (await Lines($"sku,name\nA,{new string('x', 201)}\n")).Single();
        Assert.Equal(GivenState.Wrong, line.Name("name").State);
        Assert.Equal(["import.value-too-long"], line.Codes());
        Assert.True(line.Findings[0].Value!.Length < 110);
    }

    [Fact]
    public async Task A_line_without_an_end_in_sight_costs_itself_alone()
    {
        var lines = await Lines($"sku,name\nA,{new string('x', 2 << 20)}\nB,Tea\n");
        Assert.Equal([("import.record-too-long", 2), (null, 3)], lines.Select(l => (l.Codes().SingleOrDefault(), l.Number)));
        Assert.Equal("Tea", lines[1]["name"].Text);
    }

    [Fact]
    public async Task A_quote_that_never_ends_costs_its_line_alone_in_a_file_of_any_length()
    {
        var many = string.Concat(Enumerable.Range(3, 50_000).Select(i => $"S{i},Something that is a little longer,1.00\n"));
        var file = (await Open("sku,name,price\nA,\"Tea,1.00\n" + many)).Value;
        var lines = await Lines(file);
        Assert.Equal((50_001, 2), (lines.Count, lines.Single(l => l.IsRefused).Number));
        Assert.Equal(50_002, file.Tally.PhysicalLines);
    }

    [Fact]
    public async Task Yes_and_no_are_known_in_the_words_of_files()
    {
        var lines = await Lines("sku,active\nA,TRUE\nB,0\nC,是\nD,否\nE,maybe\nF,\n");
        var states = lines.Select(l => l.YesNo("active")).ToList();
        Assert.Equal([true, false, true, false], states.Take(4).Select(s => s.Value));
        Assert.Equal([GivenState.Wrong, GivenState.Empty], states.Skip(4).Select(s => s.State));
    }
}
