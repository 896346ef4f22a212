using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Scales;

/// <summary>Toledo's continuous output: <c>STX A B C weight tare CR [checksum]</c>, 17 or 18 bytes, unasked, 5 to 20 times a second. Bit 6
/// of A and B means different things in different manuals and is not looked at.</summary>
internal sealed class ToledoContinuous(bool withChecksum) : IScaleProtocol
{
    private const int EndAt = 16;
    private readonly int _length = withChecksum ? EndAt + 2 : EndAt + 1;

    public ScaleCapabilities Can { get; } = new(
        withChecksum ? "toledo-continuous-checksum" : "toledo-continuous",
        [WeightUnit.Kilogram, WeightUnit.Pound, WeightUnit.Gram, WeightUnit.Tonne, WeightUnit.Ounce], Zero: false, Tare: false);

    public ReadOnlyMemory<byte> Ask => default;

    public Step Next(ReadOnlySpan<byte> received)
    {
        var start = received.IndexOf(Control.Stx);
        if (start < 0) return Step.More(received.Length);
        var frame = received[start..];
        if (frame.Length < _length)
            // A frame that lost bytes has its end too early, or the next beginning inside it.
            return frame[1..].IndexOf(Control.Stx) is >= 0 and var next ? Step.Malformed(start + next + 1, "A frame was cut short.")
                : Step.More(start);
        frame = frame[.._length];
        if (frame[EndAt] != Control.Cr || frame[1..EndAt].IndexOfAny(Control.Stx, Control.Cr) >= 0)
            return Step.Broken(start, frame, DeviceErrorCode.Malformed, "The end of the frame is not where it must be.");

        if (!withChecksum) return Read(frame, start + _length);
        var sum = 0;
        foreach (var b in frame) sum += b;
        return (sum & 0x7F) == 0 ? Read(frame, start + _length) : Step.Bad(start + _length, DeviceErrorCode.Checksum,
            "The checksum is wrong.");
    }

    private static Step Read(ReadOnlySpan<byte> frame, int taken)
    {
        var (a, b, c) = (frame[1], frame[2], frame[3]);
        if (((a | b | c) & 0x80) != 0 || (a & 0x20) == 0 || (b & 0x20) == 0) return Step.Malformed(taken,
            "The status bytes are not in their form.");
        WeightUnit? unit = (c & 0x07) switch
        {
            0 => (b & 0x10) != 0 ? WeightUnit.Kilogram : WeightUnit.Pound,
            1 => WeightUnit.Gram,
            2 => WeightUnit.Tonne,
            3 => WeightUnit.Ounce,
            _ => null,
        };
        if (unit is null) return Step.Bad(taken, DeviceErrorCode.NotSupported, "The unit is none that goods are sold in.",
            retryable: false);
        var decimals = (a & 0x07) - 2;
        var (weight, tare) = (Digits.Whole(frame[4..10], decimals), Digits.Whole(frame[10..16], decimals));
        if (weight is null || tare is null) return Step.Malformed(taken, "The weight is not in its form.");

        var (negative, outside) = ((b & 0x02) != 0, (b & 0x04) != 0);
        var flags = WeightFlags.None;
        if ((b & 0x01) != 0) flags |= WeightFlags.Net;
        if ((b & 0x08) != 0) flags |= WeightFlags.Motion;
        if (outside) flags |= negative ? WeightFlags.Under : WeightFlags.Over;
        // Out of range the digits mean nothing.
        return Step.Of(taken, new(outside ? null : negative ? "-" + weight : weight, unit.Value, flags, Digits.Hex(frame)) { Tare = tare });
    }
}
