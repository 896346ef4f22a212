namespace Monolith.Devices.Bindings;

/// <summary>A register and what serves it in a role; empty: nothing.</summary>
/// <param name="BoundAt">Since when it has been so; null where nothing serves it.</param>
internal sealed record BindingInfo(
    Guid RegisterId, string RegisterCode, string RegisterName, DeviceRole Role, IReadOnlyList<BoundDevice> Devices, DateTimeOffset? BoundAt)
{
    internal string RoleWord => DeviceCodes.Of(Role);

    internal IReadOnlyList<string> Names => [.. Devices.Select(d => d.Name)];
}

internal sealed record BoundDevice(Guid DeviceId, string Name);
