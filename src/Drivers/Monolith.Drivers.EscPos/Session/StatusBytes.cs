using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.EscPos;

/// <summary>Answers are told apart by their fixed bits only: XON and XOFF, late answers and noise come on the same wire.</summary>
internal static class StatusBytes
{
    /// <summary>Answer to DLE EOT n: bit 0 and 7 clear, bit 1 and 4 set.</summary>
    public static bool IsRealTime(byte b) => (b & 0x93) == 0x12;

    /// <summary>Answer to GS r 1: bit 4 and 7 clear.</summary>
    public static bool IsMarker(byte b) => (b & 0x90) == 0x00;

    public static bool MarkerSaysPaperEnd(byte b) => (b & 0x0C) != 0;

    /// <summary>The four real-time answers as one status.</summary>
    public static PrinterStatus Decode(byte printer, byte offline, byte error, byte paper, DateTimeOffset at)
    {
        var paperState = (paper & 0x60) != 0 || (offline & 0x20) != 0 ? PaperState.Out
            : (paper & 0x0C) != 0 ? PaperState.NearEnd
            : PaperState.Present;
        var cover = (offline & 0x04) != 0;
        var problem = Problem(printer, error, paperState, cover);
        return new(problem is null, paperState, cover, problem, (printer & 0x04) != 0, at, Convert.ToHexString([printer, offline, error, paper]));
    }

    private static DeviceError? Problem(byte printer, byte error, PaperState paper, bool cover) =>
        cover ? new(DeviceErrorCode.CoverOpen, "The cover is open.", Retryable: true)
        : paper == PaperState.Out ? new(DeviceErrorCode.PaperOut, "The paper has ended.", Retryable: true)
        : (error & 0x08) != 0 ? new(DeviceErrorCode.CutterError, "The cutter reports an error.")
        : (error & 0x20) != 0 ? new(DeviceErrorCode.Faulted, "The printer reports an error that switching it off and on may clear.")
        : (error & 0x44) != 0 ? new(DeviceErrorCode.Busy, "The printer is recovering (a hot head or a mechanical error).", Retryable: true)
        : (printer & 0x08) != 0 ? new(DeviceErrorCode.Offline, "The printer is off line.", Retryable: true)
        : null;
}
