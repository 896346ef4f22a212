using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Hosting;

/// <summary>
/// A printer as the rest of the product sees it. It connects when first used and again after anything went wrong; every call
/// comes back by its deadline with a result; nothing in here throws for what a device or a driver does.
/// </summary>
public sealed class PrinterConnection : IAsyncDisposable
{
    private readonly Lock _sync = new();
    private readonly DeviceSupervisor _supervisor;
    private readonly PrinterBinding _binding;
    private readonly DriverHostingOptions _options;
    private readonly TimeProvider _clock;
    private LoadedDriver? _driver;
    private PrinterSession? _session;
    private DeviceError? _lastError;
    private DateTimeOffset? _lastGoodAt;

    internal PrinterConnection(
        LoadedDriver driver, PrinterBinding binding, PrinterCapabilities capabilities, DriverHostingOptions options, TimeProvider clock)
    {
        (_driver, _binding, _options, _clock) = (driver, binding, options, clock);
        (DriverId, DriverVersion, Capabilities) = (driver.Manifest.Id, driver.Manifest.Version.ToString(), capabilities);
        _supervisor = new(options.Limits, clock, driver);
        driver.Add(this);
    }

    public string DriverId { get; }

    public string DriverVersion { get; }

    public PrinterCapabilities Capabilities { get; }

    public ConnectionHealth Health
    {
        get
        {
            lock (_sync)
            {
                var rest = _supervisor.FaultedUntil;
                var state = _driver is null ? ConnectionState.Disposed : rest is not null ? ConnectionState.Faulted
                    : _session is not null ? ConnectionState.Ready : ConnectionState.Closed;
                return new(state, _lastGoodAt, _lastError, rest);
            }
        }
    }

    /// <summary>Prints a document. Failed means that nothing went out; Unknown that a person must look at the paper.</summary>
    public async Task<PrintResult> PrintAsync(PrintDocument document, PrintOptions options, CancellationToken ct)
    {
        if (document.Check() is { } bad) return PrintResult.Failed(bad);
        var sending = false;
        var call = await _supervisor.RunAsync("print", _options.Limits.Open + _options.Limits.Print, async stop =>
        {
            while (true)
            {
                var (session, fresh, error) = await SessionAsync(stop);
                if (session is null) return PrintResult.Failed(error!);
                Volatile.Write(ref sending, true);
                var result = await session.Printer.PrintAsync(document, options, stop);
                // After anything uncertain a late answer may still be on its way: the next job starts on a fresh connection.
                if (result.Outcome is PrintOutcome.Unknown || LostLink(result.Error)) Drop(session);
                // Printers close idle connections. When that is found out before anything was sent, a fresh one is tried at once.
                var again = !fresh && result.Outcome is PrintOutcome.Failed && LostLink(result.Error) && !stop.IsCancellationRequested;
                if (!again) return result;
                Volatile.Write(ref sending, false);
            }
        }, ct);

        if (call.Error is not null) Drop(null);
        var outcome = call.Value ?? (Volatile.Read(ref sending) ? PrintResult.Unknown(call.Error!) : PrintResult.Failed(call.Error!));
        Note(outcome.Error);
        return outcome;
    }

    /// <summary>Asks the printer how it is.</summary>
    public async Task<DeviceResult<PrinterStatus>> GetStatusAsync(CancellationToken ct)
    {
        var call = await _supervisor.RunAsync("status", _options.Limits.Open + _options.Limits.Status, async stop =>
        {
            while (true)
            {
                var (session, fresh, error) = await SessionAsync(stop);
                if (session is null) return error!;
                var result = await session.Printer.GetStatusAsync(stop);
                if (LostLink(result.Error)) Drop(session);
                if (fresh || !LostLink(result.Error) || stop.IsCancellationRequested) return result;
            }
        }, ct);

        if (call.Error is not null) Drop(null);
        var answer = call.Value ?? call.Error!;
        Note(answer.Error);
        return answer;
    }

    public ValueTask DisposeAsync()
    {
        LoadedDriver? driver;
        lock (_sync) (driver, _driver) = (_driver, null);
        Drop(null);
        driver?.Remove(this);
        return ValueTask.CompletedTask;
    }

    private async Task<(PrinterSession? Session, bool Fresh, DeviceError? Error)> SessionAsync(CancellationToken ct)
    {
        LoadedDriver? driver;
        lock (_sync)
        {
            if (_session is { } open) return (open, false, null);
            driver = _driver;
        }
        if (driver?.Printers is not { } factory) return (null, true, new(DeviceErrorCode.NotFound, "The driver was unloaded."));
        var log = new DriverLog(_options.Log, _clock, DriverId, _binding.Device);
        var (session, error) = await PrinterSession.OpenAsync(factory, _binding, new DriverServices(_clock, log), ct);
        if (session is null) return (null, true, error);
        bool disposed;
        lock (_sync)
        {
            disposed = _driver is null;
            if (!disposed && !ct.IsCancellationRequested)
            {
                _session = session;
                return (session, true, null);
            }
        }
        session.Close(); // came too late: the caller has gone, or the connection was disposed
        return (null, true, disposed ? new(DeviceErrorCode.Cancelled, "The connection was given up.")
            : new(DeviceErrorCode.Timeout, "The device was not opened within the deadline.", true));
    }

    /// <summary>Lets a session go (the present one when null). Its channel closes at once, which also ends a call that hangs on it.</summary>
    private void Drop(PrinterSession? session)
    {
        lock (_sync)
        {
            session ??= _session;
            if (ReferenceEquals(session, _session)) _session = null;
        }
        session?.Close();
    }

    private void Note(DeviceError? error)
    {
        lock (_sync) (_lastError, _lastGoodAt) = (error, error is null ? _clock.GetUtcNow() : _lastGoodAt);
    }

    private static bool LostLink(DeviceError? error) =>
        error?.Code is DeviceErrorCode.Offline or DeviceErrorCode.Timeout or DeviceErrorCode.Cancelled;
}
