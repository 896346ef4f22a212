using Monolith.Devices.Features.BrowseDevices;
using Monolith.Devices.Printing;
using Monolith.SharedKernel.Text;

namespace Monolith.Devices.Features.ScanDrivers;

/// <param name="Scan">Look at the folders now, instead of telling what the last look found.</param>
[Requires(DevicesPermissions.View)]
internal sealed record ListDrivers(bool Scan = false) : IRequest<IReadOnlyList<DriverRow>>;

/// <param name="Status">loaded, refused, superseded, faulted, draining or unloaded.</param>
/// <param name="ReasonCode">Why it was refused: a stable code.</param>
/// <param name="Unsigned">It neither came with the program nor does a publisher answer for it with a verified signature.</param>
internal sealed record DriverRow(
    string Id, string Version, string Name, string? Publisher, string Status, string? ReasonCode, string? Reason, bool Unsigned, string Folder, int OpenDevices,
    IReadOnlyList<string> Kinds, IReadOnlyList<DriverSetting> Settings);

internal sealed record DriverSetting(
    string Name, string Type, string Title, string? Default, IReadOnlyList<string> Choices, int? Minimum, int? Maximum, bool Required, bool Secret);

internal sealed class ListDriversHandler(DriverShelf drivers, ITexts texts) : IHandler<ListDrivers, IReadOnlyList<DriverRow>>
{
    public async Task<Result<IReadOnlyList<DriverRow>>> Handle(ListDrivers request, CancellationToken ct)
    {
        var found = request.Scan ? await drivers.Scan(ct) : await drivers.Found(ct);
        return found.Select(d => new DriverRow(
            d.Id, d.Version, In(d.Manifest?.Names, d.Id), d.Manifest?.Publisher, DeviceCodes.Of(d.Status), d.ReasonCode, d.Reason, d.Unsigned, d.Folder, d.OpenDevices,
            d.Manifest is { } m ? m.Kinds : [],
            d.Manifest is { } manifest
                ? manifest.Settings.Select(s => new DriverSetting(
                    s.Name, s.Type, In(s.Titles, s.Name), s.Default, s.Choices, s.Minimum, s.Maximum, s.Required, s.Secret)).ToList()
                : [])).ToList();
    }

    private string In(IReadOnlyDictionary<string, string>? names, string otherwise) =>
        names is null ? otherwise : names.TryGetValue(texts.Language, out var name) || names.TryGetValue("en", out name) ? name : otherwise;
}

internal static class ListDriversEndpoint
{
    public static void Map(RouteGroupBuilder devices)
    {
        devices.MapGet("drivers", (ISender send, CancellationToken ct) => send.Send(new ListDrivers(), ct).ToHttp())
            .Needs(DevicesPermissions.View).WithName("ListDrivers").WithSummary("The drivers that were found, whether they run, and why not")
            .Produces<IReadOnlyList<DriverRow>>();
        devices.MapPost("drivers/scan", (ISender send, CancellationToken ct) => send.Send(new ListDrivers(Scan: true), ct).ToHttp())
            .Needs(DevicesPermissions.Edit).WithName("ScanDrivers").WithSummary("Look at the driver folders now").Produces<IReadOnlyList<DriverRow>>();
    }
}
