using Monolith.Devices.PrintJobs.PrintTestPage;
using Monolith.Drivers.Sdk;
using Monolith.SharedKernel;

namespace Monolith.Devices.Tests;

public sealed class LayoutTests
{
    private static readonly PrinterCapabilities Wide = new(48, 576, [CutKind.Partial], [BarcodeKind.Code128], true, [2], "gb18030", [437], true, true);
    private static readonly PrinterCapabilities Narrow = Wide with { Columns = 32, WidthDots = 384, DrawerPins = [] };

    private static readonly ReceiptDocument Receipt = Tills.Receipt(new Tills().Ticket(Guid.CreateVersion7(), DateTimeOffset.UnixEpoch));

    [Fact]
    public void A_number_too_long_for_bars_on_narrow_paper_becomes_a_QR_code()
    {
        var longNumber = Receipt with { Barcode = "REGISTER-12-000123" };
        Assert.Single(ReceiptLayout.Of(longNumber, Wide, false).Elements.OfType<Barcode>());
        var paper = ReceiptLayout.Of(longNumber, Narrow, false);
        Assert.Empty(paper.Elements.OfType<Barcode>());
        Assert.Equal(Receipt.QrContent, Assert.Single(paper.Elements.OfType<QrCode>()).Data);
    }

    [Fact]
    public void A_printer_without_codes_gets_the_number_as_text()
    {
        var paper = ReceiptLayout.Of(Receipt, Narrow with { Barcodes = [], QrCodes = false }, false);
        Assert.Contains(paper.Elements.OfType<TextLine>(), l => l.Runs.Any(r => r.Text == Receipt.Number));
    }

    [Fact]
    public void Only_cash_opens_the_drawer_and_only_where_there_is_one()
    {
        Assert.Single(ReceiptLayout.Of(Receipt, Wide, false).Elements.OfType<DrawerKick>());
        Assert.Empty(ReceiptLayout.Of(Receipt, Wide, true).Elements.OfType<DrawerKick>());
        Assert.Empty(ReceiptLayout.Of(Receipt, Narrow, false).Elements.OfType<DrawerKick>());
        var card = Receipt with { Tenders = [new(TenderKind.Card, "银行卡", Receipt.Total, null)] };
        Assert.Empty(ReceiptLayout.Of(card, Wide, false).Elements.OfType<DrawerKick>());
    }

    [Fact]
    public void Every_layout_is_within_the_limits_of_the_contract()
    {
        var many = Receipt with { Lines = [.. Enumerable.Repeat(Receipt.Lines[0] with { Name = new string('长', LocalName.Longest), Discount = Money.Of(1) }, 500)] };
        Assert.Null(ReceiptLayout.Of(many, Narrow, true).Check());
        Assert.Null(TestPage.Of("Printer", "Shop", "2026-11-22 14:05").Check());
    }
}
