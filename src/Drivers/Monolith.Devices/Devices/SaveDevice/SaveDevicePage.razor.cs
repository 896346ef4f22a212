namespace Monolith.Devices.Devices.SaveDevice;

// Inside the namespace: out there the use cases' names are namespaces.
using Microsoft.AspNetCore.Components;
using Monolith.Devices.Devices.CheckDevice;
using Monolith.Devices.Devices.ListDevices;
using Monolith.Devices.Drivers.ListDrivers;
using Monolith.Devices.Paper;
using Monolith.Devices.PrintJobs.PrintTestPage;
using Monolith.Ui;
using Monolith.SharedKernel.Text;

/// <content>What the page shows, and what its buttons do.</content>
public partial class SaveDevicePage
{
    [Parameter] public Guid? Id { get; set; }

    private readonly Guid _newId = Guid.CreateVersion7();
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);
    private IReadOnlyList<DriverListRow>? _drivers;
    private DeviceListRow? _row;
    private DeviceAnswer? _answer;
    private readonly Dictionary<string, string> _address = new(StringComparer.Ordinal);
    private string? _name;
    private string? _driver;
    private DeviceKind? _kind;
    private string? _channel = DeviceChannels.Tcp;
    private bool _active = true;
    private long? _version;

    private bool MayEdit => Can(DevicesPermissions.Edit);

    private IReadOnlyList<DriverSetting> Schema => _drivers?.FirstOrDefault(d => d.Id == _driver && d.Settings.Count > 0)?.Settings ?? [];

    private DriverListRow? Running => _drivers?.FirstOrDefault(d => d.Id == _driver && d.Status is "loaded" or "faulted");

    private IReadOnlyList<DeviceKind> Kinds => Running is { } driver
        ? [.. Enum.GetValues<DeviceKind>().Where(k => driver.Kinds.Contains(DeviceCodes.Of(k)))]
        : [];

    private IReadOnlyList<Choice<DeviceKind?>> KindChoices =>
        [.. Kinds.Select(k => Choice.Of<DeviceKind?>(k, T[$"devices.kind.{DeviceCodes.Of(k)}"]))];

    private DeviceKind? Kind => Kinds.Count == 1 ? Kinds[0] : _kind;

    private IReadOnlyList<Choice<string>> ChannelChoices
    {
        get
        {
            var offered = DeviceChannels.All.Where(Offered).ToList();
            if (_channel is { Length: > 0 } own && !offered.Contains(own)) offered.Add(own);
            return [.. offered.Select(c => Choice.Of(c, T.Known("devices.channel", c)))];
        }
    }

    // What the driver works over, and what the program plays for it.
    private bool Offered(string channel) => Running is not { } driver || (channel == DeviceChannels.Simulator
        ? Kind is { } kind && Simulators.DriverFor(kind) == driver.Id
        : driver.Channels.Contains(channel));

    private IReadOnlyList<Choice<string>> DriverChoices
    {
        get
        {
            var running = _drivers!.Where(d => d.Status is "loaded" or "faulted").Select(d => Choice.Of(d.Id, $"{d.Name} ({d.Id})"))
                .ToList();
            if (_driver is { Length: > 0 } own && running.All(c => c.Value != own)) running.Add(Choice.Of(own, own));
            return running;
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        var drivers = await Submit(new ListDrivers(ListQuery.Most));
        if (!drivers.IsOk) return;
        if (Id is not null && !await Load()) return;
        _drivers = drivers.Value.Items;
        _driver ??= _drivers.FirstOrDefault(d => d.Status == "loaded")?.Id;
        if (Id is null && _address.Count == 0) _address["port"] = "9100";
    }

    private async Task<bool> Load()
    {
        var devices = await Submit(new ListDevices(ListQuery.Most));
        if (!devices.IsOk) return false;
        _row = devices.Value.Items.FirstOrDefault(d => d.Device.DeviceId == Id);
        if (_row is null)
        {
            Problems.Set(DevicesErrors.UnknownDevice);
            return false;
        }

        var d = _row.Device;
        (_name, _driver, _kind, _channel, _active, _version) = (d.Name, d.DriverId, d.Kind, d.Channel, d.Active, d.Version);
        _address.Clear();
        foreach (var (name, value) in d.Address) _address[name] = value;
        _settings.Clear();
        foreach (var (name, value) in d.Settings) _settings[name] = value;
        return true;
    }

    private IReadOnlyList<Choice<string>> Options(DriverSetting setting)
    {
        var none = setting.Default is { } d ? T["devices.driver-default", Shown(setting, d)] : T["devices.driver-decides"];
        var values = setting.Type == "boolean" ? ["true", "false"] : setting.Choices;
        return [Choice.Of("", none), .. values.Select(v => Choice.Of(v, Shown(setting, v)))];
    }

    private string Shown(DriverSetting setting, string value) => setting.Type == "boolean" ? T[value == "true" ? "ui.yes" : "ui.no"]
        : value;

    private void Set(string name, string? value) => AddressFields.Put(_settings, name, value);

    private async Task Save()
    {
        var known = Schema.Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        var settings = _settings.Where(s => known.Count == 0 || known.Contains(s.Key)).ToDictionary();
        var parts = DeviceChannels.SchemaOf(_channel ?? "").Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var done = await Submit(new SaveDevice(
            Id ?? _newId, _name ?? "", _driver ?? "", _channel ?? "", _address.Where(a => parts.Contains(a.Key)).ToDictionary(), Kind,
                settings, _active, _version));
        if (!done.IsOk) return;
        Say(T["ui.saved"]);
        Nav.NavigateTo("/devices");
    }

    private async Task Check()
    {
        var asked = await Submit(new CheckDevice(Id!.Value));
        _answer = asked.IsOk ? asked.Value : null;
    }

    private async Task PrintTest()
    {
        var made = await Submit(new PrintTestPage(Id!.Value));
        if (made.IsOk) Say(T["devices.test-queued"]);
    }
}
