using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Scales;

/// <summary>The 22 bytes of CAS indicators, unasked: <c>ST|US|OL , GS|NT , id lamp , weight unit CR LF</c> (CI-600 manual, page
/// 74).</summary>
internal sealed class Cas22 : IScaleProtocol
{
    private const int Length = 22;

    public ScaleCapabilities Can { get; } = new(
        "cas-22", [WeightUnit.Kilogram, WeightUnit.Gram, WeightUnit.Pound, WeightUnit.Tonne], Zero: false, Tare: false);

    public ReadOnlyMemory<byte> Ask => default;

    public Step Next(ReadOnlySpan<byte> received)
    {
        for (var at = 0; at < received.Length; at++)
        {
            if (!Begins(received[at..])) continue;
            var frame = received[at..];
            if (frame.Length < Length) return Step.More(at);
            return IsWhole(frame[..Length]) ? Read(frame[..Length], at + Length)
                : Step.Malformed(at + 1, "The parts of the frame are not where they must be.");
        }
        return Step.More(received.Length);
    }

    // What may yet become a beginning counts as one.
    private static bool Begins(ReadOnlySpan<byte> at) => StartsLike(at, "ST,"u8) || StartsLike(at, "US,"u8) || StartsLike(at, "OL,"u8);

    private static bool StartsLike(ReadOnlySpan<byte> at, ReadOnlySpan<byte> head) =>
        at.Length >= head.Length ? at.StartsWith(head) : head.StartsWith(at);

    private static bool IsWhole(ReadOnlySpan<byte> frame) =>
        frame[5] == ',' && frame[8] == ',' && frame[17] == ' ' && frame[20] == Control.Cr && frame[21] == Control.Lf
        && (frame[3..5].SequenceEqual("GS"u8) || frame[3..5].SequenceEqual("NT"u8));

    private static Step Read(ReadOnlySpan<byte> frame, int taken)
    {
        var flags = frame[3] == 'N' ? WeightFlags.Net : WeightFlags.None;
        if (frame[0] == 'U') flags |= WeightFlags.Motion;
        if (frame[0] == 'O') return Step.Of(taken, new(null, WeightUnit.Kilogram, flags | WeightFlags.Over, Digits.Hex(frame)));
        var sign = frame[9];
        var (weight, unit) = (Digits.RightAligned(frame[10..17]), Digits.Unit(frame[18..20]));
        if (sign is not ((byte)'+' or (byte)'-' or (byte)' ') || weight is null || unit is null) return Step.Malformed(taken,
            "The weight is not in its form.");
        return Step.Of(taken, new(sign == '-' ? "-" + weight : weight, unit.Value, flags, Digits.Hex(frame)));
    }
}
