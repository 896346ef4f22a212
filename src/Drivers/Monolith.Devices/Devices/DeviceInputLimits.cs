namespace Monolith.Devices.Devices;

/// <summary>How long the texts of a device may be.</summary>
internal static class DeviceInputLimits
{
    public const int Name = 100;
    public const int Settings = 50;
    public const int SettingName = 40;
    public const int SettingValue = 400;

    public static bool Fit(IReadOnlyDictionary<string, string>? texts) =>
        texts is null || texts.All(t => t.Key.Length is > 0 and <= SettingName && t.Value is { Length: <= SettingValue });
}
