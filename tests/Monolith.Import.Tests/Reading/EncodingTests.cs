using System.Text;
using Monolith.Import.Maps;
using static Monolith.Import.Tests.Support.Files;

namespace Monolith.Import.Tests.Reading;

/// <summary>A file is read in the encoding it is in, or refused: no letter is ever replaced by another.</summary>
public sealed class EncodingTests
{
    private const string Chinese = "sku,name\nA,康师傅红烧牛肉面 5连包\nB,农夫山泉 550ml\nC,海天酱油 生抽\n";
    private const string Traditional = "sku,name\nA,統一麥香紅茶\nB,黑松沙士 600ml\nC,義美小泡芙 巧克力\n";
    private const string Japanese = "sku,name\nA,おにぎり 鮭\nB,コカ・コーラ 500ml\nC,カップヌードル しょうゆ\n";
    private const string German = "sku;name\nA;Käse grün\nB;Brötchen süß\nC;Öl 1 l\n";

    [Theory]
    [InlineData("utf-8", Chinese)]
    [InlineData("utf-16", Chinese)]
    [InlineData("utf-16BE", Chinese)]
    [InlineData("utf-16", German)]
    [InlineData("utf-32", Chinese)]
    public async Task A_byte_order_mark_says_it(string encoding, string text)
    {
        var coding = Encoding.GetEncoding(encoding);
        var file = (await Open([.. coding.GetPreamble(), .. coding.GetBytes(text)])).Value;
        Assert.Equal((coding.WebName, true), (file.Format.Encoding, file.Format.HasBom));
        Assert.Equal(Names(text), (await Lines(file)).Select(l => l["name"].Text));
    }

    [Theory]
    [InlineData("utf-8", Chinese)]
    [InlineData("gb18030", Chinese)]
    [InlineData("utf-16", German)]
    [InlineData("utf-16BE", German)]
    [InlineData("big5", Traditional)]
    [InlineData("shift_jis", Japanese)]
    [InlineData("windows-1252", German)]
    public async Task Without_a_mark_its_looks_say_it(string encoding, string text)
    {
        var file = (await Open(In(encoding, text))).Value;
        Assert.Equal(encoding == "utf-16" ? "utf-16" : encoding, file.Format.Encoding, ignoreCase: true);
        Assert.Equal(Names(text), (await Lines(file)).Select(l => l["name"].Text));
        Assert.Equal(!encoding.StartsWith("utf", StringComparison.Ordinal), file.Findings.Any(f => f.Code == "import.encoding-guessed"));
    }

    [Theory]
    [InlineData("gbk", "gb18030", Chinese)]
    [InlineData("GB2312", "gb18030", Chinese)]
    [InlineData("big5", "big5", Traditional)]
    [InlineData("Shift_JIS", "shift_jis", Japanese)]
    [InlineData("cp1252", "windows-1252", German)]
    [InlineData("1252", "windows-1252", German)]
    [InlineData("windows-1250", "windows-1250", "sku;name\nA;Rohlíky šunka\nB;Žluťoučký kůň\n")]
    [InlineData("windows-1251", "windows-1251", "sku;name\nA;Молоко\nB;Хлеб ржаной\n")]
    public async Task A_map_says_it(string name, string encoding, string text)
    {
        var file = (await Open(In(encoding, text), new ImportMap { Encoding = name })).Value;
        Assert.Equal(Names(text), (await Lines(file)).Select(l => l["name"].Text));
        Assert.Empty(file.Findings);
    }

    [Theory]
    [InlineData("windows-1251", "sku;name\nA;Молоко\nB;Хлеб ржаной\n")]
    [InlineData("windows-1250", "sku;name\nA;Chleb żytni\nB;Masło śmietankowe\n")]
    [InlineData("windows-1254", "sku;name\nA;Şeker\nB;Çığ gibi ışık\n")]
    public async Task What_cant_be_told_is_refused_with_its_line(string encoding, string text)
    {
        var refused = await Open(In(encoding, text));
        Assert.Equal("import.encoding-doubtful", refused.Error!.Code);
        Assert.Equal("2", refused.Error.Args["line"]);
        Assert.Contains(encoding, refused.Error.Args["encodings"], StringComparison.Ordinal);
        Assert.Contains(Names(text).First(), refused.Error.Args["readings"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_isnt_what_its_map_says_is_refused_with_its_line()
    {
        var refused = await Open(In("gb18030", Chinese), new ImportMap { Encoding = "utf-8" });
        Assert.Equal(("import.encoding-wrong", "2"), (refused.Error!.Code, refused.Error.Args["line"]));
    }

    [Fact]
    public async Task A_broken_place_in_UTF_8_makes_it_no_other_encoding()
    {
        var bytes = Encoding.UTF8.GetBytes(Chinese);
        bytes[^5] = 0xFF;
        Assert.Equal("import.encoding-unknown", (await Open(bytes)).Error!.Code);
    }

    [Fact]
    public async Task A_letter_that_was_lost_before_refuses_its_line()
    {
        var lines = await Lines("sku,name\nA,M\uFFFDller\nB,Mueller\n");
        Assert.Equal(["import.characters-lost"], lines[0].Codes());
        Assert.Equal([true, false], lines.Select(l => l.IsRefused));
    }

    [Fact]
    public async Task An_encoding_that_nobody_knows_is_a_fault_of_the_map()
    {
        Assert.Equal("import.map-malformed", (await Open(Chinese, new ImportMap { Encoding = "klingon" })).Error!.Code);
        var map = ImportMaps.Read(new MemoryStream("{\"encoding\": \"klingon\"}"u8.ToArray()), "mine");
        Assert.Equal("import.map-malformed", map.Error!.Code);
        Assert.Contains("klingon", map.Error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',', ';')[1]);
}
