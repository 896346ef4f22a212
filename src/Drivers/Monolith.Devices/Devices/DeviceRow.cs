using System.Text.Json;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Audit;

namespace Monolith.Devices.Devices;

internal sealed class DeviceRow : IVersioned, IAudited
{
    public required Guid Id { get; init; }

    public required string Name { get; set; }

    public required DeviceKind Kind { get; init; }

    public required string DriverId { get; set; }

    /// <summary>How it is reached: a code of the channels, or <see cref="DeviceChannels.Simulator"/>.</summary>
    public required string Channel { get; set; }

    /// <summary>A JSON object of texts, by the channel's schema.</summary>
    public string Address { get; set; } = "{}";

    /// <summary>A JSON object of texts, by the driver's schema.</summary>
    public string Settings { get; set; } = "{}";

    public bool Active { get; set; } = true;

    public long Version { get; set; }

    public string AuditSubject => $"device:{Name}";

    public Dictionary<string, string> ReadAddress() => Read(Address);

    public Dictionary<string, string> ReadSettings() => Read(Settings);

    public DeviceInfo ToInfo() => new(Id, Name, Kind, DriverId, Channel, ReadAddress(), ReadSettings(), Active, Version);

    /// <summary>Always in the same order, so that what didn't change doesn't look changed.</summary>
    public static string Written(IReadOnlyDictionary<string, string>? texts) => JsonSerializer.Serialize(
        new SortedDictionary<string, string>((texts ?? new Dictionary<string, string>()).ToDictionary(), StringComparer.Ordinal),
            KernelJson.Options);

    private static Dictionary<string, string> Read(string json) => JsonSerializer.Deserialize<Dictionary<string,
        string>>(json, KernelJson.Options)!;
}
