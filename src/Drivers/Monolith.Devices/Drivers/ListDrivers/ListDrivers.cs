using Monolith.Drivers.Hosting;
using Monolith.Drivers.Sdk;
using Monolith.SharedKernel.Text;

namespace Monolith.Devices.Drivers.ListDrivers;

/// <summary>What the last look at the driver folders found.</summary>
[Requires(DevicesPermissions.View)]
internal sealed record ListDrivers : IRequest<IReadOnlyList<DriverListRow>>;

/// <summary>Looks at the driver folders now.</summary>
[Requires(DevicesPermissions.Edit)]
internal sealed record ScanDrivers : IRequest<IReadOnlyList<DriverListRow>>;

/// <param name="Status">loaded, refused, superseded, faulted, draining or unloaded.</param>
/// <param name="ReasonCode">Why it was refused: a stable code.</param>
/// <param name="Unsigned">It neither came with the program nor does a publisher answer for it with a verified signature.</param>
internal sealed record DriverListRow(
    string Id, string Version, string Name, string? Publisher, string Status, string? ReasonCode, string? Reason, bool Unsigned, string Folder, int OpenDevices,
    IReadOnlyList<string> Kinds, IReadOnlyList<DriverSetting> Settings);

internal sealed record DriverSetting(
    string Name, string Type, string Title, string? Default, IReadOnlyList<string> Choices, int? Minimum, int? Maximum, bool Required, bool Secret);

internal sealed class ListDriversHandler(DriverShelf drivers, ITexts texts)
    : IHandler<ListDrivers, IReadOnlyList<DriverListRow>>, IHandler<ScanDrivers, IReadOnlyList<DriverListRow>>
{
    public async Task<Result<IReadOnlyList<DriverListRow>>> Handle(ListDrivers request, CancellationToken ct) => Rows(await drivers.Found(ct));

    public async Task<Result<IReadOnlyList<DriverListRow>>> Handle(ScanDrivers request, CancellationToken ct) => Rows(await drivers.Scan(ct));

    private List<DriverListRow> Rows(IReadOnlyList<DriverEntry> found) => found.Select(d => new DriverListRow(
        d.Id, d.Version, In(d.Manifest?.Names, d.Id), d.Manifest?.Publisher, DeviceCodes.Of(d.Status), d.ReasonCode, d.Reason, d.Unsigned, d.Folder, d.OpenDevices,
        d.Manifest is { } m ? m.Kinds : [], d.Manifest is { } manifest ? manifest.Settings.Select(Setting).ToList() : [])).ToList();

    private DriverSetting Setting(SettingDefinition s) => new(
        s.Name, s.Type, In(s.Titles, s.Name), s.Default, s.Choices, s.Minimum, s.Maximum, s.Required, s.Secret);

    private string In(IReadOnlyDictionary<string, string>? names, string otherwise) =>
        names is null ? otherwise : names.TryGetValue(texts.Language, out var name) || names.TryGetValue("en", out name) ? name : otherwise;
}

internal static class ListDriversEndpoint
{
    public static void Map(RouteGroupBuilder devices)
    {
        devices.MapGet("drivers", (ISender send, CancellationToken ct) => send.Send(new ListDrivers(), ct).ToHttp())
            .Serves<ListDrivers>().WithName("ListDrivers").WithSummary("The drivers that were found, whether they run, and why not")
            .Produces<IReadOnlyList<DriverListRow>>();
        devices.MapPost("drivers/scan", (ISender send, CancellationToken ct) => send.Send(new ScanDrivers(), ct).ToHttp())
            .Serves<ScanDrivers>().WithName("ScanDrivers").WithSummary("Look at the driver folders now").Produces<IReadOnlyList<DriverListRow>>();
    }
}
