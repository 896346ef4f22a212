namespace Monolith.Devices.Devices;

/// <summary>The enums of the driver platform as the texts and the API name them.</summary>
internal static class DeviceCodes
{
    public static string? Of<TEnum>(TEnum? value)
        where TEnum : struct, Enum => value is { } set ? Of(set) : null;

    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Monolith.Ui.Choices.Kebab(value.ToString());
}
