using System.Text;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Scales;

/// <summary>Mettler Toledo's standard interface: lines of fields between blanks; <c>SI</c> asks for the weight as it is now, at rest or not
/// (MT-SICS reference manual). Fields are found by their blanks: their width differs between scales.</summary>
internal sealed class MtSics : IScaleProtocol
{
    public ScaleCapabilities Can { get; } = new(
        "mt-sics", [WeightUnit.Kilogram, WeightUnit.Gram, WeightUnit.Pound, WeightUnit.Ounce, WeightUnit.Tonne], Zero: true, Tare: true);

    public ReadOnlyMemory<byte> Ask { get; } = "SI\r\n"u8.ToArray();

    public ReadOnlyMemory<byte> Zero { get; } = "Z\r\n"u8.ToArray();

    public ReadOnlyMemory<byte> SetTare { get; } = "T\r\n"u8.ToArray();

    public ReadOnlyMemory<byte> ClearTare { get; } = "TAC\r\n"u8.ToArray();

    public Step Next(ReadOnlySpan<byte> received)
    {
        var end = received.IndexOf(Control.Lf);
        if (end < 0) return received.Length > IScaleProtocol.LongestFrame ? Step.Malformed(received.Length, "A line has no end.")
            : Step.More(0);
        var line = received[..end];
        if (line.Length > IScaleProtocol.LongestFrame || line.Length == 0 || line[^1] != Control.Cr) return Step.Malformed(end + 1,
            "The line is not in its form.");
        foreach (var b in line[..^1])
            if (b is < 0x20 or > 0x7E) return Step.Malformed(end + 1, "The line holds what no line may hold.");
        return Read(received[..(end + 1)], Encoding.ASCII.GetString(line[..^1]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static Step Read(ReadOnlySpan<byte> frame, string[] fields)
    {
        var raw = Digits.Hex(frame);
        return fields switch
        {
            ["S", "S" or "D", var value, var unit] => Weight(frame.Length, value, unit, fields[1] == "D" ? WeightFlags.Motion
                : WeightFlags.None, raw),
            ["S", "+"] => Step.Of(frame.Length, new(null, WeightUnit.Kilogram, WeightFlags.Over, raw)),
            ["S", "-"] => Step.Of(frame.Length, new(null, WeightUnit.Kilogram, WeightFlags.Under, raw)),
            ["S", "I"] => Step.Bad(frame.Length, DeviceErrorCode.Busy, "The scale is busy and has no weight to give."),
            ["ES"] => Step.Bad(frame.Length, DeviceErrorCode.NotSupported, "The scale does not know the command.", retryable: false),
            ["ET"] => Step.Bad(frame.Length, DeviceErrorCode.Checksum, "The command came through damaged."),
            ["EL"] => Step.Bad(frame.Length, DeviceErrorCode.NotSupported, "The scale can't carry out the command now.", retryable: true),
            ["Z" or "T" or "TAC" or "TA" or "I0" or "I1" or "I2" or "I3" or "I4" or "I5", ..] => Step.More(frame.Length),
                // answers to something else
            _ => Step.Malformed(frame.Length, "The line is no answer to a question for the weight."),
        };
    }

    private static Step Weight(int taken, string value, string unitText, WeightFlags flags, string raw)
    {
        var negative = value.StartsWith('-');
        var digits = Encoding.ASCII.GetBytes(negative ? value[1..] : value);
        var (weight, unit) = (digits.Length is > 0 and <= 10 ? Digits.RightAligned(digits) : null,
            Digits.Unit(Encoding.ASCII.GetBytes(unitText)));
        return weight is null || unit is null ? Step.Malformed(taken, "The weight is not in its form.")
            : Step.Of(taken, new(negative ? "-" + weight : weight, unit.Value, flags, raw));
    }
}
