using System.Text;

namespace Monolith.Drivers.Sdk;

/// <summary>What is to be printed: a list of things, top to bottom, without any byte of a printer's language.</summary>
/// <param name="Elements">1..2,000 elements.</param>
public sealed record PrintDocument(IReadOnlyList<PrintElement> Elements)
{
    /// <summary>The most elements in a document.</summary>
    public const int MaxElements = 2_000;

    /// <summary>The most characters in one run or row part.</summary>
    public const int MaxText = 1_000;

    /// <summary>Starts a document.</summary>
    public static PrintDocumentBuilder Build() => new();

    /// <summary>Whether every element is within its limits; the Host calls it before any driver sees the document.</summary>
    /// <returns>Null, or OutOfRange/Malformed naming the element by its number (from 1).</returns>
    public DeviceError? Check()
    {
        if (Elements.Count is 0 or > MaxElements)
            return new(DeviceErrorCode.OutOfRange, $"A document has 1 to {MaxElements} elements, this one has {Elements.Count}.");
        for (var i = 0; i < Elements.Count; i++)
            if (Problem(Elements[i]) is { } problem)
                return problem with { Detail = $"Element {i + 1}: {problem.Detail}" };
        return null;
    }

    private static DeviceError? Problem(PrintElement element) => element switch
    {
        TextLine line => line.Runs.Count > 50
            ? Range("a line has at most 50 runs")
            : line.Runs.Select(r => Problem(r.Text, r.Style)).FirstOrDefault(p => p is not null),
        TwoColumnRow row => Problem(row.Left, row.Style) ?? Problem(row.Right, row.Style),
        Rule rule => rule.Character is < '!' or > '~' ? Range("a rule is made of one printable ASCII character") : null,
        Barcode code => BarcodeRules.Problem(code),
        QrCode qr => Encoding.UTF8.GetByteCount(qr.Data) is < 1 or > 1_000 ? Range("a QR code holds 1 to 1,000 bytes")
            // Printers obey some control bytes even inside data (DLE opens drawers): only line ends and tabs may pass.
            : qr.Data.Any(c => char.IsControl(c) && c is not ('\r' or '\n' or '\t'))
                ? new(DeviceErrorCode.Malformed, "a QR code holds no control characters but line ends and tabs")
            : qr.ModuleDots is < 2 or > 12 ? Range("a QR module has 2 to 12 dots") : null,
        Picture picture => picture.Width is < 1 or > 1280 || picture.Height is < 1 or > 2_000
            ? Range("a picture is 1 to 1280 dots wide and 1 to 2,000 high")
            : picture.Rows.Length != picture.BytesPerRow * picture.Height
                ? new(DeviceErrorCode.Malformed, "a picture's rows are as many bytes as its width and height say") : null,
        Feed feed => feed.Lines is < 1 or > 50 ? Range("a feed has 1 to 50 lines") : null,
        DrawerKick kick => kick.Pin is not (2 or 5) ? Range("a drawer is on pin 2 or 5") : null,
        Cut => null,
        _ => new DeviceError(DeviceErrorCode.NotSupported, $"unknown element {element.GetType().Name}"),
    };

    private static DeviceError? Problem(string text, TextStyle style) =>
        text.Length > MaxText ? Range($"a text has at most {MaxText} characters")
        : style.Width is < 1 or > 8 || style.Height is < 1 or > 8 ? Range("letters are 1 to 8 times as wide and high")
        : null;

    private static DeviceError Range(string detail) => new(DeviceErrorCode.OutOfRange, detail);
}
