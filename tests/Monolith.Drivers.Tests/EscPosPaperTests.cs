using Monolith.Drivers.Sdk;
using Monolith.Drivers.Simulators;

namespace Monolith.Drivers.Tests;

/// <summary>What stands on the paper, read back by a printer that knows nothing of the driver.</summary>
public sealed class EscPosPaperTests
{
    [Fact]
    public async Task A_whole_receipt_in_two_languages_reads_as_it_was_written()
    {
        await using var shop = await EscPosBench.OpenAsync();
        var receipt = await shop.PrintedAsync(PrintDocument.Build()
            .Text("百货商店 Corner Shop", TextStyle.Large, TextAlign.Center)
            .Rule()
            .Row("2 x 苹果 Apples", "25.80")
            .Row("Crème brûlée", "4.50")
            .Rule('=')
            .Row("合计 Total", "¥30.30", TextStyle.Strong)
            .Barcode(BarcodeKind.Code128, "T1-000123")
            .Qr("https://example.com/r/123?店=1")
            .Feed(2).KickDrawer().Cut().Done());

        Assert.Equal(
        [
            "百货商店 Corner Shop",
            new string('-', 48),
            "2 x 苹果 Apples                            25.80",
            "Crème brûlée                                4.50",
            new string('=', 48),
            "合计 Total                               ￥30.30",
        ], receipt.Lines.Select(l => l.Text));
        Assert.All(receipt.Lines.Skip(1), l => Assert.Equal(48, l.Columns));
        Assert.Equal((PaperAlign.Center, 40), (receipt.Lines.First().Align, receipt.Lines.First().Columns));
        Assert.Equal((true, 2, 2), (receipt.Lines.First().Runs[0].Bold, receipt.Lines.First().Runs[0].Width, receipt.Lines.First().Runs[0].Height));
        Assert.Contains(new PaperBarcode("CODE128", "T1-000123", 80, 3, true, PaperAlign.Center), receipt.Elements);
        Assert.Contains(new PaperQr("https://example.com/r/123?店=1", 6, 'M', PaperAlign.Center), receipt.Elements);
        Assert.Equal([new PaperFeed(2), new PaperDrawerKick(2, 100, 500), new PaperCut(false)], receipt.Elements.TakeLast(3));
    }

    [Fact]
    public async Task A_copy_does_not_open_the_drawer()
    {
        await using var shop = await EscPosBench.OpenAsync();
        Assert.Equal(PrintOutcome.Printed, (await shop.PrintAsync(PrintDocument.Build().Text("copy").KickDrawer().Done(), copy: true)).Outcome);
        Assert.DoesNotContain((await shop.Paper.WaitForReceiptAsync(1, TimeSpan.FromSeconds(20))).Elements, e => e is PaperDrawerKick);
    }

    [Fact]
    public async Task A_long_name_wraps_in_its_own_part_and_the_amount_stands_on_the_last_line()
    {
        await using var shop = await EscPosBench.OpenAsync("generic-58", new() { Columns = 32 });
        var receipt = await shop.PrintedAsync(PrintDocument.Build().Row("Organic fair-trade dark chocolate with orange", "12.90").Row("特级初榨橄榄油五百毫升装礼盒两瓶", "199.00").Done());
        Assert.Equal(
        [
            "Organic fair-trade dark",
            "chocolate with orange      12.90",
            "特级初榨橄榄油五百毫升装",
            "礼盒两瓶                  199.00",
        ], receipt.Lines.Select(l => l.Text));
        Assert.All(receipt.Lines, l => Assert.InRange(l.Columns, 1, 32));
    }

    [Theory]
    [InlineData(42, "generic-80-42")]
    [InlineData(32, "cn-58-gbk")]
    public async Task A_long_text_wraps_between_words_and_anywhere_in_Chinese(int columns, string profile)
    {
        await using var shop = await EscPosBench.OpenAsync(profile, new() { Columns = columns });
        var text = "Goods may be returned within seven days 商品自售出之日起七日内可凭小票退换 Pneumonoultramicroscopicsilicovolcanoconiosis-medicine";
        var receipt = await shop.PrintedAsync(PrintDocument.Build().Text(text).Text(text, new(Width: 2)).Done());
        Assert.All(receipt.Lines, l => Assert.InRange(l.Columns, 1, columns));
        var once = string.Concat(receipt.Lines.TakeWhile(l => l.Runs[0].Width == 1).Select(l => l.Text));
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), once.Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_two_byte_character_of_GB18030_comes_out_as_it_went_in()
    {
        await using var shop = await EscPosBench.OpenAsync();
        var chinese = System.Text.CodePagesEncodingProvider.Instance.GetEncoding(54936)!;
        // CJK unified ideographs U+4E00..U+9FA5 all have two bytes.
        var all = string.Concat(Enumerable.Range(0x4E00, 0x9FA5 - 0x4E00 + 1).Select(c => (char)c));
        Assert.Equal(all.Length * 2, chinese.GetByteCount(all));
        var document = new PrintDocument([.. all.Chunk(960).Select(c => new TextLine([new(new string(c), TextStyle.Normal)]))]);
        var receipt = await shop.PrintedAsync(document);
        Assert.Equal(all, string.Concat(receipt.Lines.Select(l => l.Text)));
    }

    [Theory]
    [InlineData("160401")] // as pairs these would be the bytes of DLE EOT 1, a status question
    [InlineData("1620010005")] // and of DLE DC4 1, a drawer pulse
    [InlineData("0123456789")]
    [InlineData("A-{B}-C")]
    public async Task A_barcode_reads_back_and_never_becomes_a_command(string data)
    {
        await using var shop = await EscPosBench.OpenAsync();
        var receipt = await shop.PrintedAsync(PrintDocument.Build().Barcode(BarcodeKind.Code128, data).Done());
        Assert.Equal(data, Assert.IsType<PaperBarcode>(Assert.Single(receipt.Elements)).Data);
    }

    [Fact]
    public async Task What_had_to_be_made_good_is_reported()
    {
        await using var shop = await EscPosBench.OpenAsync("cn-58-gbk", new() { Columns = 32 });
        var result = await shop.PrintAsync(PrintDocument.Build()
            .Text("😀 ไทย \u0007bell")
            .Barcode(BarcodeKind.Code128, new string('W', 40))
            .Qr("no native QR codes here")
            .Row("x", new string('9', 40))
            .KickDrawer(5).Cut().Done());
        Assert.Equal(PrintOutcome.Printed, result.Outcome);
        Assert.Equal(
            "CharactersReplaced 4, ControlCharactersDropped 1, TextCut 1, BarcodeAsText 1, QrAsText 1, CutReplaced 1, DrawerLeftOut 1",
            string.Join(", ", result.Warnings.Select(w => $"{w.Code} {w.Count}")));
        var receipt = await shop.Paper.WaitForReceiptAsync(1, TimeSpan.FromSeconds(20));
        Assert.Empty(receipt.Problems);
        Assert.Contains("no native QR codes here", receipt.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0xD83D)] // half of a pair
    [InlineData(0xFFFE)] // normalising refuses it
    [InlineData(0xFFFF)]
    [InlineData(0xFDD0)]
    public async Task What_is_no_character_prints_as_a_question_mark(int code)
    {
        await using var shop = await EscPosBench.OpenAsync();
        var result = await shop.PrintAsync(PrintDocument.Build().Text($"a{(char)code}b").Done());
        Assert.Equal((PrintOutcome.Printed, null), (result.Outcome, result.Error));
        Assert.Contains("a?b", (await shop.Paper.WaitForReceiptAsync(1, TimeSpan.FromSeconds(20))).Text, StringComparison.Ordinal);
    }
}
