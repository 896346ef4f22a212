using Monolith.Devices.PrintJobs.PrintTestPage;
using Monolith.Drivers.Sdk;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Sites;

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

    [Fact]
    public void What_cash_was_rounded_by_stands_between_the_total_and_what_was_paid()
    {
        var rounded = ReceiptLayout.Of(Receipt with { CashRounding = Money.Of(0.02m) }, Wide, false).Elements.OfType<TwoColumnRow>().ToList();
        var at = rounded.FindIndex(r => r.Left == Receipt.Words.CashRounding);
        Assert.Equal(("0.02", "现金"), (rounded[at].Right, rounded[at + 1].Left));
        Assert.DoesNotContain(ReceiptLayout.Of(Receipt, Wide, false).Elements.OfType<TwoColumnRow>(), r => r.Left == Receipt.Words.CashRounding);
    }

    [Fact]
    public void A_logo_stands_above_all_where_the_printer_prints_pictures_that_wide()
    {
        var logo = new DotPicture(384, 2, new byte[96]);
        var paper = ReceiptLayout.Of(Receipt, Narrow with { Pictures = true }, false, logo);
        Assert.Equal((384, 2), Assert.IsType<Picture>(paper.Elements[0]) is var picture ? (picture.Width, picture.Height) : default);
        Assert.Null(paper.Check());
        Assert.Empty(ReceiptLayout.Of(Receipt, Narrow, false, logo).Elements.OfType<Picture>());
        Assert.Empty(ReceiptLayout.Of(Receipt, Narrow with { Pictures = true, WidthDots = 320 }, false, logo).Elements.OfType<Picture>());
    }

    [Fact]
    public void A_kept_document_gives_its_picture_back_dot_by_dot()
    {
        byte[] rows = [0x80, 0x01, 0xFF, 0x00];
        var kept = System.Text.Json.JsonSerializer.Serialize(PrintDocument.Build().Picture(16, 2, rows).Done(), KernelJson.Options);
        var again = System.Text.Json.JsonSerializer.Deserialize<PrintDocument>(kept, KernelJson.Options)!;
        Assert.Equal(rows, Assert.IsType<Picture>(Assert.Single(again.Elements)).Rows.ToArray());
    }
}
