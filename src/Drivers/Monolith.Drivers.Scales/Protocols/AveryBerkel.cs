using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Scales;

/// <summary>Avery Berkel and ICL: ENQ, ACK, DC1, then <c>STX id weight bcc ETX</c>, which the host sends back; only the scale's CR to that
/// makes it a weight (Aviator service manual, page 37). bcc is the XOR of id and weight.</summary>
internal sealed class AveryBerkel : IScaleProtocol
{
    private const int Length = 9;

    public ScaleCapabilities Can { get; } = new("avery-berkel", [WeightUnit.Kilogram, WeightUnit.Pound], Zero: false, Tare: false);

    public ReadOnlyMemory<byte> Ask { get; } = new[] { Control.Enq };

    public Step Next(ReadOnlySpan<byte> received)
    {
        for (var at = 0; at < received.Length; at++)
            switch (received[at])
            {
                case Control.Ack: return Step.Reply(at + 1, Control.Dc1);
                case Control.Can: return Step.Reply(at + 1, Control.Enq);
                case Control.Nak or Control.Nul: return Step.Bad(at + 1, DeviceErrorCode.Busy, "The scale has no weight to give.");
                case Control.Stx: return received.Length - at < Length ? Step.More(at) : Frame(received.Slice(at, Length), at + Length, at);
            }
        return Step.More(received.Length);
    }

    private static Step Frame(ReadOnlySpan<byte> frame, int taken, int noise)
    {
        if (frame[^1] != Control.Etx) return Step.Broken(noise, frame, DeviceErrorCode.Malformed,
            "The end of the frame is not where it must be.");
        byte sum = 0;
        foreach (var b in frame[1..7]) sum ^= b;
        if (sum != frame[7]) return Step.Broken(noise, frame, DeviceErrorCode.Checksum, "The checksum is wrong.");

        var id = frame[1];
        if ((id & 0x28) != 0x28) return Step.Malformed(taken, "Bits 3 and 5 of the id are always 1.");
        (WeightUnit Unit, int Decimals)? capacity = (id & 0x07) switch
        {
            1 or 3 => (WeightUnit.Kilogram, 3),
            2 => (WeightUnit.Pound, 2),
            _ => null,
        };
        if (capacity is not { } can) return Step.Bad(taken, DeviceErrorCode.NotSupported, "The scale's capacity is unknown.",
            retryable: false);
        var weight = Digits.Whole(frame[2..7], can.Decimals);
        if (weight is null || frame[2] == ' ') return Step.Malformed(taken, "The weight is not in its form.");
        var outside = (id & 0x10) != 0;
        return Step.Of(taken, new(outside ? null : weight, can.Unit, outside ? WeightFlags.Over : WeightFlags.None, Digits.Hex(frame)))
            with { Say = frame.ToArray() };
    }
}
