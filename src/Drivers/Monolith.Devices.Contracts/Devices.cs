using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Devices.Contracts;

public enum DeviceKind
{
    ReceiptPrinter,
}

public enum DeviceConnection
{
    /// <summary>A raw TCP port, as network printers have it.</summary>
    Tcp,

    /// <summary>The printer that the program itself simulates; its paper is on a page.</summary>
    Simulator,
}

/// <param name="Host">Name or address; null for a simulator.</param>
/// <param name="Port">1..65535; null for a simulator.</param>
/// <param name="Profile">The driver's printer profile; null: the driver's default.</param>
/// <param name="Settings">Further settings by the driver's schema.</param>
public sealed record DeviceInfo(
    Guid DeviceId, string Name, DeviceKind Kind, string DriverId, DeviceConnection Connection, string? Host, int? Port, string? Profile,
    IReadOnlyDictionary<string, string> Settings, bool Active, long Version) : IHasVersion;

/// <summary>For the demo: sees that the register prints somewhere, on a simulated printer where it has no other. Repeating it changes nothing.
/// Errors: devices.unknown-register</summary>
[Requires(DevicesPermissions.Edit)]
public sealed record EnsureSimulatedPrinter(Guid RegisterId) : IRequest<DeviceInfo>;
