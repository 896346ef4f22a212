namespace Monolith.Drivers.Sdk;

/// <summary>Writes a document line by line.</summary>
public sealed class PrintDocumentBuilder
{
    private readonly List<PrintElement> _elements = [];

    /// <summary>One line in one style.</summary>
    public PrintDocumentBuilder Text(string text, TextStyle? style = null, TextAlign align = TextAlign.Left) =>
        Add(new TextLine([new(text, style ?? TextStyle.Normal)], align));

    /// <summary>One line of several runs.</summary>
    public PrintDocumentBuilder Line(TextAlign align, params IReadOnlyList<TextRun> runs) => Add(new TextLine(runs, align));

    /// <summary>Left and right on one line.</summary>
    public PrintDocumentBuilder Row(string left, string right, TextStyle? style = null) => Add(new TwoColumnRow(left, right, style ?? TextStyle.Normal));

    /// <summary>A line across.</summary>
    public PrintDocumentBuilder Rule(char character = '-') => Add(new Rule(character));

    /// <summary>A barcode.</summary>
    public PrintDocumentBuilder Barcode(BarcodeKind kind, string data, int heightDots = 80, bool showText = true) => Add(new Barcode(kind, data, heightDots, showText));

    /// <summary>A QR code.</summary>
    public PrintDocumentBuilder Qr(string data, int moduleDots = 6, QrLevel level = QrLevel.Medium) => Add(new QrCode(data, moduleDots, level));

    /// <summary>A picture of black dots.</summary>
    public PrintDocumentBuilder Picture(int width, int height, ReadOnlyMemory<byte> rows) => Add(new Picture(width, height, rows));

    /// <summary>Empty lines.</summary>
    public PrintDocumentBuilder Feed(int lines = 1) => Add(new Feed(lines));

    /// <summary>A cut.</summary>
    public PrintDocumentBuilder Cut(CutKind kind = CutKind.Partial) => Add(new Cut(kind));

    /// <summary>Opens the drawer on a pin.</summary>
    public PrintDocumentBuilder KickDrawer(int pin = 2) => Add(new DrawerKick(pin));

    /// <summary>Any element.</summary>
    public PrintDocumentBuilder Add(PrintElement element)
    {
        _elements.Add(element);
        return this;
    }

    /// <summary>The finished document; the builder may be used on without touching it.</summary>
    public PrintDocument Done() => new([.. _elements]);
}
