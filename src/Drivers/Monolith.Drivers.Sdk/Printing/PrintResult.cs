using System.Collections.Immutable;

namespace Monolith.Drivers.Sdk;

/// <summary>How a print job ended, as far as anybody can know.</summary>
public enum PrintOutcome
{
    /// <summary>The printer confirmed that it worked through the whole job and still had paper.</summary>
    Printed,

    /// <summary>The link took all bytes; this printer or connection can't say more.</summary>
    Accepted,

    /// <summary>Nothing of the job was sent: it may be tried again without risk.</summary>
    Failed,

    /// <summary>Part or all may be on paper. Never repeated automatically, and never with a drawer kick: a person looks.</summary>
    Unknown,
}

/// <summary>The end of a print job.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Error">Why; set when the outcome is Failed or Unknown.</param>
/// <param name="Warnings">What was made good on the way; never default, often empty.</param>
public sealed record PrintResult(PrintOutcome Outcome, DeviceError? Error, ImmutableArray<PrintWarning> Warnings)
{
    /// <summary>Confirmed by the printer.</summary>
    public static PrintResult Printed(ImmutableArray<PrintWarning> warnings = default) => new(PrintOutcome.Printed, null, OrEmpty(warnings));

    /// <summary>Sent; no confirmation is possible.</summary>
    public static PrintResult Accepted(ImmutableArray<PrintWarning> warnings = default) => new(PrintOutcome.Accepted, null, OrEmpty(warnings));

    /// <summary>Nothing was sent.</summary>
    public static PrintResult Failed(DeviceError error) => new(PrintOutcome.Failed, error, []);

    /// <summary>Sent in part or in whole, and not confirmed.</summary>
    public static PrintResult Unknown(DeviceError error, ImmutableArray<PrintWarning> warnings = default) => new(PrintOutcome.Unknown, error, OrEmpty(warnings));

    private static ImmutableArray<PrintWarning> OrEmpty(ImmutableArray<PrintWarning> warnings) => warnings.IsDefault ? [] : warnings;
}

/// <summary>Something the driver put right or left out.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Count">How often, 1 or more.</param>
public sealed record PrintWarning(PrintWarningCode Code, int Count);

/// <summary>What a driver may have to change to get a document onto paper.</summary>
public enum PrintWarningCode
{
    /// <summary>Characters the printer has no glyph for came out as a question mark.</summary>
    CharactersReplaced,

    /// <summary>Control characters inside texts were dropped.</summary>
    ControlCharactersDropped,

    /// <summary>A text was wider than its place and was cut.</summary>
    TextCut,

    /// <summary>A barcode was too wide for the paper, or its symbology isn't there; its content stands as text.</summary>
    BarcodeAsText,

    /// <summary>The printer has no QR codes; the content stands as text.</summary>
    QrAsText,

    /// <summary>The printer can't cut (that way): it cut another way or fed paper instead.</summary>
    CutReplaced,

    /// <summary>The printer has no such drawer connector; the kick was left out.</summary>
    DrawerLeftOut,
}
