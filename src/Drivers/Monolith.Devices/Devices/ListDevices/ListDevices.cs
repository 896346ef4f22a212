namespace Monolith.Devices.Devices.ListDevices;

[Requires(DevicesPermissions.View)]
internal sealed record ListDevices(ListQuery Query) : IRequest<Page<DeviceListRow>>
{
    public static readonly ListOf<DeviceListRow> List = Rows.Of<DeviceListRow>("devices.devices")
        .Column("name", "ui.name", d => d.Device.Name, c => c.Sortable().Then(d => d.Device.DeviceId))
        .Column("kind", "devices.kind", d => d.Device.Kind, c => c.Words("devices.kind"))
        .Column("driver", "devices.driver", d => d.Device.DriverId, c => c.Sortable().Mono())
        .Column("address", "devices.address", d => d.Address, c => c.Words("devices.channel"))
        .Column("state", "ui.state", d => d.StateWord, c => c.Words("devices.state"))
        .Column("problem", "devices.problem", d => d.LastError, c => c.Words("devices.failure").Wrapped())
        .Column("last-good", "devices.last-good", d => d.LastGoodAt)
        .Column("waiting", "devices.waiting", d => d.Waiting, c => c.Sortable().Figure())
        .Column("to-look-at", "devices.to-look-at", d => d.ToLookAt, c => c.Sortable().Figure())
        .Column("unconfirmed", "devices.unconfirmed", d => d.Unconfirmed, c => c.Sortable().Figure())
        .SearchedIn(d => d.Device.Name)
        .SortedBy("name");
}

/// <param name="State">ready, closed, hanging, faulted, or null where it has not been used since the start.</param>
/// <param name="LastError">Code of what went wrong last.</param>
/// <param name="Waiting">Jobs that wait for it.</param>
/// <param name="ToLookAt">Jobs that a person must look at: failed, or their end unknown.</param>
/// <param name="Unconfirmed">Jobs of the last day that were sent to it and that it said nothing about.</param>
internal sealed record DeviceListRow(DeviceInfo Device, string? State, string? LastError, DateTimeOffset? LastGoodAt, int Waiting,
    int ToLookAt, int Unconfirmed)
{
    internal string StateWord => !Device.Active ? "inactive" : State ?? "not-used";

    internal string Address => Device.Channel switch
    {
        DeviceChannels.Tcp => $"{Device.Address.GetValueOrDefault("host")}:{Device.Address.GetValueOrDefault("port")}",
        var channel => Device.Address.GetValueOrDefault("path") ?? channel,
    };
}

internal sealed class ListDevicesHandler(DevicesDbContext db, DevicePool pool, ICurrentActor current, TimeProvider clock)
    : IHandler<ListDevices, Page<DeviceListRow>>
{
    public async Task<Result<Page<DeviceListRow>>> Handle(ListDevices request, CancellationToken ct)
    {
        var devices = await db.Devices.ToListAsync(ct);
        var open = await db.Jobs
            .Where(j => j.State == PrintJobState.Queued || j.State == PrintJobState.Failed || j.State == PrintJobState.Unknown)
            .GroupBy(j => new { j.DeviceId, j.State }).Select(g => new { g.Key.DeviceId, g.Key.State, Count = g.Count() }).ToListAsync(ct);
        var lately = clock.GetUtcNow().AddDays(-1);
        var unconfirmed = await db.Jobs.Where(j => j.State == PrintJobState.Unconfirmed && j.CreatedAt > lately)
            .GroupBy(j => j.DeviceId).Select(g => new { Id = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Id, g => g.Count, ct);
        var rows = new List<DeviceListRow>();
        foreach (var device in devices)
        {
            var health = await pool.HealthOf(device.Id, ct);
            rows.Add(new(
                device.ToInfo(), DeviceCodes.Of(health?.State), DeviceCodes.Of(health?.LastError?.Code), health?.LastGoodAt,
                open.Where(o => o.DeviceId == device.Id && o.State == PrintJobState.Queued).Sum(o => o.Count),
                open.Where(o => o.DeviceId == device.Id && o.State != PrintJobState.Queued).Sum(o => o.Count),
                unconfirmed.GetValueOrDefault(device.Id)));
        }

        return rows.ToPage(ListDevices.List, request.Query, current.Actor);
    }
}

internal static class ListDevicesEndpoint
{
    public static void Map(RouteGroupBuilder devices) => devices.MapList<ListDevices, DeviceListRow>(
        "devices", ListDevices.List, q => new(q), "ListDevices", "The shop's devices and how they are doing");
}
