namespace Monolith.Devices.Bindings;

/// <summary>A register and where it prints; null: nowhere.</summary>
internal sealed record BindingInfo(Guid RegisterId, string RegisterCode, string RegisterName, Guid? DeviceId, string? DeviceName, DateTimeOffset? BoundAt);
