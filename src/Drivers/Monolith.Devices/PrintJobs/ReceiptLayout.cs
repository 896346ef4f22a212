using Monolith.Drivers.Sdk;
using Monolith.Pos.Contracts;
using Monolith.SharedKernel.Sites;

namespace Monolith.Devices.PrintJobs;

/// <summary>How a receipt is laid out on a roll. How wide a character is, and what the printer can't write, is the driver's business.</summary>
internal static class ReceiptLayout
{
    /// <summary>In both languages: whoever sees a copy must know it for one.</summary>
    public const string CopyMark = "COPY 副本";

    private const int BarDots = 2; // the narrowest bar that drivers print
    private const int MaxText = PrintDocument.MaxText;

    public static PrintDocument Of(ReceiptDocument receipt, PrinterCapabilities printer, bool copy, DotPicture? logo = null)
    {
        var paper = PrintDocument.Build();
        if (logo is not null && printer.Pictures && logo.Width <= printer.WidthDots) paper.Picture(logo.Width, logo.Height, logo.Rows);
        if (copy) paper.Text(CopyMark, TextStyle.Large, TextAlign.Center);
        Head(paper, receipt, printer);
        paper.Rule();
        foreach (var line in receipt.Lines) Line(paper, receipt, line);
        paper.Rule();
        Totals(paper, receipt, printer);
        Taxes(paper, receipt);
        Foot(paper, receipt, printer);
        if (copy) paper.Text(CopyMark, TextStyle.Strong, TextAlign.Center);
        paper.Feed(1).Cut();
        if (!copy && receipt.Tenders.Any(t => t.Kind == TenderKind.Cash) && !printer.DrawerPins.IsDefaultOrEmpty) paper.KickDrawer(printer.DrawerPins[0]);
        return paper.Done();
    }

    private static void Head(PrintDocumentBuilder paper, ReceiptDocument receipt, PrinterCapabilities printer)
    {
        foreach (var (text, first) in receipt.Header.Select((t, i) => (Cut(t), i == 0)))
            paper.Text(text, first && Fits(text, printer, 2) ? TextStyle.Large : first ? TextStyle.Strong : TextStyle.Normal, TextAlign.Center);
        paper.Text(receipt.IsReturn ? receipt.Words.Return : receipt.Words.Receipt, TextStyle.Strong, TextAlign.Center);
        paper.Row(receipt.Words.Number, Cut(receipt.Number));
        paper.Row(receipt.Words.Register, Cut(receipt.RegisterCode));
        paper.Row(receipt.Words.Cashier, Cut(receipt.CashierName));
        paper.Text(receipt.LocalTime, TextStyle.Normal, TextAlign.Right);
    }

    private static void Line(PrintDocumentBuilder paper, ReceiptDocument receipt, TicketLineInfo line)
    {
        var mark = receipt.MarkOf(line);
        paper.Text(Cut(line.Name.Default));
        paper.Row(
            $"  {Entered(line)} x {line.UnitPrice.ToString(receipt.Digits)}",
            $"{Amount(receipt, line.Amount + line.Discount)} {mark}");
        if (!line.Discount.IsZero) paper.Row($"  {receipt.Words.Discount}", $"{Amount(receipt, -line.Discount)} {mark}");
    }

    private static string Entered(TicketLineInfo line) => line.EntryUnit is { } pack
        ? $"{line.Entered} {Cut(pack)} ({line.Quantity} {Cut(line.Unit)})"
        : $"{line.Quantity} {Cut(line.Unit)}";

    private static void Totals(PrintDocumentBuilder paper, ReceiptDocument receipt, PrinterCapabilities printer)
    {
        if (receipt.Discount.IsPositive) paper.Row(receipt.Words.DiscountIncluded, Amount(receipt, receipt.Discount));
        var (left, right) = ($"{receipt.Words.Total} {receipt.Currency}", Amount(receipt, receipt.Total));
        paper.Row(left, right, Fits(left + " " + right, printer, 2) ? TextStyle.Large : TextStyle.Strong);
        if (!receipt.CashRounding.IsZero) paper.Row(receipt.Words.CashRounding, Amount(receipt, receipt.CashRounding));
        foreach (var tender in receipt.Tenders) paper.Row(Cut(tender.Name), Amount(receipt, tender.Amount));
        if (!receipt.Change.IsZero) paper.Row(receipt.Words.Change, Amount(receipt, receipt.Change), TextStyle.Strong);
    }

    private static void Taxes(PrintDocumentBuilder paper, ReceiptDocument receipt)
    {
        if (receipt.Taxes.Count == 0) return;
        paper.Rule();
        foreach (var tax in receipt.Taxes)
        {
            var word = tax.Inclusive ? receipt.Words.TaxIncluded : receipt.Words.Tax;
            paper.Row($"{tax.Mark} {word} {tax.Rate}", Amount(receipt, tax.Tax));
            paper.Row($"  {receipt.Words.Net}", Amount(receipt, tax.Net));
        }
    }

    private static void Foot(PrintDocumentBuilder paper, ReceiptDocument receipt, PrinterCapabilities printer)
    {
        paper.Feed();
        Code(paper, receipt, printer);
        foreach (var text in receipt.Footer) paper.Text(Cut(text), TextStyle.Normal, TextAlign.Center);
    }

    /// <summary>The receipt's number for the scanner: as bars where they fit the paper, else as a QR code, else only in figures.</summary>
    private static void Code(PrintDocumentBuilder paper, ReceiptDocument receipt, PrinterCapabilities printer)
    {
        var bars = new Barcode(BarcodeKind.Code128, receipt.Barcode);
        // Start, check and stop take 35 modules, each character 11 (ISO/IEC 15417), and 10 stay white on either side.
        var wide = ((receipt.Barcode.Length * 11) + 35 + 20) * BarDots;
        if (printer.Barcodes.Contains(BarcodeKind.Code128) && wide <= printer.WidthDots && BarcodeRules.Problem(bars) is null) paper.Add(bars);
        else if (printer.QrCodes) paper.Qr(receipt.QrContent);
        else paper.Text(Cut(receipt.Barcode), TextStyle.Normal, TextAlign.Center);
    }

    private static bool Fits(string text, PrinterCapabilities printer, int width) => TextColumns.Of(text) * width <= printer.Columns;

    private static string Amount(ReceiptDocument receipt, Money amount) => amount.ToString(receipt.Digits);

    private static string Cut(string text) => text.Length <= MaxText ? text : text[..MaxText];
}
