using System.Net;
using System.Text.Json;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Devices.Drivers;
using Monolith.Devices.Paper;
using Monolith.Drivers.Sdk;
using Monolith.SharedKernel;

namespace Monolith.Devices.Devices.SaveDevice;

/// <summary>Makes a device or changes it. Errors: devices.name-taken, devices.unknown-driver, devices.settings-invalid,
/// devices.simulator-needs-escpos, devices.address-not-allowed, concurrency.changed</summary>
[Requires(DevicesPermissions.Edit)]
internal sealed record SaveDevice(
    Guid DeviceId, string Name, string DriverId, DeviceConnection Connection, string? Host = null, int? Port = null, string? Profile = null,
    IReadOnlyDictionary<string, string>? Settings = null, bool Active = true, long? IfVersion = null) : IRequest<DeviceInfo>;

internal sealed class SaveDeviceHandler(DevicesDbContext db, DriverShelf drivers, PrintSignal signal, DevicesOptions options)
    : IHandler<SaveDevice, DeviceInfo>
{
    public async Task<Result<DeviceInfo>> Handle(SaveDevice request, CancellationToken ct)
    {
        if (request.Connection == DeviceConnection.Simulator && request.DriverId != Simulators.Driver) return DevicesErrors.SimulatorNeedsEscPos;
        if (request.Connection == DeviceConnection.Tcp && IPAddress.TryParse(request.Host?.Trim(), out var ip) && !options.Reaches(ip))
            return DevicesErrors.AddressNotAllowed(ip, options.Networks);
        if (request.Active && await Problem(request, ct) is { } problem) return problem;

        var name = request.Name.Trim();
        var saved = await db.Write<DeviceInfo>("devices.save-device", async token =>
        {
            await db.Lock("devices", token);
            var others = await db.Devices.AsNoTracking().Where(d => d.Id != request.DeviceId).Select(d => d.Name).ToListAsync(token);
            if (others.Contains(name, StringComparer.OrdinalIgnoreCase)) return DevicesErrors.NameTaken(name);
            var device = await db.Devices.FirstOrDefaultAsync(d => d.Id == request.DeviceId, token);
            if (request.IfVersion is { } based && based != (device?.Version ?? 0)) return KernelErrors.Changed;
            if (device is null) db.Add(device = new DeviceRow { Id = request.DeviceId, Name = name, DriverId = request.DriverId });
            Change(device, request, name);
            db.ChangeTracker.DetectChanges();
            return device.ToInfo() with
            {
                Version = db.Entry(device).State switch { EntityState.Added => 1, EntityState.Modified => device.Version + 1, _ => device.Version },
            };
        }, ct);
        if (saved.IsOk) signal.Raise(); // what waited for the right address need not wait longer
        return saved;
    }

    private static void Change(DeviceRow device, SaveDevice request, string name)
    {
        var tcp = request.Connection == DeviceConnection.Tcp;
        (device.Name, device.DriverId, device.Connection, device.Active) = (name, request.DriverId, request.Connection, request.Active);
        (device.Host, device.Port) = tcp ? (request.Host!.Trim(), request.Port) : (null, null);
        device.Profile = request.Profile.OrNull();
        device.Settings = JsonSerializer.Serialize(
            new SortedDictionary<string, string>((request.Settings ?? new Dictionary<string, string>()).ToDictionary(), StringComparer.Ordinal), KernelJson.Options);
    }

    private async Task<Error?> Problem(SaveDevice request, CancellationToken ct)
    {
        if (await drivers.Running(request.DriverId, ct) is not { } manifest) return DevicesErrors.UnknownDriver(request.DriverId);
        var settings = (request.Settings ?? new Dictionary<string, string>()).ToDictionary();
        if (!string.IsNullOrWhiteSpace(request.Profile)) settings["profile"] = request.Profile.Trim();
        return manifest.Complete(new DeviceSettings(settings)).Error is { } error ? DevicesErrors.SettingsInvalid(error.Detail) : null;
    }
}

internal sealed class SaveDeviceValidator : AbstractValidator<SaveDevice>
{
    public SaveDeviceValidator()
    {
        RuleFor(d => d.DeviceId).NotEmpty();
        RuleFor(d => d.Name).NotEmpty().MaximumLength(DeviceInputLimits.Name);
        RuleFor(d => d.DriverId).NotEmpty().MaximumLength(64).Matches(@"\A[a-z0-9-]*\z");
        RuleFor(d => d.Connection).IsInEnum();
        RuleFor(d => d.Profile).MaximumLength(60);
        When(d => d.Connection == DeviceConnection.Tcp, () =>
        {
            RuleFor(d => d.Host).NotEmpty().MaximumLength(253)
                .Must(h => string.IsNullOrWhiteSpace(h) || Uri.CheckHostName(h.Trim()) != UriHostNameType.Unknown).WithErrorCode("input.malformed");
            RuleFor(d => d.Port).NotNull().InclusiveBetween(1, 65_535);
        });
        RuleFor(d => d.Settings).Must(s => s is null || s.Count <= DeviceInputLimits.Settings).WithErrorCode("input.too-long");
        RuleFor(d => d.Settings).Must(s => s is null || s.All(p => p.Key.Length is > 0 and <= DeviceInputLimits.SettingName && p.Value is { Length: <= DeviceInputLimits.SettingValue }))
            .WithErrorCode("input.malformed");
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

    internal sealed record Body(
        string Name, string DriverId, DeviceConnection Connection, string? Host = null, int? Port = null, string? Profile = null,
        IReadOnlyDictionary<string, string>? Settings = null, bool Active = true)
    {
        public SaveDevice ToRequest(Guid deviceId, long? version) =>
            new(deviceId, Name, DriverId, Connection, Host, Port, Profile, Settings, Active, version);
    }
}
