using System.Collections.Immutable;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Hosting;

/// <summary>A way to reach devices, and what says where one is on it: the schema of its addresses.</summary>
public sealed class ChannelKind
{
    private readonly Func<DeviceSettings, ChannelAddress> _make;

    internal ChannelKind(string code, ImmutableArray<SettingDefinition> schema, Func<DeviceSettings, ChannelAddress> make) =>
        (Code, Schema, _make) = (code, schema, make);

    /// <summary>All that this Host opens.</summary>
    public static ImmutableArray<ChannelKind> All => [TcpAddress.Channel];

    /// <summary>What a manifest's channels call it.</summary>
    public string Code { get; }

    /// <summary>The parts of an address.</summary>
    public ImmutableArray<SettingDefinition> Schema { get; }

    public static ChannelKind? Find(string code) => All.FirstOrDefault(k => k.Code == code);

    /// <summary>Makes an address of its parts.</summary>
    /// <returns>ConfigInvalid when a part is missing, unknown or out of its limits.</returns>
    public DeviceResult<ChannelAddress> Address(DeviceSettings parts)
    {
        if (!SettingDefinition.Complete(Schema, parts, Code).TryGet(out var complete, out var error)) return error;
        var address = _make(complete);
        return address.Check() is { } bad ? bad : DeviceResult<ChannelAddress>.Of(address);
    }
}
