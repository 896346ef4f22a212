namespace Monolith.Devices.Contracts;

public static class DevicesPermissions
{
    public const string View = "devices.view";

    /// <summary>Devices, their settings, and which register prints where.</summary>
    public const string Edit = "devices.edit";

    /// <summary>Talking to a device to see whether it answers: asking how it is, and test pages.</summary>
    public const string Test = "devices.test";

    /// <summary>What becomes of print jobs.</summary>
    public const string Print = "devices.print";
}
