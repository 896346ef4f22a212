using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Hosting;

/// <summary>
/// What connections to devices of all kinds have in common. It connects when first used and again after anything went wrong; every call
/// comes back by its deadline with a result; nothing in here throws for what a device or a driver does.
/// </summary>
public abstract class DeviceConnection<TSession> : DeviceConnection
    where TSession : class, IDeviceSession
{
    private readonly Lock _sync = new();
    private readonly DeviceSupervisor _supervisor;
    private readonly DeviceBinding _binding;
    private readonly DriverHostingOptions _options;
    private readonly TimeProvider _clock;
    private LoadedDriver? _driver;
    private OpenSession<TSession>? _session;
    private DeviceError? _lastError;
    private DateTimeOffset? _lastGoodAt;

    private protected DeviceConnection(LoadedDriver driver, DeviceBinding binding, DriverHostingOptions options, TimeProvider clock)
        : base(driver)
    {
        (_driver, _binding, _options, _clock) = (driver, binding, options, clock);
        _supervisor = new(options.Limits, clock, driver);
        driver.Add(this);
    }

    public sealed override ConnectionHealth Health
    {
        get
        {
            lock (_sync)
            {
                var rest = _supervisor.FaultedUntil;
                var state = _driver is null ? ConnectionState.Disposed : rest is not null ? ConnectionState.Faulted
                    : _supervisor.IsHanging ? ConnectionState.Hanging : _session is not null ? ConnectionState.Ready
                        : ConnectionState.Closed;
                return new(state, _lastGoodAt, _lastError, rest, _supervisor.BusySince);
            }
        }
    }

    private protected DeviceLimits Limits => _options.Limits;

    public sealed override ValueTask DisposeAsync()
    {
        LoadedDriver? driver;
        lock (_sync) (driver, _driver) = (_driver, null);
        Drop(null);
        driver?.Remove(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Asks the device something that may be asked again: on a connection that turns out to be dead it is, on a fresh one, at
    /// once.</summary>
    private protected async Task<DeviceResult<T>> AskAsync<T>(
        string operation, TimeSpan within, Func<TSession, CancellationToken, Task<DeviceResult<T>>> ask, CancellationToken ct)
    {
        var call = await CallAsync(operation, within, async stop =>
        {
            while (true)
            {
                var (session, fresh, error) = await SessionAsync(stop);
                if (session is null) return error!;
                var result = await ask(session.Device, stop);
                if (LostLink(result.Error)) Drop(session);
                if (fresh || !LostLink(result.Error) || stop.IsCancellationRequested) return result;
            }
        }, ct);
        var answer = call.Value ?? call.Error!;
        Note(answer.Error);
        return answer;
    }

    /// <summary>One call of the driver, with the time for opening added to its own.</summary>
    private protected async Task<Supervised<T>> CallAsync<T>(string operation, TimeSpan within, Func<CancellationToken, Task<T>> call,
        CancellationToken ct)
    {
        var done = await _supervisor.RunAsync(operation, _options.Limits.Open + within, call, ct);
        if (done.Error is not null) Drop(null);
        return done;
    }

    private protected async Task<(OpenSession<TSession>? Session, bool Fresh, DeviceError? Error)> SessionAsync(CancellationToken ct)
    {
        LoadedDriver? driver;
        lock (_sync)
        {
            if (_session is { } open) return (open, false, null);
            driver = _driver;
        }
        if (driver?.Factory is not ISessionFactory<TSession> factory) return (null, true,
            new(DeviceErrorCode.NotFound, "The driver was unloaded."));
        var log = new DriverLog(_options.Log, _clock, DriverId, _binding.Device);
        var (session, error) = await OpenSession<TSession>.OpenAsync(factory, _binding, new DriverServices(_clock, log), ct);
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

    /// <summary>Lets a session go (the present one when null). Its channel closes at once, which also ends a call that hangs on
    /// it.</summary>
    private protected void Drop(OpenSession<TSession>? session)
    {
        lock (_sync)
        {
            session ??= _session;
            if (ReferenceEquals(session, _session)) _session = null;
        }
        session?.Close();
    }

    private protected void Note(DeviceError? error)
    {
        lock (_sync) (_lastError, _lastGoodAt) = (error, error is null ? _clock.GetUtcNow() : _lastGoodAt);
    }

    private protected static bool LostLink(DeviceError? error) =>
        error?.Code is DeviceErrorCode.Offline or DeviceErrorCode.Timeout or DeviceErrorCode.Cancelled;
}
