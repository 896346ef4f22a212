using Monolith.Drivers.Sdk;

namespace Monolith.Devices.Devices.ListChannels;

/// <summary>The ways to reach a device, and what an address is made of on each.</summary>
[Requires(DevicesPermissions.View)]
internal sealed record ListChannels(ListQuery Query) : IRequest<Page<ChannelRow>>
{
    public static readonly ListOf<ChannelRow> List = Rows.Of<ChannelRow>("devices.channels")
        .Column("channel", "devices.channel", c => c.Channel, c => c.Words("devices.channel"))
        .Column("parts", "devices.address", c => c.Parts)
        .InOneOrder();
}

/// <param name="Address">The parts of an address; none for a simulated device.</param>
internal sealed record ChannelRow(string Channel, IReadOnlyList<AddressPart> Address)
{
    internal IReadOnlyList<string> Parts => [.. Address.Select(p => p.Name)];
}

/// <param name="Type">string or integer; the value is sent as text either way.</param>
internal sealed record AddressPart(
    string Name, string Type, bool Required, string? Default, IReadOnlyList<string> Choices, int? Minimum, int? Maximum)
{
    public static AddressPart Of(SettingDefinition s) => new(s.Name, s.Type, s.Required, s.Default, s.Choices, s.Minimum, s.Maximum);
}

internal sealed class ListChannelsHandler(ICurrentActor current) : IHandler<ListChannels, Page<ChannelRow>>
{
    public Task<Result<Page<ChannelRow>>> Handle(ListChannels request, CancellationToken ct) => Task.FromResult<Result<Page<ChannelRow>>>(
        DeviceChannels.All.Select(c => new ChannelRow(c, [.. DeviceChannels.SchemaOf(c).Select(AddressPart.Of)]))
            .ToPage(ListChannels.List, request.Query, current.Actor));
}

internal static class ListChannelsEndpoint
{
    public static void Map(RouteGroupBuilder devices) => devices.MapList<ListChannels, ChannelRow>(
        "channels", ListChannels.List, q => new(q), "ListChannels", "The ways to reach a device, and what an address is made of on each");
}
