using FluentValidation;
using Monolith.Devices.Paper;
using Monolith.Pos.Contracts;
using Monolith.SharedKernel.Sites;
using Monolith.SharedKernel.Text;

namespace Monolith.Devices.Bindings.SimulatePrinter;

internal sealed class EnsureSimulatedPrinterHandler(DevicesDbContext db, IRegisters registers, ISites sites, ITexts texts, TimeProvider clock)
    : IHandler<EnsureSimulatedPrinter, DeviceInfo>
{
    /// Errors: devices.unknown-register
    public async Task<Result<DeviceInfo>> Handle(EnsureSimulatedPrinter request, CancellationToken ct)
    {
        if ((await registers.All(ct)).All(r => r.RegisterId != request.RegisterId)) return DevicesErrors.UnknownRegister;
        if (await Bound(request.RegisterId, ct) is { } already) return already.ToInfo();

        return await db.Write<DeviceInfo>("devices.ensure-simulated-printer", async token =>
        {
            await db.Lock("devices", token);
            if (await Bound(request.RegisterId, token) is { } bound) return bound.ToInfo();
            var device = await db.Devices.FirstOrDefaultAsync(d => d.Channel == DeviceChannels.Simulator
                && d.Kind == DeviceKind.ReceiptPrinter && d.Active, token);
            if (device is null) db.Add(device = await Make(token));
            db.Add(new BindingRow { RegisterId = request.RegisterId, Role = DeviceRole.ReceiptPrinter, DeviceId = device.Id,
                BoundAt = clock.GetUtcNow() });
            return device.ToInfo() with { Version = Math.Max(1, device.Version) };
        }, ct);
    }

    private async Task<DeviceRow?> Bound(Guid registerId, CancellationToken ct) => await (
        from b in db.Bindings
        join d in db.Devices on b.DeviceId equals d.Id
        where b.RegisterId == registerId && b.Role == DeviceRole.ReceiptPrinter
        select d).AsNoTracking().FirstOrDefaultAsync(ct);

    private async Task<DeviceRow> Make(CancellationToken ct)
    {
        var wanted = texts.In(sites.Here.Language, "devices.simulated-printer");
        var taken = await db.Devices.AsNoTracking().Select(d => d.Name).ToListAsync(ct);
        var name = Enumerable.Range(1, taken.Count + 1).Select(n => n == 1 ? wanted : $"{wanted} {n}").First(n => !taken.Contains(n, StringComparer.OrdinalIgnoreCase));
        return new()
        {
            Id = Guid.CreateVersion7(), Name = name, Kind = DeviceKind.ReceiptPrinter, DriverId = Simulators.Driver,
                Channel = DeviceChannels.Simulator,
        };
    }
}

internal sealed class EnsureSimulatedPrinterValidator : AbstractValidator<EnsureSimulatedPrinter>
{
    public EnsureSimulatedPrinterValidator() => RuleFor(e => e.RegisterId).NotEmpty();
}
