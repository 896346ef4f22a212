using Monolith.Drivers.Sdk;
using Monolith.Drivers.Simulators;

namespace Monolith.Drivers.Testing;

/// <content>What stands on the paper.</content>
public abstract partial class ReceiptPrinterConformance
{
    [Fact]
    public async Task Texts_and_amounts_stand_on_the_paper_within_its_width()
    {
        await using var bench = await OpenAsync();
        var receipt = await bench.PrintedAsync(
            Document.Text("Corner Shop", TextStyle.Strong, TextAlign.Center).Row("2 x Apples", "25.80").Rule('=').Done());
        var lines = receipt.Lines.Select(l => l.Text.Trim()).ToList();
        Assert.Equal("Corner Shop", lines[0]);
        Assert.StartsWith("2 x Apples ", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(" 25.80", lines[1], StringComparison.Ordinal);
        Assert.Equal(new string('=', bench.Can.Columns), lines[2]);
        Assert.Equal(bench.Can.Columns, receipt.Lines.ElementAt(1).Columns);
    }

    [Fact]
    public async Task A_long_name_loses_nothing_and_its_amount_ends_the_last_line()
    {
        await using var bench = await OpenAsync();
        const string Name = "Organic fair-trade dark chocolate with orange, almonds and a pinch of salt from the sea";
        var receipt = await bench.PrintedAsync(Document.Row(Name, "12.90").Done());
        Assert.EndsWith(" 12.90", receipt.Lines.Last().Text, StringComparison.Ordinal);
        Assert.Equal(Bare(Name + "12.90"), Bare(receipt.Text));
        Assert.All(receipt.Lines, l => Assert.InRange(l.Columns, 1, bench.Can.Columns));
    }

    [Fact]
    public async Task A_document_longer_than_a_channel_takes_at_once_prints_whole()
    {
        await using var bench = await OpenAsync();
        var text = string.Concat(Enumerable.Range(0, 8_192).Select(i => $"{i:00000000} "));
        Assert.True(text.Length > 65_536);
        var document = new PrintDocument([.. text.Chunk(900).Select(c => new TextLine([new(new string(c), TextStyle.Normal)]))]);
        Assert.Equal(Bare(text), Bare((await bench.PrintedAsync(document)).Text));
    }

    [Fact]
    public async Task Control_characters_in_a_text_never_reach_the_printer()
    {
        await using var bench = await OpenAsync();
        var (receipt, result) = await bench.PrintedWithAsync(
            Document.Text("a\u001Bp\u0000b").Text("\u001DVA").Text("c\u0010\u0014\u0001\u0000\u0001").Done());
        Assert.Contains("apb", receipt.Text, StringComparison.Ordinal);
        Assert.All(receipt.Elements, e => Assert.IsType<PaperLine>(e));
        Assert.Contains(result.Warnings, w => w is { Code: PrintWarningCode.ControlCharactersDropped, Count: >= 6 });
    }

    [Fact]
    public async Task Any_text_at_all_stays_inside_the_paper_and_never_becomes_a_command()
    {
        var seed = Random.Shared.Next();
        var texts = new AnyText(new Random(seed));
        await using var bench = await OpenAsync();
        for (var round = 0; round < 5; round++)
            try
            {
                var receipt = await bench.PrintedAsync(texts.Document(lines: 30));
                Assert.All(receipt.Elements, e => Assert.IsType<PaperLine>(e));
                Assert.All(receipt.Lines, l => Assert.InRange(l.Columns, 0, bench.Can.Columns));
            }
            catch (Xunit.Sdk.XunitException e)
            {
                Assert.Fail($"seed {seed}, round {round}: {e.Message}");
            }
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
