namespace Monolith.Devices.Contracts;

public static class DevicesPermissions
{
    public const string View = "devices.view";

    /// <summary>Devices, their settings, and which register prints where.</summary>
    public const string Edit = "devices.edit";

    /// <summary>Test pages, and what becomes of print jobs.</summary>
    public const string Print = "devices.print";
}
