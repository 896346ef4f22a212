using System.Net;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Hosting;

/// <summary>Where a device is; one record for each <see cref="ChannelKind"/>.</summary>
public abstract record ChannelAddress
{
    private protected ChannelAddress() { }

    /// <summary>What a manifest's channels call it.</summary>
    public abstract string Kind { get; }

    /// <summary>Null when the address can be used; else ConfigInvalid.</summary>
    public abstract DeviceError? Check();

    internal abstract Task<DeviceResult<HostChannel>> ConnectAsync(TimeProvider clock, CancellationToken ct);
}

/// <summary>A raw TCP port, as network printers have it (usually 9100).</summary>
public sealed record TcpAddress(string Host, int Port) : ChannelAddress
{
    public static ChannelKind Channel { get; } = new(
        "tcp", [SettingDefinition.Of("host", "string", required: true),
            SettingDefinition.Of("port", "integer", required: true, minimum: 1, maximum: 65_535)],
        parts => new TcpAddress(parts.Text("host", "").Trim(), parts.Integer("port", 0)));

    public override string Kind => Channel.Code;

    /// <summary>How long connecting may take.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Which addresses may be talked to; asked of what the name stands for at the moment of connecting. Null: all.</summary>
    public Func<IPAddress, bool>? Allowed { get; init; }

    public override DeviceError? Check() =>
        string.IsNullOrWhiteSpace(Host) || Host.Length > 253 || Uri.CheckHostName(Host) == UriHostNameType.Unknown
            ? new(DeviceErrorCode.ConfigInvalid, "The host is not a name or an address.")
        : Port is < 1 or > 65_535 ? new(DeviceErrorCode.ConfigInvalid, "The port must be from 1 to 65535.")
        : null;

    public override string ToString() => $"tcp://{Host}:{Port}";

    internal override Task<DeviceResult<HostChannel>> ConnectAsync(TimeProvider clock, CancellationToken ct) =>
        TcpByteChannel.ConnectAsync(this, clock, ct);
}

/// <summary>A channel as its owner, the Host, sees it.</summary>
internal abstract class HostChannel : IByteChannel, IDisposable
{
    public abstract string Name { get; }

    public abstract ValueTask<DeviceResult<int>> ReadAsync(Memory<byte> buffer, TimeSpan wait, CancellationToken ct);

    public abstract ValueTask<DeviceError?> WriteAsync(ReadOnlyMemory<byte> data, TimeSpan wait, CancellationToken ct);

    public abstract int DiscardInput();

    /// <summary>Closes at once; whoever waits on it gets Offline.</summary>
    public abstract void Dispose();
}
