using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Scales;

/// <summary>The language of one family of scales, without any state: the same bytes always mean the same.</summary>
internal interface IScaleProtocol
{
    /// <summary>The most bytes a frame can need; what is longer without being one is noise.</summary>
    const int LongestFrame = 64;

    ScaleCapabilities Can { get; }

    /// <summary>What makes the scale answer with a weight; empty for one that sends by itself.</summary>
    ReadOnlyMemory<byte> Ask { get; }

    /// <summary>What sets the scale to zero; empty where there is no such command.</summary>
    ReadOnlyMemory<byte> Zero => default;

    /// <summary>What makes the load the tare; empty where there is no such command.</summary>
    ReadOnlyMemory<byte> SetTare => default;

    /// <summary>What lets the tare go; empty where there is no such command.</summary>
    ReadOnlyMemory<byte> ClearTare => default;

    /// <summary>Reads the first thing that the bytes say. Never throws, whatever they are.</summary>
    Step Next(ReadOnlySpan<byte> received);
}

/// <summary>Bytes that all protocols share.</summary>
internal static class Control
{
    public const byte Nul = 0x00, Soh = 0x01, Stx = 0x02, Etx = 0x03, Eot = 0x04, Enq = 0x05, Ack = 0x06;
    public const byte Lf = 0x0A, Cr = 0x0D, Dc1 = 0x11, Nak = 0x15, Can = 0x18, Esc = 0x1B;
}
