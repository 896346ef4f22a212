using FluentValidation;

namespace Monolith.Devices.Features.EditDevice;

internal sealed class SaveDeviceValidator : AbstractValidator<SaveDevice>
{
    public SaveDeviceValidator()
    {
        RuleFor(d => d.DeviceId).NotEmpty();
        RuleFor(d => d.Name).NotEmpty().MaximumLength(InputLimits.Name);
        RuleFor(d => d.DriverId).NotEmpty().MaximumLength(64).Matches("^[a-z0-9-]*$");
        RuleFor(d => d.Connection).IsInEnum();
        RuleFor(d => d.Profile).MaximumLength(60);
        When(d => d.Connection == DeviceConnection.Tcp, () =>
        {
            RuleFor(d => d.Host).NotEmpty().MaximumLength(253)
                .Must(h => string.IsNullOrWhiteSpace(h) || Uri.CheckHostName(h.Trim()) != UriHostNameType.Unknown).WithErrorCode("input.malformed");
            RuleFor(d => d.Port).NotNull().InclusiveBetween(1, 65_535);
        });
        RuleFor(d => d.Settings).Must(s => s is null || s.Count <= InputLimits.Settings).WithErrorCode("input.too-long");
        RuleFor(d => d.Settings).Must(s => s is null || s.All(p => p.Key.Length is > 0 and <= InputLimits.SettingName && p.Value is { Length: <= InputLimits.SettingValue }))
            .WithErrorCode("input.malformed");
    }
}

internal static class SaveDeviceEndpoint
{
    public static void Map(RouteGroupBuilder devices) => devices
        .MapPut("devices/{deviceId:guid}", (Guid deviceId, Body body, HttpRequest http, ISender send, CancellationToken ct) =>
            send.Send(body.ToRequest(deviceId, http.IfMatch()), ct).ToHttp())
        .Needs(DevicesPermissions.Edit)
        .WithName("SaveDevice")
        .WithSummary("Make a device or change it")
        .Produces<DeviceInfo>();

    internal sealed record Body(
        string? Name, string? DriverId, DeviceConnection Connection, string? Host, int? Port, string? Profile, IReadOnlyDictionary<string, string>? Settings, bool Active = true)
    {
        public SaveDevice ToRequest(Guid deviceId, long? version) =>
            new(deviceId, Name ?? "", DriverId ?? "", Connection, Host, Port, Profile, Settings, Active, version);
    }
}
