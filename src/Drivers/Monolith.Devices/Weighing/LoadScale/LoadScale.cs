using FluentValidation;
using Monolith.Devices.Paper;

namespace Monolith.Devices.Weighing.LoadScale;

/// <summary>Lays something on a simulated scale. Errors: devices.unknown-device, devices.not-simulated</summary>
[Requires(DevicesPermissions.Test)]
internal sealed record LoadScale(Guid DeviceId, Quantity? Weight, bool Moving = false) : IRequest<LoadedScale>;

/// <param name="Weight">In the scale's unit; more than it can carry is an overload, less than nothing an underload.</param>
/// <param name="Moving">Whether it has not come to rest.</param>
internal sealed record LoadedScale(Guid DeviceId, Quantity Weight, bool Moving);

internal sealed class LoadScaleHandler(DevicesDbContext db, Simulators simulators) : IHandler<LoadScale, LoadedScale>
{
    public async Task<Result<LoadedScale>> Handle(LoadScale request, CancellationToken ct)
    {
        var device = await db.Devices.FirstOrDefaultAsync(d => d.Id == request.DeviceId, ct);
        if (device is null) return DevicesErrors.UnknownDevice;
        if (device is not { Kind: DeviceKind.Scale, Channel: DeviceChannels.Simulator }) return DevicesErrors.NotSimulated;
        var scale = await simulators.Scale(device);
        scale.Load = (int)(request.Weight!.Value.Scaled / 1_000);
        scale.Moving = request.Moving;
        return new LoadedScale(device.Id, Quantity.FromScaled(scale.Load * 1_000L), scale.Moving);
    }
}

internal sealed class LoadScaleValidator : AbstractValidator<LoadScale>
{
    private static readonly Quantity Most = Quantity.Of(99.999m);

    public LoadScaleValidator()
    {
        RuleFor(l => l.DeviceId).NotEmpty();
        RuleFor(l => l.Weight).NotNull();
        RuleFor(l => l.Weight).Must(w => w is not { } set || (set <= Most && set >= -Most && set.Scaled % 1_000 == 0))
            .WithErrorCode("input.out-of-range");
    }
}

internal static class LoadScaleEndpoint
{
    public static void Map(RouteGroupBuilder devices) => devices
        .MapPut("devices/{deviceId:guid}/load", (Guid deviceId, Body body, ISender send, CancellationToken ct) =>
            send.Send(new LoadScale(deviceId, body.Weight, body.Moving), ct).ToHttp())
        .Serves<LoadScale>()
        .WithName("LoadScale")
        .WithSummary("Lay something on a simulated scale")
        .Produces<LoadedScale>();

    internal sealed record Body(Quantity Weight, bool Moving);
}
