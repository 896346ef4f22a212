using System.Globalization;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Scales;

/// <summary>What a scale says in Dialog 02, 04 and 06 (Diva service manual, pages 52-55): record 02 with weight, unit price and amount,
/// record
/// 09 with a state, record 11 of the proof. These scales weigh for a unit price alone, so they can be read here and not yet be
/// asked.</summary>
internal sealed class Dialog : IScaleProtocol
{
    private const int Longest = 32;

    public ScaleCapabilities Can { get; } = new("dialog", [WeightUnit.Kilogram, WeightUnit.Pound], Zero: false, Tare: false);

    public ReadOnlyMemory<byte> Ask => default;

    public Step Next(ReadOnlySpan<byte> received)
    {
        var start = received.IndexOf(Control.Stx);
        if (start < 0) return Step.More(received.Length);
        var frame = received[start..];
        var end = frame.IndexOf(Control.Etx);
        if (end < 0) return frame.Length > Longest ? Step.Malformed(received.Length, "A record has no end.") : Step.More(start);
        return Read(frame[..(end + 1)], start + end + 1);
    }

    private static Step Read(ReadOnlySpan<byte> frame, int taken) => frame switch
    {
        [_, (byte)'0', (byte)'2', Control.Esc, ..] when frame.Length == 26 => Weight(frame, taken),
        [_, (byte)'0', (byte)'9', Control.Esc, var high, var low, _] => State(frame, high, low, taken),
        [_, (byte)'1', (byte)'1', Control.Esc, ..] => Step.Bad(taken, DeviceErrorCode.NotSupported,
            "The scale wants proof of the program (Dialog 06).", retryable: false),
        _ => Step.Malformed(taken, "The record is none that a scale sends."),
    };

    // STX 02 ESC s ESC weight5 ESC price6 ESC amount6 ETX
    private static Step Weight(ReadOnlySpan<byte> frame, int taken)
    {
        if (frame[5] != Control.Esc || frame[11] != Control.Esc || frame[18] != Control.Esc) return Step.Malformed(taken,
            "The record is not in its form.");
        (WeightUnit Unit, int Decimals)? form = frame[4] switch
        {
            (byte)'1' => (WeightUnit.Pound, 2),
            (byte)'2' => (WeightUnit.Pound, 3),
            (byte)'3' => (WeightUnit.Kilogram, 3),
            _ => null, // pounds and ounces: no single number to sell by
        };
        if (form is not { } known) return Step.Bad(taken, DeviceErrorCode.NotSupported, "The form of the weight is unknown.",
            retryable: false);
        var weight = Digits.Whole(frame[6..11], known.Decimals);
        var whole = weight is not null && frame[6] != ' ' && Digits.Whole(frame[12..18], 0) is not null
            && Digits.Whole(frame[19..25], 0) is not null;
        return whole ? Step.Of(taken, new(weight, known.Unit, WeightFlags.None, Digits.Hex(frame)))
            : Step.Malformed(taken, "The weight is not in its form.");
    }

    private static Step State(ReadOnlySpan<byte> frame, byte high, byte low, int taken)
    {
        if (!Digits.IsDigit(high) || !Digits.IsDigit(low)) return Step.Malformed(taken, "The state is no number.");
        var raw = Digits.Hex(frame);
        WeightReading Without(WeightFlags flags) => new(null, WeightUnit.Kilogram, flags, raw);
        var state = ((high - '0') * 10) + low - '0';
        return state switch
        {
            20 => Step.Of(taken, Without(WeightFlags.Motion)),
            30 or 31 => Step.Of(taken, Without(WeightFlags.Under)),
            32 => Step.Of(taken, Without(WeightFlags.Over)),
            21 => Step.Bad(taken, DeviceErrorCode.Busy, "Nothing has moved since the last weighing."),
            22 => Step.Bad(taken, DeviceErrorCode.Busy, "The weighing has not finished."),
            2 => Step.Bad(taken, DeviceErrorCode.Checksum, "What was sent came through damaged."),
            0 => Step.Bad(taken, DeviceErrorCode.Busy, "The scale is well and has no weight to give."),
            _ => Step.Bad(taken, DeviceErrorCode.Malformed,
                $"The scale refuses the record: state {state.ToString("00", CultureInfo.InvariantCulture)}."),
        };
    }
}
