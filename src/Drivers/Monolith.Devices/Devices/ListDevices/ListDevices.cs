namespace Monolith.Devices.Devices.ListDevices;

[Requires(DevicesPermissions.View)]
internal sealed record ListDevices : IRequest<IReadOnlyList<DeviceListRow>>;

/// <param name="State">ready, closed, faulted, or null where it has not been used since the start.</param>
/// <param name="LastError">Code of what went wrong last.</param>
/// <param name="Waiting">Jobs that wait for it.</param>
/// <param name="ToLookAt">Jobs that a person must look at: failed, or their end unknown.</param>
internal sealed record DeviceListRow(DeviceInfo Device, string? State, string? LastError, DateTimeOffset? LastGoodAt, int Waiting, int ToLookAt);

internal sealed class ListDevicesHandler(DevicesDbContext db, PrinterPool printers) : IHandler<ListDevices, IReadOnlyList<DeviceListRow>>
{
    public async Task<Result<IReadOnlyList<DeviceListRow>>> Handle(ListDevices request, CancellationToken ct)
    {
        var devices = await db.Devices.OrderBy(d => d.Name).Take(PageRequest.MaxTake).ToListAsync(ct);
        var open = await db.Jobs
            .Where(j => j.State == PrintJobState.Queued || j.State == PrintJobState.Failed || j.State == PrintJobState.Unknown)
            .GroupBy(j => new { j.DeviceId, j.State }).Select(g => new { g.Key.DeviceId, g.Key.State, Count = g.Count() }).ToListAsync(ct);
        var rows = new List<DeviceListRow>();
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

internal static class ListDevicesEndpoint
{
    public static void Map(RouteGroupBuilder devices) => devices
        .MapGet("devices", (ISender send, CancellationToken ct) => send.Send(new ListDevices(), ct).ToHttp())
        .Serves<ListDevices>()
        .WithName("ListDevices")
        .WithSummary("The shop's devices and how they are doing")
        .Produces<IReadOnlyList<DeviceListRow>>();
}
