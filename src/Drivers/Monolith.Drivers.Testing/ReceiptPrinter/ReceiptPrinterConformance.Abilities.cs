using Monolith.Drivers.Sdk;
using Monolith.Drivers.Simulators;

namespace Monolith.Drivers.Testing;

/// <content>What the printer can do is done; what it can't is told, and never sent.</content>
public abstract partial class ReceiptPrinterConformance
{
    [Theory]
    [InlineData(CutKind.Partial)]
    [InlineData(CutKind.Full)]
    public async Task A_cut_is_made_or_replaced(CutKind kind)
    {
        await using var bench = await OpenAsync();
        var (receipt, result) = await bench.PrintedWithAsync(Document.Text("x").Cut(kind).Done());
        var can = bench.Can.Cuts.Contains(kind);
        Assert.Equal(!can, Told(result, PrintWarningCode.CutReplaced));
        if (can) Assert.Equal(new PaperCut(kind == CutKind.Full), receipt.Elements.Last());
        else if (bench.Can.Cuts.IsEmpty) Assert.DoesNotContain(receipt.Elements, e => e is PaperCut);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public async Task A_drawer_opens_where_there_is_one_and_never_for_a_copy(int pin)
    {
        await using var bench = await OpenAsync();
        var document = Document.Text("x").KickDrawer(pin).Done();
        var (receipt, result) = await bench.PrintedWithAsync(document);
        var can = bench.Can.DrawerPins.Contains(pin);
        Assert.Equal(!can, Told(result, PrintWarningCode.DrawerLeftOut));
        Assert.Equal(can ? [pin] : [], receipt.Elements.OfType<PaperDrawerKick>().Select(k => k.Pin));
        Assert.DoesNotContain((await bench.PrintedAsync(document, copy: true)).Elements, e => e is PaperDrawerKick);
    }

    [Theory]
    [InlineData(BarcodeKind.Ean13, "690123456789", "6901234567892")]
    [InlineData(BarcodeKind.Code128, "T1-000123", "T1-000123")]
    public async Task A_barcode_reads_back_or_stands_as_text(BarcodeKind kind, string data, string onPaper)
    {
        await using var bench = await OpenAsync();
        var (receipt, result) = await bench.PrintedWithAsync(Document.Barcode(kind, data).Done());
        var can = bench.Can.Barcodes.Contains(kind);
        Assert.Equal(!can, Told(result, PrintWarningCode.BarcodeAsText));
        if (can) Assert.Equal(onPaper, Assert.Single(receipt.Elements.OfType<PaperBarcode>()).Data);
        else Assert.Contains(data, receipt.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_QR_code_reads_back_or_stands_as_text()
    {
        await using var bench = await OpenAsync();
        const string Data = "HTTPS://EXAMPLE.COM/R/123";
        var (receipt, result) = await bench.PrintedWithAsync(Document.Qr(Data).Done());
        Assert.Equal(!bench.Can.QrCodes, Told(result, PrintWarningCode.QrAsText));
        if (bench.Can.QrCodes) Assert.Equal(Data, Assert.Single(receipt.Elements.OfType<PaperQr>()).Data);
        else Assert.Equal(Data, Bare(receipt.Text));
    }

    [Fact]
    public async Task A_picture_is_printed_where_the_printer_prints_pictures()
    {
        await using var bench = await OpenAsync();
        if (!bench.Can.Pictures) return; // it gets none
        // All that a byte of dots can be, among them what printers take for orders.
        var rows = new byte[2 * 130];
        for (var i = 0; i < rows.Length; i++) rows[i] = (byte)(i % 3 == 0 ? 0x10 : i % 256);
        var (receipt, _) = await bench.PrintedWithAsync(Document.Picture(16, 130, rows).Text("below").Done());
        var printed = receipt.Elements.OfType<PaperImage>().ToList();
        Assert.Equal((16, 130), (printed[0].WidthDots, printed.Sum(p => p.HeightDots)));
        Assert.DoesNotContain(receipt.Elements, e => e is PaperDrawerKick);
        Assert.Contains("below", receipt.Text, StringComparison.Ordinal);
    }

    private static bool Told(PrintResult result, PrintWarningCode code) => result.Warnings.Any(w => w.Code == code);
}
