using System.Collections.Immutable;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.EscPos;

/// <summary>
/// What one printer model is like. Table numbers, columns and commands differ from model to model even within a maker, so
/// nothing of it is a constant.
/// </summary>
/// <param name="Columns">Characters of font A in a line.</param>
/// <param name="Dots">Printable width.</param>
/// <param name="CodePages">ESC t number and the Windows code page it selects, in order of preference.</param>
/// <param name="CjkEncoding">gb18030, gbk, big5 or none.</param>
/// <param name="CjkDefaultOn">The printer starts in Chinese mode.</param>
/// <param name="CjkStyleViaFs">Chinese characters take their size from FS ! only.</param>
/// <param name="Gb18030Full">The printer has glyphs for the four-byte codes too.</param>
/// <param name="FeedBeforeCut">Lines to feed where there is no cutter.</param>
/// <param name="Status">Answers DLE EOT.</param>
/// <param name="EndMarker">Answers GS r, in its turn.</param>
internal sealed record PrinterProfile(
    int Columns, int Dots, ImmutableArray<(byte Table, int CodePage)> CodePages, string CjkEncoding, bool CjkDefaultOn, bool CjkStyleViaFs, bool Gb18030Full,
    ImmutableArray<CutKind> Cuts, int FeedBeforeCut, bool Qr, ImmutableArray<int> DrawerPins, bool Status, bool EndMarker)
{
    public bool HasCjk => CjkEncoding != "none";

    public PrinterCapabilities Capabilities() => new(Columns, Dots, Cuts, [BarcodeKind.Ean13, BarcodeKind.Code128], Qr, DrawerPins, CjkEncoding,
        [.. CodePages.Select(p => p.CodePage)], Status, EndMarker) { Pictures = true };
}
