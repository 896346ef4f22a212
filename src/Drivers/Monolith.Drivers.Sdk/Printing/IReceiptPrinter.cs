namespace Monolith.Drivers.Sdk;

/// <summary>Drives receipt printers; manifest kind "receipt-printer".</summary>
public interface IReceiptPrinterFactory : IDeviceFactory<IReceiptPrinter, PrinterCapabilities>;

/// <summary>A session with a receipt printer. Later abilities come as further optional interfaces beside this one.</summary>
public interface IReceiptPrinter : IDeviceSession
{
    /// <summary>Prints one document.</summary>
    /// <param name="document">Has passed <see cref="PrintDocument.Check"/>.</param>
    /// <param name="options">The job and what to leave out.</param>
    /// <param name="ct">Stops before the next piece is sent; what was sent can't be called back.</param>
    /// <returns>See <see cref="PrintOutcome"/>: a driver says Printed only when the printer said so.</returns>
    Task<PrintResult> PrintAsync(PrintDocument document, PrintOptions options, CancellationToken ct);

    /// <summary>Asks the printer how it is. Must not print.</summary>
    /// <returns>Errors: Timeout, Offline, NotSupported (no back channel), Cancelled.</returns>
    Task<DeviceResult<PrinterStatus>> GetStatusAsync(CancellationToken ct);
}

/// <summary>What belongs to the job and not to the paper.</summary>
/// <param name="JobId">The Host's job id; the same id means the same job. For logs and dedupe, never printed by the driver.</param>
/// <param name="SuppressDrawer">True for copies and repeats: drawer kicks in the document are left out.</param>
public sealed record PrintOptions(Guid JobId, bool SuppressDrawer = false);
