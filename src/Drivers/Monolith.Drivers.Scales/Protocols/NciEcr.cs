using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Scales;

/// <summary>NCI and Weigh-Tronix scales in ECR mode: <c>W CR</c> asks, <c>LF weight unit CR LF [S] status CR ETX</c> answers; the status
/// alone while there is no weight (NCI 7800 manual, page 32).</summary>
internal sealed class NciEcr : IScaleProtocol
{
    private const int Longest = 24;

    public ScaleCapabilities Can { get; } = new("nci-ecr", [WeightUnit.Kilogram, WeightUnit.Pound], Zero: true, Tare: false);

    public ReadOnlyMemory<byte> Ask { get; } = "W\r"u8.ToArray();

    public ReadOnlyMemory<byte> Zero { get; } = "Z\r"u8.ToArray();

    public Step Next(ReadOnlySpan<byte> received)
    {
        var start = received.IndexOf(Control.Lf);
        if (start < 0) return Step.More(received.Length);
        var frame = received[start..];
        var end = frame.IndexOf(Control.Etx);
        if (end < 0) return frame.Length > Longest ? Step.Malformed(received.Length, "A frame has no end.") : Step.More(start);
        return Read(frame[..(end + 1)], start + end + 1);
    }

    private static Step Read(ReadOnlySpan<byte> frame, int taken)
    {
        if (frame.Length is < 4 or > Longest || frame[^2] != Control.Cr) return Step.Malformed(taken, "The frame is not in its form.");
        var body = frame[1..^2];
        if (body is [(byte)'?']) return Step.Bad(taken, DeviceErrorCode.NotSupported, "The scale does not know the command.",
            retryable: false);
        var cut = body.IndexOf("\r\n"u8);
        var status = cut < 0 ? body : body[(cut + 2)..];
        if (status is [(byte)'S', ..]) status = status[1..];
        if (!IsStatus(status)) return Step.Malformed(taken, "The status bytes are not in their form.");
        var flags = Flags(status);
        if (cut < 0) return Step.Of(taken, new(null, WeightUnit.Kilogram, flags, Digits.Hex(frame)));

        var field = body[..cut];
        var unit = field.Length > 2 ? Digits.Unit(field[^2..]) : null;
        var number = unit is null ? field : field[..^2];
        var weight = (unit, number.Length) switch
        {
            (WeightUnit.Kilogram, 6) => Digits.WithPoint(number, 3),
            (WeightUnit.Pound, 6) => Digits.WithPoint(number, 3) ?? Digits.WithPoint(number, 2),
            _ => null, // pounds and ounces in one field among them: no single number to sell by
        };
        return weight is null ? Step.Malformed(taken, "The weight is not in its form.")
            : Step.Of(taken, new(weight, unit!.Value, flags, Digits.Hex(frame)));
    }

    // Bits 4 and 5 are always 1, and bit 6 says that another byte follows.
    private static bool IsStatus(ReadOnlySpan<byte> status)
    {
        if (status.Length is not (2 or 3)) return false;
        foreach (var b in status)
            if ((b & 0xB0) != 0x30) return false;
        return (status[1] & 0x40) != 0 == (status.Length == 3);
    }

    private static WeightFlags Flags(ReadOnlySpan<byte> status)
    {
        var flags = WeightFlags.None;
        if ((status[0] & 0x01) != 0) flags |= WeightFlags.Motion;
        if ((status[0] & 0x02) != 0) flags |= WeightFlags.Zero;
        if ((status[0] & 0x0C) != 0 || (status[1] & 0x04) != 0) flags |= WeightFlags.Faulty; // memory
        if ((status[1] & 0x01) != 0) flags |= WeightFlags.Under;
        if ((status[1] & 0x02) != 0) flags |= WeightFlags.Over;
        if ((status[1] & 0x08) != 0) flags |= WeightFlags.NotAdjusted;
        if (status.Length < 3) return flags;
        if ((status[2] & 0x04) != 0) flags |= WeightFlags.Net;
        if ((status[2] & 0x08) != 0) flags |= WeightFlags.NotAdjusted;
        return flags;
    }
}
