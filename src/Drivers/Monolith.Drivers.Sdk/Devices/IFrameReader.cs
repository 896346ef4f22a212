using System.Collections.Immutable;

namespace Monolith.Drivers.Sdk;

/// <summary>Optional, on the entry type: says what captured bytes mean, for support and for authors (<c>device decode</c>).</summary>
public interface IFrameReader
{
    /// <summary>The protocols it reads, by the names that settings use.</summary>
    IReadOnlyList<string> Protocols { get; }

    /// <summary>Reads captured bytes from their beginning. Never throws, whatever they are; at most 1,000 meanings.</summary>
    /// <param name="protocol">One of <see cref="Protocols"/>; any other gives nothing.</param>
    /// <param name="bytes">What came from the device, as it came.</param>
    ImmutableArray<FrameMeaning> Read(string protocol, ReadOnlyMemory<byte> bytes);
}

/// <summary>What a piece of a device's output means.</summary>
/// <param name="Raw">The bytes in hexadecimal.</param>
/// <param name="Kind">weight, handshake, error, noise (what belongs to no frame) or incomplete (a frame that has not ended).</param>
/// <param name="Weight">The reading, when it is one.</param>
/// <param name="Error">Why it says nothing, when it should.</param>
public sealed record FrameMeaning(string Raw, string Kind, WeightReading? Weight, DeviceError? Error);
