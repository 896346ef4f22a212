using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Hosting;

/// <summary>A receipt printer as the rest of the product sees it.</summary>
public sealed class PrinterConnection : DeviceConnection<IReceiptPrinter>
{
    internal PrinterConnection(
        LoadedDriver driver, DeviceBinding binding, PrinterCapabilities capabilities, DriverHostingOptions options, TimeProvider clock)
        : base(driver, binding, options, clock) => Capabilities = capabilities;

    public PrinterCapabilities Capabilities { get; }

    /// <summary>Prints a document. Failed means that nothing went out; Unknown that a person must look at the paper.</summary>
    public async Task<PrintResult> PrintAsync(PrintDocument document, PrintOptions options, CancellationToken ct)
    {
        if (document.Check() is { } bad) return PrintResult.Failed(bad);
        var sending = false;
        var call = await CallAsync("print", Limits.Print, async stop =>
        {
            while (true)
            {
                var (session, fresh, error) = await SessionAsync(stop);
                if (session is null) return PrintResult.Failed(error!);
                Volatile.Write(ref sending, true);
                var result = await session.Device.PrintAsync(document, options, stop);
                // After anything uncertain a late answer may still be on its way: the next job starts on a fresh connection.
                if (result.Outcome is PrintOutcome.Unknown || LostLink(result.Error)) Drop(session);
                // Printers close idle connections. When that is found out before anything was sent, a fresh one is tried at once.
                var again = !fresh && result.Outcome is PrintOutcome.Failed && LostLink(result.Error) && !stop.IsCancellationRequested;
                if (!again) return result;
                Volatile.Write(ref sending, false);
            }
        }, ct);

        var outcome = call.Value ?? (Volatile.Read(ref sending) ? PrintResult.Unknown(call.Error!) : PrintResult.Failed(call.Error!));
        Note(outcome.Error);
        return outcome;
    }

    /// <summary>Asks the printer how it is.</summary>
    public Task<DeviceResult<PrinterStatus>> GetStatusAsync(CancellationToken ct) =>
        AskAsync("status", Limits.Status, (printer, stop) => printer.GetStatusAsync(stop), ct);
}
