using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Hosting;

internal sealed record DriverServices(TimeProvider Clock, IDriverLog Log) : IDriverServices;

/// <summary>Log lines leave a driver as plain text: a typed logger would keep the driver's types alive.</summary>
internal sealed class DriverLog(Action<DriverLogEntry>? sink, TimeProvider clock, string driver, string device) : IDriverLog
{
    private const int MaxLength = 2_000;

    public void Write(DriverLogLevel level, string message)
    {
        message ??= "";
        sink?.Invoke(new(clock.GetUtcNow(), driver, device, level, message.Length <= MaxLength ? message : message[..MaxLength]));
    }
}
