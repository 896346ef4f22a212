using Monolith.Drivers.Hosting;
using Monolith.Drivers.Sdk;
using Monolith.SharedKernel.Text;

namespace Monolith.Devices.Drivers.ListDrivers;

/// <summary>What the last look at the driver folders found.</summary>
[Requires(DevicesPermissions.View)]
internal sealed record ListDrivers(ListQuery Query) : IRequest<Page<DriverListRow>>
{
    public static readonly ListOf<DriverListRow> List = Rows.Of<DriverListRow>("devices.drivers")
        .Column("name", "ui.name", d => d.Name)
        .Column("id", "ui.code", d => d.Id, c => c.Mono())
        .Column("version", "devices.version", d => d.Version, c => c.Mono())
        .Column("publisher", "devices.publisher", d => d.Publisher)
        .Column("kinds", "devices.kinds", d => d.Kinds, c => c.Extra().Words("devices.kind"))
        .Column("state", "ui.state", d => d.Status, c => c.Words("devices.driver-status"))
        .Column("unsigned", "devices.unsigned", d => d.Unsigned, c => c.Extra().YesNo("ui.yes", "ui.no"))
        .Column("reason", "devices.reason", d => d.Reason, c => c.Wrapped())
        .Column("folder", "devices.folder", d => d.Folder, c => c.Extra())
        .Column("open", "devices.in-use", d => d.OpenDevices, c => c.Figure())
        .InOneOrder();
}

/// <summary>Looks at the driver folders now.</summary>
[Requires(DevicesPermissions.Edit)]
internal sealed record ScanDrivers : IRequest<Page<DriverListRow>>;

/// <param name="Status">loaded, refused, superseded, faulted, draining or unloaded.</param>
/// <param name="ReasonCode">Why it was refused: a stable code.</param>
/// <param name="Unsigned">It neither came with the program nor does a publisher answer for it with a verified signature.</param>
internal sealed record DriverListRow(
    string Id, string Version, string Name, string? Publisher, string Status, string? ReasonCode, string? Reason, bool Unsigned, string Folder, int OpenDevices,
    IReadOnlyList<string> Kinds, IReadOnlyList<string> Channels, IReadOnlyList<DriverSetting> Settings);

internal sealed record DriverSetting(
    string Name, string Type, string Title, string? Default, IReadOnlyList<string> Choices, int? Minimum, int? Maximum, bool Required, bool Secret);

internal sealed class ListDriversHandler(DriverShelf drivers, ITexts texts, ICurrentActor current)
    : IHandler<ListDrivers, Page<DriverListRow>>, IHandler<ScanDrivers, Page<DriverListRow>>
{
    public async Task<Result<Page<DriverListRow>>> Handle(ListDrivers request, CancellationToken ct) =>
        Listed(await drivers.Found(ct)).ToPage(ListDrivers.List, request.Query, current.Actor);

    public async Task<Result<Page<DriverListRow>>> Handle(ScanDrivers request, CancellationToken ct) =>
        Listed(await drivers.Scan(ct)).ToPage(ListDrivers.List, ListQuery.Most, current.Actor);

    private List<DriverListRow> Listed(IReadOnlyList<DriverEntry> found) => found.Select(d => new DriverListRow(
        d.Id, d.Version, In(d.Manifest?.Names, d.Id), d.Manifest?.Publisher, DeviceCodes.Of(d.Status), d.ReasonCode, d.Reason, d.Unsigned, d.Folder, d.OpenDevices,
        d.Manifest is { } m ? m.Kinds : [], d.Manifest is { } over ? over.Channels : [],
        d.Manifest is { } manifest ? manifest.Settings.Select(Setting).ToList() : [])).ToList();

    private DriverSetting Setting(SettingDefinition s) => new(
        s.Name, s.Type, In(s.Titles, s.Name), s.Default, s.Choices, s.Minimum, s.Maximum, s.Required, s.Secret);

    private string In(IReadOnlyDictionary<string, string>? names, string otherwise) =>
        names is null ? otherwise : names.TryGetValue(texts.Language, out var name) || names.TryGetValue("en", out name) ? name : otherwise;
}

internal static class ListDriversEndpoint
{
    public static void Map(RouteGroupBuilder devices)
    {
        devices.MapList<ListDrivers, DriverListRow>(
            "drivers", ListDrivers.List, q => new(q), "ListDrivers", "The drivers that were found, whether they run, and why not");
        devices.MapPost("drivers/scan", (ISender send, CancellationToken ct) => send.Send(new ScanDrivers(), ct).ToHttp())
            .Serves<ScanDrivers>().WithName("ScanDrivers").WithSummary("Look at the driver folders now").Produces<Page<DriverListRow>>();
    }
}
