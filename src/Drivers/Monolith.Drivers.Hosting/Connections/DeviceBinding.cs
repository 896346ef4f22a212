using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Hosting;

/// <summary>What ties a device of the shop to a driver.</summary>
/// <param name="Device">The Host's name or id of the device, for logs; 1..100 characters.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Settings">By the driver's configuration schema, such as the printer profile.</param>
public sealed record DeviceBinding(string Device, ChannelAddress Address, DeviceSettings Settings);

/// <summary>Where a device's connection stands.</summary>
public enum ConnectionState
{
    /// <summary>No session: it is opened by the next call.</summary>
    Closed,

    /// <summary>A session is open.</summary>
    Ready,

    /// <summary>A call takes longer than any should, or one never came back: nobody knows what the device is doing.</summary>
    Hanging,

    /// <summary>The driver misbehaved repeatedly: calls are refused until the rest is over.</summary>
    Faulted,

    /// <summary>Disposed, or its driver was unloaded.</summary>
    Disposed,
}

/// <summary>How a connection is doing, for a health page.</summary>
/// <param name="BusySince">Since when a call has been running; null between calls.</param>
public sealed record ConnectionHealth(
    ConnectionState State, DateTimeOffset? LastGoodAt, DeviceError? LastError, DateTimeOffset? FaultedUntil, DateTimeOffset? BusySince);
