using System.Net;
using Monolith.Drivers.Hosting;
using Monolith.Drivers.Sdk;

namespace Monolith.Devices.Devices;

/// <summary>The ways to reach a device that this program offers: the channels it opens, and the devices it simulates.</summary>
internal static class DeviceChannels
{
    /// <summary>The device that the program itself plays.</summary>
    public const string Simulator = "simulator";

    public const string Tcp = "tcp";

    public static IReadOnlyList<string> All { get; } = [.. ChannelKind.All.Select(k => k.Code), Simulator];

    public static IReadOnlyList<SettingDefinition> SchemaOf(string channel) => ChannelKind.Find(channel)?.Schema ?? [];

    /// <summary>What is wrong with an address, and with which part of it; null when nothing is.</summary>
    public static Error? Problem(string channel, IReadOnlyDictionary<string, string> address, DevicesOptions options)
    {
        var schema = SchemaOf(channel);
        if (address.Keys.FirstOrDefault(name => schema.All(part => part.Name != name)) is { } unknown)
            return DevicesErrors.UnknownAddressPart(channel, unknown, schema.Select(p => p.Name));
        foreach (var part in schema)
        {
            var at = $"address.{part.Name}";
            var given = address.GetValueOrDefault(part.Name)?.Trim();
            if (string.IsNullOrEmpty(given) && part is { Required: true, Default: null })
                return Error.Invalid("input.required", $"The address needs a {part.Name}.").At(at);
            if (!string.IsNullOrEmpty(given) && part.Problem(given) is { } problem)
                return Error.Invalid(part.Type == "integer" ? "input.out-of-range" : "input.malformed", problem).At(at);
        }

        if (channel == Tcp && IPAddress.TryParse(address.GetValueOrDefault("host")?.Trim(), out var ip) && !options.Reaches(ip))
            return DevicesErrors.AddressNotAllowed(ip, options.Networks);
        return AddressOf(channel, address, options) is { Error: { } bad }
            ? Error.Invalid("input.malformed", bad.Detail).At($"address.{schema.First(p => p.Type == "string").Name}")
            : null;
    }

    /// <summary>Where the device is, as the driver platform wants it. Null for one that is simulated.</summary>
    public static DeviceResult<ChannelAddress>? AddressOf(string channel, IReadOnlyDictionary<string, string> address,
        DevicesOptions options)
    {
        if (ChannelKind.Find(channel) is not { } kind) return null;
        var parts = address.Where(a => !string.IsNullOrWhiteSpace(a.Value)).Select(a => KeyValuePair.Create(a.Key, a.Value.Trim()));
        var made = kind.Address(new DeviceSettings(parts));
        return made.Value is TcpAddress tcp ? DeviceResult<ChannelAddress>.Of(tcp with { Allowed = options.Reaches }) : made;
    }
}
