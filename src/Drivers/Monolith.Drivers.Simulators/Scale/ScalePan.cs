namespace Monolith.Drivers.Simulators;

/// <summary>What lies on the scale and what ails it, at one moment.</summary>
/// <param name="Load">In thousandths of the scale's unit; below nothing when something was taken off after zeroing.</param>
/// <param name="Tare">In the same; 0 for none.</param>
/// <param name="Capacity">The most it can carry.</param>
/// <param name="Moving">Not at rest.</param>
internal readonly record struct ScalePan(int Load, int Tare, int Capacity, bool Moving)
{
    public int Shown => Load - Tare;

    public bool Over => Load > Capacity;

    public bool Under => Shown < 0;

    public bool AtZero => Load == 0;

    public bool Net => Tare > 0;

    /// <summary>Digits with three decimals, at least two before the point: 01.250.</summary>
    public string Text => Digits(Math.Abs(Shown), 2);

    public static string Digits(int thousandths, int before) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{(thousandths / 1_000).ToString($"D{before}", System.Globalization.CultureInfo.InvariantCulture)}.{thousandths % 1_000:D3}");
}
