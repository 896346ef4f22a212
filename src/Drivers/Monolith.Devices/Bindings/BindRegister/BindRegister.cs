using FluentValidation;
using Monolith.Pos.Contracts;

namespace Monolith.Devices.Bindings.BindRegister;

/// <summary>Says which devices serve a register in a role from now on; an empty list: none.
/// Errors: devices.unknown-register, devices.unknown-device, devices.inactive, devices.wrong-kind, devices.too-many</summary>
[Requires(DevicesPermissions.Edit)]
internal sealed record BindRegister(Guid RegisterId, DeviceRole Role, IReadOnlyList<Guid> DeviceIds) : IRequest<BindingInfo>;

internal sealed class BindRegisterHandler(DevicesDbContext db, IRegisters registers, TimeProvider clock) : IHandler<BindRegister, BindingInfo>
{
    public async Task<Result<BindingInfo>> Handle(BindRegister request, CancellationToken ct)
    {
        if ((await registers.All(ct)).FirstOrDefault(r => r.RegisterId == request.RegisterId) is not { } register) return DevicesErrors.UnknownRegister;
        if (request.DeviceIds.Count > RoleRules.Most(request.Role)) return DevicesErrors.TooMany(request.Role,
            RoleRules.Most(request.Role));
        return await db.Write<BindingInfo>("devices.bind-register", async token =>
        {
            var now = await db.Bindings.Where(b => b.RegisterId == request.RegisterId && b.Role == request.Role).AsTracking()
                .ToListAsync(token);
            var devices = await db.Devices.AsNoTracking().Where(d => request.DeviceIds.Contains(d.Id)).OrderBy(d => d.Name)
                .ToListAsync(token);
            if (devices.Count < request.DeviceIds.Count) return DevicesErrors.UnknownDevice;
            var added = devices.Where(d => now.All(b => b.DeviceId != d.Id)).ToList();
            if (devices.Any(d => d.Kind != RoleRules.KindFor(request.Role))) return DevicesErrors.WrongKind(request.Role);
            if (added.Any(d => !d.Active)) return DevicesErrors.DeviceInactive;

            // Another device in the place of one: the register was served all the time, so no ticket falls between the two.
            var since = now.Count > 0 ? now.Min(b => b.BoundAt) : clock.GetUtcNow();
            db.RemoveRange(now.Where(b => !request.DeviceIds.Contains(b.DeviceId)));
            db.AddRange(added.Select(d => new BindingRow { RegisterId = register.RegisterId, Role = request.Role, DeviceId = d.Id,
                BoundAt = since }));
            return new BindingInfo(
                register.RegisterId, register.Code, register.Name, request.Role, [.. devices.Select(d => new BoundDevice(d.Id, d.Name))],
                devices.Count > 0 ? since : null);
        }, ct);
    }
}

internal sealed class BindRegisterValidator : AbstractValidator<BindRegister>
{
    public BindRegisterValidator()
    {
        RuleFor(b => b.RegisterId).NotEmpty();
        RuleFor(b => b.Role).IsInEnum();
        RuleFor(b => b.DeviceIds).NotNull();
        RuleFor(b => b.DeviceIds).Must(ids => ids is null || (ids.All(id => id != Guid.Empty) && ids.Distinct().Count() == ids.Count))
            .WithErrorCode("input.malformed");
    }
}

internal static class BindRegisterEndpoint
{
    public static void Map(RouteGroupBuilder devices) => devices
        .MapPut("bindings/{registerId:guid}", (Guid registerId, Body body, ISender send, CancellationToken ct) =>
            send.Send(new BindRegister(registerId, body.Role, body.DeviceIds), ct).ToHttp())
        .Serves<BindRegister>()
        .WithName("BindRegister")
        .WithSummary("Say which devices serve a register in a role; an empty list: none")
        .Produces<BindingInfo>();

    internal sealed record Body(DeviceRole Role, IReadOnlyList<Guid> DeviceIds);
}
