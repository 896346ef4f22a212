using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Scales;

/// <summary>Mettler Toledo 8217 and 8213, Ariva, Diva and their many clones: one letter asks, <c>STX weight [N] CR</c> or
/// <c>STX ? status CR</c> answers (Diva service manual, pages 39-46). A frame doesn't say its unit but by its decimals, so which unit the
/// scale has must be known: kilograms that lost a digit would be pounds.</summary>
internal sealed class Mettler8217(bool pounds) : IScaleProtocol
{
    private const int Longest = 9; // STX 12.345 N CR

    private readonly WeightUnit _unit = pounds ? WeightUnit.Pound : WeightUnit.Kilogram;
    private readonly int _decimals = pounds ? 2 : 3;

    public ScaleCapabilities Can { get; } = new(
        pounds ? "mettler-8217-lb" : "mettler-8217", [pounds ? WeightUnit.Pound : WeightUnit.Kilogram], Zero: true, Tare: true);

    public ReadOnlyMemory<byte> Ask { get; } = "W"u8.ToArray();

    public ReadOnlyMemory<byte> Zero { get; } = "Z"u8.ToArray();

    public ReadOnlyMemory<byte> SetTare { get; } = "T"u8.ToArray();

    public ReadOnlyMemory<byte> ClearTare { get; } = "C"u8.ToArray();

    public Step Next(ReadOnlySpan<byte> received)
    {
        var start = received.IndexOf(Control.Stx);
        if (start < 0) return Step.More(received.Length);
        var frame = received[start..];
        var again = frame[1..].IndexOf(Control.Stx);
        var end = frame.IndexOf(Control.Cr);
        if (again >= 0 && (end < 0 || again + 1 < end)) return Step.Malformed(start + again + 1, "A frame was cut short by another.");
        if (end < 0) return frame.Length > Longest ? Step.Malformed(received.Length, "A frame has no end.") : Step.More(start);
        return Read(frame[..(end + 1)], start + end + 1);
    }

    private Step Read(ReadOnlySpan<byte> frame, int taken)
    {
        var body = frame[1..^1];
        if (body is [(byte)'?', var status]) return Status(frame, (byte)(status & 0x7F), taken);
        var net = body.Length > 0 && body[^1] == 'N';
        if (net) body = body[..^1];
        var weight = body.Length == _decimals + 3 ? Digits.WithPoint(body, _decimals) : null; // two digits before the point, always
        return weight is null ? Step.Malformed(taken, "The weight is not in its form.")
            : Step.Of(taken, new(weight, _unit, net ? WeightFlags.Net : WeightFlags.None, Digits.Hex(frame)));
    }

    // No weight comes with it: in motion, too much, less than nothing.
    private Step Status(ReadOnlySpan<byte> frame, byte status, int taken)
    {
        if ((status & 0x40) == 0) return Step.Malformed(taken, "Bit 6 of a status byte is always 1.");
        var flags = Flag(status, 0, WeightFlags.Motion) | Flag(status, 1, WeightFlags.Over) | Flag(status, 2, WeightFlags.Under)
            | Flag(status, 3, WeightFlags.OutsideZeroRange) | Flag(status, 4, WeightFlags.Zero) | Flag(status, 5, WeightFlags.Net);
        return Step.Of(taken, new(null, _unit, flags, Digits.Hex(frame)));
    }

    private static WeightFlags Flag(byte status, int bit, WeightFlags flag) => (status >> bit & 1) == 1 ? flag : WeightFlags.None;
}
