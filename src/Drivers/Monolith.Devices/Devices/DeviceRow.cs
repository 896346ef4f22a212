using System.Text.Json;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Audit;

namespace Monolith.Devices.Devices;

internal sealed class DeviceRow : IVersioned, IAudited
{
    public required Guid Id { get; init; }

    public required string Name { get; set; }

    public DeviceKind Kind { get; set; }

    public required string DriverId { get; set; }

    public DeviceConnection Connection { get; set; }

    public string? Host { get; set; }

    public int? Port { get; set; }

    public string? Profile { get; set; }

    /// <summary>A JSON object of texts, by the driver's schema.</summary>
    public string Settings { get; set; } = "{}";

    public bool Active { get; set; } = true;

    public long Version { get; set; }

    public string AuditSubject => $"device:{Name}";

    public Dictionary<string, string> ReadSettings() => JsonSerializer.Deserialize<Dictionary<string, string>>(Settings, KernelJson.Options)!;

    public DeviceInfo ToInfo() => new(Id, Name, Kind, DriverId, Connection, Host, Port, Profile, ReadSettings(), Active, Version);
}
