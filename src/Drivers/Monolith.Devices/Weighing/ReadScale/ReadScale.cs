using Monolith.Pos.Contracts;

namespace Monolith.Devices.Weighing.ReadScale;

/// <summary>What is on a register's scale now. Errors: devices.unknown-register, devices.no-scale, devices.no-answer</summary>
[Requires(DevicesPermissions.View)]
internal sealed record ReadScale(Guid RegisterId) : IRequest<ScaleReading>;

internal sealed class ReadScaleHandler(RegisterScale registerScale, Scales scales) : IHandler<ReadScale, ScaleReading>
{
    public async Task<Result<ScaleReading>> Handle(ReadScale request, CancellationToken ct)
    {
        var found = await registerScale.Of(request.RegisterId, ct);
        if (!found.IsOk) return found.Error!;
        var reading = await scales.Read(found.Value, ct);
        return reading.Problem is { } problem ? DevicesErrors.NoAnswer(problem, $"The scale is {found.Value.Name}.") : reading;
    }
}

/// <summary>Which scale a register weighs on.</summary>
internal sealed class RegisterScale(DevicesDbContext db, IRegisters registers)
{
    public async Task<Result<DeviceRow>> Of(Guid registerId, CancellationToken ct)
    {
        if ((await registers.All(ct)).All(r => r.RegisterId != registerId)) return DevicesErrors.UnknownRegister;
        var device = await (
            from binding in db.Bindings
            join scale in db.Devices on binding.DeviceId equals scale.Id
            where binding.RegisterId == registerId && binding.Role == DeviceRole.Scale && scale.Active
            orderby scale.Name
            select scale).AsNoTracking().FirstOrDefaultAsync(ct);
        return device is null ? DevicesErrors.NoScale : device;
    }
}

internal static class ReadScaleEndpoint
{
    public static void Map(RouteGroupBuilder devices) => devices
        .MapGet("registers/{registerId:guid}/scale", (Guid registerId, ISender send, CancellationToken ct) =>
            send.Send(new ReadScale(registerId), ct).ToHttp())
        .Serves<ReadScale>()
        .WithName("ReadScale")
        .WithSummary("What is on a register's scale now")
        .Produces<ScaleReading>();
}
