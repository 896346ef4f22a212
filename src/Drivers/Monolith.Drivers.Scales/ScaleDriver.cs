using System.Collections.Immutable;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Scales;

/// <summary>Scales that answer a question for the weight, or send it by themselves.</summary>
public sealed class ScaleDriver : IScaleFactory, IFrameReader
{
    public IReadOnlyList<string> Protocols { get; } = [.. ScaleProtocols.Read.Select(p => p.Can.Protocol)];

    public DeviceResult<ScaleCapabilities> Describe(DeviceSettings settings) =>
        Chosen(settings) is { } protocol ? protocol.Can : Unknown(settings);

    public DeviceResult<IScale> Create(DeviceSettings settings, IByteChannel channel, IDriverServices services) =>
        Chosen(settings) is { } protocol ? DeviceResult<IScale>.Of(new ScaleSession(protocol, channel, services)) : Unknown(settings);

    public ImmutableArray<FrameMeaning> Read(string protocol, ReadOnlyMemory<byte> bytes) =>
        ScaleProtocols.Read.FirstOrDefault(p => p.Can.Protocol == protocol) is { } known ? FrameMeanings.Of(known, bytes.Span) : [];

    private static IScaleProtocol? Chosen(DeviceSettings settings)
    {
        var name = settings.Text("protocol", "");
        return ScaleProtocols.Driven.FirstOrDefault(p => p.Can.Protocol == name);
    }

    private static DeviceError Unknown(DeviceSettings settings) =>
        new(DeviceErrorCode.ConfigInvalid, $"There is no protocol {settings.Text("protocol", "(none)")}.");
}
