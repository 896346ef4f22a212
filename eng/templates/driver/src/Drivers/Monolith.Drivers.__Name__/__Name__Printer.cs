using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.__Name__;

/// <summary>One conversation with the printer. It can't say that it printed, so a job ends as Accepted at best.</summary>
internal sealed class __Name__Printer(int columns, IByteChannel channel) : IReceiptPrinter
{
    private const int Piece = 4_096;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public Task<DeviceError?> OpenAsync(CancellationToken ct) => Task.FromResult<DeviceError?>(null);

    public async Task<PrintResult> PrintAsync(PrintDocument document, PrintOptions options, CancellationToken ct)
    {
        var (bytes, warnings) = PlainText.Of(document, columns);
        if (ct.IsCancellationRequested)
            return PrintResult.Failed(new(DeviceErrorCode.Cancelled, "Cancelled before anything was sent.", Retryable: true));
        for (var from = 0; from < bytes.Length; from += Piece)
        {
            // Once a byte may have gone out nobody knows what is on the paper.
            if (await channel.WriteAsync(bytes.AsMemory(from, Math.Min(Piece, bytes.Length - from)), Patience, ct) is { } error)
                return PrintResult.Unknown(error, warnings);
        }

        return PrintResult.Accepted(warnings);
    }

    public Task<DeviceResult<PrinterStatus>> GetStatusAsync(CancellationToken ct) =>
        Task.FromResult<DeviceResult<PrinterStatus>>(new DeviceError(DeviceErrorCode.NotSupported, "This printer answers nothing."));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
