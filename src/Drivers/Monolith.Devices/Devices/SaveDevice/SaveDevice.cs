using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Devices.Drivers;
using Monolith.Drivers.Sdk;

namespace Monolith.Devices.Devices.SaveDevice;

/// <summary>Makes a device or changes it. Without a kind it is what its driver drives, where that is one kind alone.
/// Errors: devices.name-taken, devices.unknown-driver, devices.wrong-driver, devices.kind-needed, devices.kind-fixed,
/// devices.settings-invalid,
/// devices.channel-not-driven, devices.simulator-needs-driver, devices.address-invalid, devices.address-not-allowed,
/// concurrency.changed</summary>
[Requires(DevicesPermissions.Edit)]
internal sealed record SaveDevice(
    Guid DeviceId, string Name, string DriverId, string Channel, IReadOnlyDictionary<string, string>? Address = null,
        DeviceKind? Kind = null,
    IReadOnlyDictionary<string, string>? Settings = null, bool Active = true, long? IfVersion = null) : IRequest<DeviceInfo>;

internal sealed class SaveDeviceHandler(DevicesDbContext db, DriverShelf drivers, DeviceChecks checks, PrintSignal signal)
    : IHandler<SaveDevice, DeviceInfo>
{
    public async Task<Result<DeviceInfo>> Handle(SaveDevice request, CancellationToken ct)
    {
        var manifest = await drivers.Running(request.DriverId, ct);
        var there = await db.Devices.AsNoTracking().Where(d => d.Id == request.DeviceId).Select(d => (DeviceKind?)d.Kind)
            .FirstOrDefaultAsync(ct);
        var kinds = DriverShelf.KindsOf(manifest);
        if ((request.Kind ?? there ?? (kinds.Count == 1 ? kinds[0] : null)) is not { } kind)
            return manifest is null ? DevicesErrors.UnknownDriver(request.DriverId) : DevicesErrors.KindNeeded(kinds);
        if (there is { } was && was != kind) return DevicesErrors.KindFixed(was);
        if (checks.Problem(request, kind, manifest) is { } problem) return problem;

        var name = request.Name.Trim();
        var saved = await db.Write<DeviceInfo>("devices.save-device", async token =>
        {
            await db.Lock("devices", token);
            var others = await db.Devices.AsNoTracking().Where(d => d.Id != request.DeviceId).Select(d => d.Name).ToListAsync(token);
            if (others.Contains(name, StringComparer.OrdinalIgnoreCase)) return DevicesErrors.NameTaken(name);
            var device = await db.Devices.FirstOrDefaultAsync(d => d.Id == request.DeviceId, token);
            if (request.IfVersion is { } based && based != (device?.Version ?? 0)) return KernelErrors.Changed;
            if (device is null)
                db.Add(device = new DeviceRow { Id = request.DeviceId, Name = name, Kind = kind, DriverId = request.DriverId,
                    Channel = request.Channel });
            (device.Name, device.DriverId, device.Channel, device.Active) = (name, request.DriverId, request.Channel, request.Active);
            (device.Address, device.Settings) = (DeviceRow.Written(request.Address), DeviceRow.Written(request.Settings));
            db.ChangeTracker.DetectChanges();
            return device.ToInfo() with
            {
                Version = db.Entry(device).State switch { EntityState.Added => 1, EntityState.Modified => device.Version + 1, _ => device.Version },
            };
        }, ct);
        if (saved.IsOk) signal.Raise(); // what waited for the right address need not wait longer
        return saved;
    }
}

internal sealed class SaveDeviceValidator : AbstractValidator<SaveDevice>
{
    public SaveDeviceValidator()
    {
        RuleFor(d => d.DeviceId).NotEmpty();
        RuleFor(d => d.Name).NotEmpty().MaximumLength(DeviceInputLimits.Name);
        RuleFor(d => d.DriverId).NotEmpty().MaximumLength(64).Matches(@"\A[a-z0-9-]*\z");
        RuleFor(d => d.Kind).IsInEnum();
        RuleFor(d => d.Channel).NotEmpty();
        RuleFor(d => d.Channel).Must(c => string.IsNullOrEmpty(c) || DeviceChannels.All.Contains(c)).WithErrorCode("input.malformed")
            .WithMessage($"The channel is one of: {string.Join(", ", DeviceChannels.All)}.");
        RuleFor(d => d.Address).Must(s => s is null || s.Count <= DeviceInputLimits.Settings).WithErrorCode("input.too-long");
        RuleFor(d => d.Address).Must(DeviceInputLimits.Fit).WithErrorCode("input.malformed");
        RuleFor(d => d.Settings).Must(s => s is null || s.Count <= DeviceInputLimits.Settings).WithErrorCode("input.too-long");
        RuleFor(d => d.Settings).Must(DeviceInputLimits.Fit).WithErrorCode("input.malformed");
    }
}

internal static class SaveDeviceEndpoint
{
    public static void Map(RouteGroupBuilder devices) => devices
        .MapPut("devices/{deviceId:guid}", (Guid deviceId, Body body, HttpRequest http, ISender send, CancellationToken ct) =>
            send.Send(body.ToRequest(deviceId, http.IfMatch()), ct).ToHttp())
        .Serves<SaveDevice>()
        .KeepsWhatIsLeftOut(async (sp, route, ct) =>
        {
            var id = route.Id("deviceId");
            return (await sp.GetRequiredService<DevicesDbContext>().Devices.FirstOrDefaultAsync(d => d.Id == id, ct))?.ToInfo();
        })
        .WithName("SaveDevice")
        .WithSummary("Make a device or change it")
        .Produces<DeviceInfo>();

    /// <param name="Kind">What it is; may be left out where its driver drives one kind alone. It can't be changed afterwards.</param>
    /// <param name="Channel">How it is reached: see the list of channels.</param>
    /// <param name="Address">Where it is, by the channel's schema.</param>
    /// <param name="Settings">By the driver's schema.</param>
    internal sealed record Body(
        string Name, string DriverId, string Channel, IReadOnlyDictionary<string, string>? Address = null, DeviceKind? Kind = null,
        IReadOnlyDictionary<string, string>? Settings = null, bool Active = true)
    {
        public SaveDevice ToRequest(Guid deviceId, long? version) =>
            new(deviceId, Name, DriverId, Channel, Address, Kind, Settings, Active, version);
    }
}
