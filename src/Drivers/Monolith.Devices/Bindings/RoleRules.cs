namespace Monolith.Devices.Bindings;

/// <summary>What a device must be for a role, and how many of them a register can have in it.</summary>
internal static class RoleRules
{
    public static DeviceKind KindFor(DeviceRole role) => role switch
    {
        DeviceRole.ReceiptPrinter => DeviceKind.ReceiptPrinter,
        DeviceRole.Scale => DeviceKind.Scale,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    /// <summary>A ticket has one original, and a sale one weight.</summary>
    public static int Most(DeviceRole role) => role is DeviceRole.ReceiptPrinter or DeviceRole.Scale ? 1 : 8;
}
