namespace Monolith.Devices.Devices.CheckDevice;

/// <summary>Asks a printer itself how it is. Errors: devices.unknown-device, devices.not-of-kind, devices.no-answer</summary>
[Requires(DevicesPermissions.Test)]
internal sealed record CheckDevice(Guid DeviceId) : IRequest<DeviceAnswer>;

/// <param name="Paper">unknown, present, near-end or out.</param>
/// <param name="ConfirmsJobs">Whether it says what became of a job; else jobs end as sent, not confirmed.</param>
/// <param name="Problem">Code of what keeps it from printing; null when ready.</param>
internal sealed record DeviceAnswer(
    bool Ready, string Paper, bool? CoverOpen, string? Problem, DateTimeOffset At, int Columns, string EastAsian, bool ConfirmsJobs);

internal sealed class CheckDeviceHandler(DevicesDbContext db, DevicePool devices) : IHandler<CheckDevice, DeviceAnswer>
{
    public async Task<Result<DeviceAnswer>> Handle(CheckDevice request, CancellationToken ct)
    {
        var device = await db.Devices.FirstOrDefaultAsync(d => d.Id == request.DeviceId, ct);
        if (device is null) return DevicesErrors.UnknownDevice;
        if (device.Kind != DeviceKind.ReceiptPrinter) return DevicesErrors.NotOfKind(DeviceKind.ReceiptPrinter);
        var opened = await devices.Printer(device, ct);
        if (!opened.TryGet(out var printer, out var error)) return DevicesErrors.NoAnswer(DeviceCodes.Of(error.Code), error.Detail);
        var asked = await printer.GetStatusAsync(ct);
        if (!asked.TryGet(out var status, out error)) return DevicesErrors.NoAnswer(DeviceCodes.Of(error.Code), error.Detail);
        return new DeviceAnswer(
            status.Ready, DeviceCodes.Of(status.Paper), status.CoverOpen, DeviceCodes.Of(status.Problem?.Code), status.At,
            printer.Capabilities.Columns, printer.Capabilities.EastAsian, printer.Capabilities.ConfirmsJobs);
    }
}

internal static class CheckDeviceEndpoint
{
    public static void Map(RouteGroupBuilder devices) => devices
        .MapGet("devices/{deviceId:guid}/status", (Guid deviceId, ISender send, CancellationToken ct) => send.Send(new CheckDevice(deviceId), ct).ToHttp())
        .Serves<CheckDevice>()
        .WithName("CheckDevice")
        .WithSummary("Ask the printer how it is")
        .Produces<DeviceAnswer>();
}
