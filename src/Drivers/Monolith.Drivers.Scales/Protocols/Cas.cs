using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Scales;

/// <summary>CAS AP, PD-II and their kin: ENQ, ACK, DC1, then <c>SOH STX state sign weight unit bcc ETX EOT</c>; bcc is the XOR of what
/// stands
/// between STX and itself. Some send a weight of seven characters, and some set bit 7 of SOH.</summary>
internal sealed class Cas : IScaleProtocol
{
    private const int Shorter = 13; // STX, ten bytes of data, bcc, ETX
    private const int Longer = 14;

    public ScaleCapabilities Can { get; } = new("cas", [WeightUnit.Kilogram, WeightUnit.Pound, WeightUnit.Gram], Zero: true, Tare: true);

    public ReadOnlyMemory<byte> Ask { get; } = new[] { Control.Enq };

    public ReadOnlyMemory<byte> Zero { get; } = "<ZK>\t"u8.ToArray();

    public ReadOnlyMemory<byte> SetTare { get; } = "<TK>\t"u8.ToArray();

    public Step Next(ReadOnlySpan<byte> received)
    {
        for (var at = 0; at < received.Length; at++)
            switch (received[at])
            {
                case Control.Ack: return Step.Reply(at + 1, Control.Dc1);
                case Control.Nak: return Step.Reply(at + 1, Control.Enq);
                case Control.Stx: return Frame(received[at..], at);
            }
        return Step.More(received.Length);
    }

    private static Step Frame(ReadOnlySpan<byte> from, int noise)
    {
        var seemsWhole = false;
        foreach (var length in (ReadOnlySpan<int>)[Shorter, Longer])
        {
            if (from.Length < length) return Step.More(noise);
            if (from[length - 1] != Control.Etx) continue;
            seemsWhole = true;
            if (Xor(from[1..(length - 2)]) != from[length - 2]) continue;
            var taken = noise + length + (from.Length > length && from[length] == Control.Eot ? 1 : 0);
            return Read(from[1..(length - 2)], Digits.Hex(from[..length]), taken);
        }

        return seemsWhole ? Step.Broken(noise, from[..Longer], DeviceErrorCode.Checksum, "The checksum is wrong.")
            : Step.Broken(noise, from[..Longer], DeviceErrorCode.Malformed, "The end of the frame is not where it must be.");
    }

    private static Step Read(ReadOnlySpan<byte> data, string raw, int taken)
    {
        if (data[0] is not ((byte)'S' or (byte)'U') || data[1] is not ((byte)' ' or (byte)'-')) return Step.Malformed(taken,
            "The state of the weight is unknown.");
        var (weight, unit) = (Digits.RightAligned(data[2..^2]), Digits.Unit(data[^2..]));
        if (weight is null || unit is null) return Step.Malformed(taken, "The weight is not in its form.");
        return Step.Of(taken, new(
            data[1] == '-' ? "-" + weight : weight, unit.Value, data[0] == 'U' ? WeightFlags.Motion : WeightFlags.None, raw));
    }

    private static byte Xor(ReadOnlySpan<byte> data)
    {
        byte sum = 0;
        foreach (var b in data) sum ^= b;
        return sum;
    }
}
