using System.Text.Json.Serialization;

namespace Monolith.Drivers.Sdk;

/// <summary>Where a line stands.</summary>
public enum TextAlign
{
    /// <summary>At the left edge.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the right edge.</summary>
    Right,
}

/// <summary>How a text looks.</summary>
/// <param name="Bold">Emphasised.</param>
/// <param name="Underline">With a thin line.</param>
/// <param name="Width">Width factor 1..8; 2 halves the number of columns.</param>
/// <param name="Height">Height factor 1..8.</param>
public sealed record TextStyle(bool Bold = false, bool Underline = false, int Width = 1, int Height = 1)
{
    /// <summary>The printer's normal letters.</summary>
    public static TextStyle Normal { get; } = new();

    /// <summary>Bold letters.</summary>
    public static TextStyle Strong { get; } = new(Bold: true);

    /// <summary>Bold, double width and height: a shop's name, a total.</summary>
    public static TextStyle Large { get; } = new(Bold: true, Width: 2, Height: 2);
}

/// <summary>A piece of text in one style. Control characters are dropped by the driver; line breaks belong in separate lines.</summary>
/// <param name="Text">At most 1,000 characters of any language.</param>
/// <param name="Style">How it looks.</param>
public sealed record TextRun(string Text, TextStyle Style);

/// <summary>One thing on the paper, from top to bottom.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextLine), "text")]
[JsonDerivedType(typeof(TwoColumnRow), "row")]
[JsonDerivedType(typeof(Rule), "rule")]
[JsonDerivedType(typeof(Barcode), "barcode")]
[JsonDerivedType(typeof(QrCode), "qr")]
[JsonDerivedType(typeof(Picture), "picture")]
[JsonDerivedType(typeof(Feed), "feed")]
[JsonDerivedType(typeof(Cut), "cut")]
[JsonDerivedType(typeof(DrawerKick), "drawer")]
public abstract record PrintElement
{
    private protected PrintElement() { }
}

/// <summary>A line of text, wrapped between words (or anywhere in Chinese) when it is too long.</summary>
/// <param name="Runs">1..50 runs; empty for a blank line.</param>
/// <param name="Align">Where it stands.</param>
public sealed record TextLine(IReadOnlyList<TextRun> Runs, TextAlign Align = TextAlign.Left) : PrintElement;

/// <summary>A text at the left and one at the right of the same line: name and amount. A long left text wraps in its own part and the
/// right text stands on its last line; the right text is only cut when it alone is wider than the paper.</summary>
/// <param name="Left">The left text.</param>
/// <param name="Right">The right text.</param>
/// <param name="Style">One style for both.</param>
public sealed record TwoColumnRow(string Left, string Right, TextStyle Style) : PrintElement;

/// <summary>A line across the paper.</summary>
/// <param name="Character">One printable ASCII character.</param>
public sealed record Rule(char Character = '-') : PrintElement;

/// <summary>Barcode kinds of the contract.</summary>
public enum BarcodeKind
{
    /// <summary>EAN-13 (GTIN-13): 12 digits, or 13 with a right check digit.</summary>
    Ean13,

    /// <summary>CODE 128: printable ASCII.</summary>
    Code128,
}

/// <summary>A barcode in the middle of the paper.</summary>
/// <param name="Kind">The symbology.</param>
/// <param name="Data">1..80 characters; see <see cref="BarcodeKind"/>.</param>
/// <param name="HeightDots">16..255 dots; 8 dots are about 1 mm at 203 dpi.</param>
/// <param name="ShowText">Whether the content stands below.</param>
public sealed record Barcode(BarcodeKind Kind, string Data, int HeightDots = 80, bool ShowText = true) : PrintElement;

/// <summary>How much of a QR code may be damaged.</summary>
public enum QrLevel
{
    /// <summary>About 7 %.</summary>
    Low,

    /// <summary>About 15 %.</summary>
    Medium,

    /// <summary>About 25 %.</summary>
    Quartile,

    /// <summary>About 30 %.</summary>
    High,
}

/// <summary>A QR code in the middle of the paper.</summary>
/// <param name="Data">1..1,000 bytes in UTF-8.</param>
/// <param name="ModuleDots">Wanted size of one module, 2..12 dots; made smaller when the code would not fit.</param>
/// <param name="Level">Error correction.</param>
public sealed record QrCode(string Data, int ModuleDots = 6, QrLevel Level = QrLevel.Medium) : PrintElement;

/// <summary>A picture of black dots in the middle of the paper. A printer that prints none says so
/// (<see cref="PrinterCapabilities.Pictures"/>), and gets none.</summary>
/// <param name="Width">1..1280 dots.</param>
/// <param name="Height">1..2000 rows.</param>
/// <param name="Rows">Row by row, each filled up to whole bytes; the highest bit is the dot at the left, 1 is black.</param>
public sealed record Picture(int Width, int Height, [property: JsonConverter(typeof(PackedBytes))] ReadOnlyMemory<byte> Rows) : PrintElement
{
    /// <summary>How many bytes a row takes.</summary>
    public int BytesPerRow => (Width + 7) / 8;
}

/// <summary>Empty paper.</summary>
/// <param name="Lines">1..50 lines.</param>
public sealed record Feed(int Lines = 1) : PrintElement;

/// <summary>Kinds of cut.</summary>
public enum CutKind
{
    /// <summary>All but a small bridge, so that the receipt doesn't fall.</summary>
    Partial,

    /// <summary>Right through.</summary>
    Full,
}

/// <summary>Feeds to the knife and cuts.</summary>
/// <param name="Kind">The wanted cut; a printer that has only the other one uses that.</param>
public sealed record Cut(CutKind Kind = CutKind.Partial) : PrintElement;

/// <summary>A pulse that opens a cash drawer plugged into the printer.</summary>
/// <param name="Pin">Connector pin: 2 (first drawer) or 5 (second).</param>
public sealed record DrawerKick(int Pin = 2) : PrintElement;
