namespace Monolith.Drivers.Sdk;

/// <summary>What the Host makes from the manifest's entry type, once per loaded driver.</summary>
/// <remarks>
/// The class is public or internal, has one public constructor (without parameters, or with an <see cref="IDriverServices"/>) and
/// implements one interface for each kind of device it drives, such as <see cref="IReceiptPrinterFactory"/>. It keeps no open
/// handles, starts no threads and holds no static events: whatever outlives its sessions keeps the driver from being unloaded.
/// </remarks>
public interface IDriverFactory;

/// <summary>Makes sessions with one kind of device.</summary>
/// <typeparam name="TSession">The kind's session, such as <see cref="IReceiptPrinter"/>.</typeparam>
public interface ISessionFactory<TSession> : IDriverFactory
    where TSession : class, IDeviceSession
{
    /// <summary>Makes a session on a channel the Host has connected. Sends nothing yet.</summary>
    /// <returns>Errors: ConfigInvalid, NotSupported.</returns>
    DeviceResult<TSession> Create(DeviceSettings settings, IByteChannel channel, IDriverServices services);
}

/// <summary>The same, and says beforehand what the device can do. Each kind of device has an interface of its own over this one.</summary>
/// <typeparam name="TSession">The kind's session.</typeparam>
/// <typeparam name="TCapabilities">What such a device can do, as data.</typeparam>
public interface IDeviceFactory<TSession, TCapabilities> : ISessionFactory<TSession>
    where TSession : class, IDeviceSession
    where TCapabilities : class
{
    /// <summary>Checks the settings and says what the device can do with them. Opens nothing; may be called at any time.</summary>
    /// <returns>Errors: ConfigInvalid, NotSupported.</returns>
    DeviceResult<TCapabilities> Describe(DeviceSettings settings);
}

/// <summary>All that a driver gets from the Host beside its channel. There is no service locator, file system or network.</summary>
public interface IDriverServices
{
    /// <summary>The shop's clock. Drivers do not ask the operating system for the time.</summary>
    TimeProvider Clock { get; }

    /// <summary>The device's log.</summary>
    IDriverLog Log { get; }
}

/// <summary>A log bound to one driver or device by the Host.</summary>
public interface IDriverLog
{
    /// <summary>Writes one line. Texts over 2,000 characters are cut by the Host. Do not log what is printed: it may name people.</summary>
    void Write(DriverLogLevel level, string message);
}

/// <summary>How much a log line matters.</summary>
public enum DriverLogLevel
{
    /// <summary>For the author of the driver.</summary>
    Debug,

    /// <summary>Normal events: opened, closed.</summary>
    Info,

    /// <summary>Something was made good: characters replaced, stray bytes skipped.</summary>
    Warning,

    /// <summary>Something failed.</summary>
    Error,
}

/// <summary>A conversation with one device over one channel: opened once, used, disposed. Never reused after an error of the link.</summary>
/// <remarks>The Host calls one method at a time, always with a deadline. A method that is cancelled returns within 250 ms.</remarks>
public interface IDeviceSession : IAsyncDisposable
{
    /// <summary>Puts the device into a known state and checks that it is there. Must not print, move or open anything.</summary>
    /// <returns>Null when ready. Errors: Timeout, Offline, Faulted, Cancelled, NotSupported.</returns>
    Task<DeviceError?> OpenAsync(CancellationToken ct);
}
