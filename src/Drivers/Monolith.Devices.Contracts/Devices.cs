using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Devices.Contracts;

/// <summary>What a device is. A driver may drive several kinds; a device is one, for good.</summary>
public enum DeviceKind
{
    ReceiptPrinter,
    Scale,
}

/// <summary>What a device is for at a register.</summary>
public enum DeviceRole
{
    /// <summary>Prints the originals of the register's tickets.</summary>
    ReceiptPrinter,

    /// <summary>Weighs what the register sells.</summary>
    Scale,
}

/// <param name="Channel">How it is reached: a code of the channels, or simulator.</param>
/// <param name="Address">Where it is, by the channel's schema; empty for a simulator.</param>
/// <param name="Settings">By the driver's schema.</param>
public sealed record DeviceInfo(
    Guid DeviceId, string Name, DeviceKind Kind, string DriverId, string Channel, IReadOnlyDictionary<string, string> Address,
    IReadOnlyDictionary<string, string> Settings, bool Active, long Version) : IHasVersion;

/// <summary>For the demo: sees that the register prints somewhere, on a simulated printer where it has no other. Repeating it changes nothing.
/// Errors: devices.unknown-register</summary>
[Requires(DevicesPermissions.Edit)]
public sealed record EnsureSimulatedPrinter(Guid RegisterId) : IRequest<DeviceInfo>;
