using FluentValidation;
using Monolith.Pos.Contracts;

namespace Monolith.Devices.Bindings.BindRegister;

/// <summary>Says where a register prints from now on; null: nowhere. Errors: devices.unknown-register, devices.unknown-device, devices.inactive</summary>
[Requires(DevicesPermissions.Edit)]
internal sealed record BindRegister(Guid RegisterId, Guid? DeviceId) : IRequest<BindingInfo>;

internal sealed class BindRegisterHandler(DevicesDbContext db, IRegisters registers, TimeProvider clock) : IHandler<BindRegister, BindingInfo>
{
    public async Task<Result<BindingInfo>> Handle(BindRegister request, CancellationToken ct)
    {
        if ((await registers.All(ct)).FirstOrDefault(r => r.RegisterId == request.RegisterId) is not { } register) return DevicesErrors.UnknownRegister;
        return await db.Write<BindingInfo>("devices.bind-register", async token =>
        {
            var binding = await db.Bindings.FirstOrDefaultAsync(b => b.RegisterId == request.RegisterId, token);
            if (request.DeviceId is not { } deviceId)
            {
                if (binding is not null) db.Remove(binding);
                return new BindingInfo(register.RegisterId, register.Code, register.Name, null, null, null);
            }

            var device = await db.Devices.AsNoTracking().FirstOrDefaultAsync(d => d.Id == deviceId, token);
            if (device is null) return DevicesErrors.UnknownDevice;
            if (!device.Active) return DevicesErrors.DeviceInactive;
            if (binding is null) db.Add(binding = new BindingRow { RegisterId = request.RegisterId, DeviceId = deviceId, BoundAt = clock.GetUtcNow() });
            binding.DeviceId = deviceId; // another printer for a bound register: no ticket falls between the two
            return new BindingInfo(register.RegisterId, register.Code, register.Name, device.Id, device.Name, binding.BoundAt);
        }, ct);
    }
}

internal sealed class BindRegisterValidator : AbstractValidator<BindRegister>
{
    public BindRegisterValidator()
    {
        RuleFor(b => b.RegisterId).NotEmpty();
        RuleFor(b => b.DeviceId).NotEqual(Guid.Empty).WithErrorCode("input.malformed");
    }
}

internal static class BindRegisterEndpoint
{
    public static void Map(RouteGroupBuilder devices) => devices
        .MapPut("bindings/{registerId:guid}", (Guid registerId, Body body, ISender send, CancellationToken ct) =>
            send.Send(new BindRegister(registerId, body.DeviceId), ct).ToHttp())
        .Serves<BindRegister>()
        .WithName("BindRegister")
        .WithSummary("Say where a register prints; null: nowhere")
        .Produces<BindingInfo>();

    internal sealed record Body(Guid? DeviceId);
}
