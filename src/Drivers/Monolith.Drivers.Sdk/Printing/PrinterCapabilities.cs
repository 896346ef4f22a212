using System.Collections.Immutable;

namespace Monolith.Drivers.Sdk;

/// <summary>What a printer can do with its present settings. Data, so that a page can show it and a layout can use it.</summary>
/// <param name="Columns">Characters of normal width in a line, 16..80. A Chinese character takes two.</param>
/// <param name="WidthDots">Printable width in dots, 128..1280.</param>
/// <param name="Cuts">The cuts it has; empty when paper is torn off.</param>
/// <param name="Barcodes">The barcode kinds it prints.</param>
/// <param name="QrCodes">Whether it prints QR codes itself.</param>
/// <param name="DrawerPins">Drawer connectors by pin (2, 5); empty without a drawer.</param>
/// <param name="EastAsian">The encoding of its East Asian glyphs ("gb18030", "gbk", "big5") or "none".</param>
/// <param name="CodePages">The single-byte code pages it has, by their Windows number.</param>
/// <param name="ReportsStatus">Whether <see cref="IReceiptPrinter.GetStatusAsync"/> can answer.</param>
/// <param name="ConfirmsJobs">Whether a job can end as <see cref="PrintOutcome.Printed"/>.</param>
public sealed record PrinterCapabilities(
    int Columns, int WidthDots, ImmutableArray<CutKind> Cuts, ImmutableArray<BarcodeKind> Barcodes, bool QrCodes,
    ImmutableArray<int> DrawerPins, string EastAsian, ImmutableArray<int> CodePages, bool ReportsStatus, bool ConfirmsJobs)
{
    /// <summary>Whether it prints pictures of dots.</summary>
    public bool Pictures { get; init; }
}

/// <summary>How much paper there is.</summary>
public enum PaperState
{
    /// <summary>The printer doesn't say.</summary>
    Unknown,

    /// <summary>Enough.</summary>
    Present,

    /// <summary>The roll should be changed soon.</summary>
    NearEnd,

    /// <summary>None.</summary>
    Out,
}

/// <summary>How a printer is, at the moment it answered.</summary>
/// <param name="Ready">Whether it would print now.</param>
/// <param name="Paper">The paper sensor.</param>
/// <param name="CoverOpen">Whether a cover is open; null when unknown.</param>
/// <param name="Problem">What keeps it from printing; null when ready.</param>
/// <param name="DrawerPinHigh">The level of the drawer sense pin; null when unknown. Which level means "open" depends on the drawer, so it is a setting, not a fact.</param>
/// <param name="At">When the last byte of the answer came, UTC.</param>
/// <param name="Raw">The answer in hexadecimal, for support.</param>
public sealed record PrinterStatus(bool Ready, PaperState Paper, bool? CoverOpen, DeviceError? Problem, bool? DrawerPinHigh, DateTimeOffset At, string Raw);
