using System.Globalization;

namespace Monolith.Drivers.Sdk;

/// <summary>The unit of a weight, as the scale says it. Nobody converts it.</summary>
public enum WeightUnit
{
    /// <summary>kg.</summary>
    Kilogram,

    /// <summary>g.</summary>
    Gram,

    /// <summary>lb.</summary>
    Pound,

    /// <summary>oz.</summary>
    Ounce,

    /// <summary>t, 1,000 kg.</summary>
    Tonne,
}

/// <summary>What a scale says about a weight, or instead of one.</summary>
[Flags]
public enum WeightFlags
{
    /// <summary>Nothing special: at rest, in range, gross.</summary>
    None = 0,

    /// <summary>It has not come to rest.</summary>
    Motion = 1,

    /// <summary>More than the scale can carry.</summary>
    Over = 2,

    /// <summary>Less than nothing: something was taken off after zeroing.</summary>
    Under = 4,

    /// <summary>In the middle of zero: empty.</summary>
    Zero = 8,

    /// <summary>Too far from zero to be set to it.</summary>
    OutsideZeroRange = 16,

    /// <summary>Without the tare.</summary>
    Net = 32,

    /// <summary>The scale wants to be adjusted, or has not found its zero since it was switched on.</summary>
    NotAdjusted = 64,

    /// <summary>The scale reports a fault of its own.</summary>
    Faulty = 128,
}

/// <summary>One answer of a scale.</summary>
/// <param name="Weight">Digits, one point at most, a leading minus at most; as many decimals as the scale's display. Null when it gave
/// none.</param>
/// <param name="Unit">The unit of <paramref name="Weight"/>.</param>
/// <param name="Flags">What the scale said about it.</param>
/// <param name="Raw">The frame in hexadecimal, for the record of a sale and for support.</param>
public sealed record WeightReading(string? Weight, WeightUnit Unit, WeightFlags Flags, string Raw)
{
    private const WeightFlags Unsellable =
        WeightFlags.Motion | WeightFlags.Over | WeightFlags.Under | WeightFlags.NotAdjusted | WeightFlags.Faulty;

    /// <summary>When the last byte of the frame came, UTC; set by whoever read it from a channel.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The tare in the same unit, where the scale says it.</summary>
    public string? Tare { get; init; }

    /// <summary>At rest.</summary>
    public bool Stable => (Flags & WeightFlags.Motion) == 0;

    /// <summary>Whether goods may be sold by it, as far as the scale goes: at rest, in range, sound, and more than nothing. How old it
    /// may be is for whoever sells to say.</summary>
    public bool Sellable => (Flags & Unsellable) == 0 && IsPositive(Weight);

    /// <summary>Digits with one point at most and at least one digit that isn't 0; no sign.</summary>
    private static bool IsPositive(string? weight) =>
        weight is not null && decimal.TryParse(weight, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value > 0;
}
