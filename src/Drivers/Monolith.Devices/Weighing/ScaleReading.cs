using Monolith.Drivers.Sdk;

namespace Monolith.Devices.Weighing;

/// <summary>What a scale says at one moment.</summary>
/// <param name="Weight">As many digits as the scale shows; null when it gave none: in motion, overloaded, or it did not answer.</param>
/// <param name="Unit">kg, g, lb, oz or t.</param>
/// <param name="Stable">At rest.</param>
/// <param name="Sellable">Whether goods may be sold by it: at rest, in range, sound, more than nothing.</param>
/// <param name="Flags">motion, over, under, zero, outside-zero-range, net, not-adjusted, faulty.</param>
/// <param name="Tare">In the same unit, where the scale says it.</param>
/// <param name="At">When it was weighed.</param>
/// <param name="Raw">The scale's own bytes in hexadecimal, to be kept with the sale.</param>
/// <param name="Problem">Code of why there is no answer; null when there is one.</param>
internal sealed record ScaleReading(
    Guid DeviceId, string Device, string? Weight, string? Unit, bool Stable, bool Sellable, IReadOnlyList<string> Flags, string? Tare,
    DateTimeOffset At, string? Raw, string? Problem)
{
    private static readonly WeightFlags[] Known = [.. Enum.GetValues<WeightFlags>().Where(f => f != WeightFlags.None)];

    public static ScaleReading Of(DeviceRow device, WeightReading reading) => new(
        device.Id, device.Name, reading.Weight, Short(reading.Unit), reading.Stable, reading.Sellable,
        [.. Known.Where(f => reading.Flags.HasFlag(f)).Select(DeviceCodes.Of)], reading.Tare, reading.At, reading.Raw, null);

    public static ScaleReading None(DeviceRow device, DeviceError error, DateTimeOffset at) =>
        new(device.Id, device.Name, null, null, false, false, [], null, at, null, DeviceCodes.Of(error.Code));

    /// <summary>The same but for when it was weighed.</summary>
    public bool SaysTheSameAs(ScaleReading? other) => other is not null && (this with { At = other.At, Flags = other.Flags }) == other
        && Flags.SequenceEqual(other.Flags);

    private static string Short(WeightUnit unit) => unit switch
    {
        WeightUnit.Kilogram => "kg",
        WeightUnit.Gram => "g",
        WeightUnit.Pound => "lb",
        WeightUnit.Ounce => "oz",
        _ => "t",
    };
}
