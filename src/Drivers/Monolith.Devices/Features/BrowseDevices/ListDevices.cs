using Monolith.Devices.Printing;

namespace Monolith.Devices.Features.BrowseDevices;

[Requires(DevicesPermissions.View)]
internal sealed record ListDevices : IRequest<IReadOnlyList<DeviceRow>>;

/// <param name="State">ready, closed, faulted, or null where it has not been used since the start.</param>
/// <param name="LastError">Code of what went wrong last.</param>
/// <param name="Waiting">Jobs that wait for it.</param>
/// <param name="ToLookAt">Jobs that a person must look at: failed, or their end unknown.</param>
internal sealed record DeviceRow(DeviceInfo Device, string? State, string? LastError, DateTimeOffset? LastGoodAt, int Waiting, int ToLookAt);

internal sealed class ListDevicesHandler(DevicesDbContext db, PrinterPool printers) : IHandler<ListDevices, IReadOnlyList<DeviceRow>>
{
    public async Task<Result<IReadOnlyList<DeviceRow>>> Handle(ListDevices request, CancellationToken ct)
    {
        var devices = await db.Devices.OrderBy(d => d.Name).Take(PageRequest.MaxTake).ToListAsync(ct);
        var open = await db.Jobs
            .Where(j => j.State == PrintJobState.Queued || j.State == PrintJobState.Failed || j.State == PrintJobState.Unknown)
            .GroupBy(j => new { j.DeviceId, j.State }).Select(g => new { g.Key.DeviceId, g.Key.State, Count = g.Count() }).ToListAsync(ct);
        var rows = new List<DeviceRow>();
        foreach (var device in devices)
        {
            var health = await printers.HealthOf(device.Id, ct);
            rows.Add(new(
                device.ToInfo(), DeviceCodes.Of(health?.State), DeviceCodes.Of(health?.LastError?.Code), health?.LastGoodAt,
                open.Where(o => o.DeviceId == device.Id && o.State == PrintJobState.Queued).Sum(o => o.Count),
                open.Where(o => o.DeviceId == device.Id && o.State != PrintJobState.Queued).Sum(o => o.Count)));
        }

        return rows;
    }
}

/// <summary>The enums of the driver platform as the texts and the API name them.</summary>
internal static class DeviceCodes
{
    public static string? Of<TEnum>(TEnum? value)
        where TEnum : struct, Enum => value is { } set ? Of(set) : null;

    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Monolith.Ui.Choices.Kebab(value.ToString());
}

internal static class ListDevicesEndpoint
{
    public static void Map(RouteGroupBuilder devices) => devices
        .MapGet("devices", (ISender send, CancellationToken ct) => send.Send(new ListDevices(), ct).ToHttp())
        .Needs(DevicesPermissions.View)
        .WithName("ListDevices")
        .WithSummary("The shop's devices and how they are doing")
        .Produces<IReadOnlyList<DeviceRow>>();
}
