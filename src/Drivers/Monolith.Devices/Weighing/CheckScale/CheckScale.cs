namespace Monolith.Devices.Weighing.CheckScale;

/// <summary>Asks a scale itself what is on it. Errors: devices.unknown-device, devices.not-of-kind, devices.no-answer</summary>
[Requires(DevicesPermissions.Test)]
internal sealed record CheckScale(Guid DeviceId) : IRequest<ScaleReading>;

internal sealed class CheckScaleHandler(DevicesDbContext db, Scales scales) : IHandler<CheckScale, ScaleReading>
{
    public async Task<Result<ScaleReading>> Handle(CheckScale request, CancellationToken ct)
    {
        var device = await db.Devices.FirstOrDefaultAsync(d => d.Id == request.DeviceId, ct);
        if (device is null) return DevicesErrors.UnknownDevice;
        if (device.Kind != DeviceKind.Scale) return DevicesErrors.NotOfKind(DeviceKind.Scale);
        var reading = await scales.Read(device, ct);
        return reading.Problem is { } problem ? DevicesErrors.NoAnswer(problem, $"The scale is {device.Name}.") : reading;
    }
}

internal static class CheckScaleEndpoint
{
    public static void Map(RouteGroupBuilder devices) => devices
        .MapGet("devices/{deviceId:guid}/weight", (Guid deviceId, ISender send, CancellationToken ct) =>
            send.Send(new CheckScale(deviceId), ct).ToHttp())
        .Serves<CheckScale>()
        .WithName("CheckScale")
        .WithSummary("Ask a scale what is on it")
        .Produces<ScaleReading>();
}
