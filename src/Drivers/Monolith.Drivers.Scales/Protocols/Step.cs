using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Scales;

/// <summary>What the bytes that came so far mean, from their beginning.</summary>
internal enum StepKind
{
    /// <summary>Nothing whole yet: what was taken is noise, and more must come.</summary>
    More,

    /// <summary>The scale waits for a word of ours.</summary>
    Reply,

    /// <summary>A whole frame with what it says.</summary>
    Reading,

    /// <summary>A frame, or what looks like one, that says no weight and why.</summary>
    Bad,
}

/// <param name="Taken">Bytes from the beginning that are done with, 0 to all; a step that isn't <see cref="StepKind.More"/> takes at
/// least one.</param>
/// <param name="Kind">Which of the following is set.</param>
/// <param name="Say">What to send now; after a reading it is an echo that the scale wants to see.</param>
/// <param name="Reading">The reading.</param>
/// <param name="Error">Why there is none.</param>
internal readonly record struct Step(int Taken, StepKind Kind, ReadOnlyMemory<byte> Say, WeightReading? Reading, DeviceError? Error)
{
    public static Step More(int noise) => new(noise, StepKind.More, default, null, null);

    public static Step Reply(int taken, params byte[] say) => new(taken, StepKind.Reply, say, null, null);

    public static Step Of(int taken, WeightReading reading) => new(taken, StepKind.Reading, default, reading, null);

    public static Step Bad(int taken, DeviceErrorCode code, string detail, bool retryable = true) =>
        new(taken, StepKind.Bad, default, null, new(code, detail, retryable));

    /// <summary>A frame of a known length that is none: what is given up ends where another may begin.</summary>
    public static Step Broken(int noise, ReadOnlySpan<byte> frame, DeviceErrorCode code, string detail)
    {
        var next = frame[1..].IndexOf(Control.Stx);
        return Bad(noise + (next >= 0 ? next + 1 : frame.Length), code, detail);
    }

    public static Step Malformed(int taken, string detail) => Bad(taken, DeviceErrorCode.Malformed, detail);
}
