using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.EscPos;

/// <summary>The profiles inside this driver. Read as a document, not through a serializer: its caches would keep the driver in memory.</summary>
internal static class ProfileTable
{
    private static readonly ImmutableDictionary<string, PrinterProfile> All = Read();

    public static DeviceResult<PrinterProfile> Choose(DeviceSettings settings)
    {
        var id = settings.Text("profile", "generic-80");
        if (!All.TryGetValue(id, out var profile)) return new DeviceError(DeviceErrorCode.ConfigInvalid, $"There is no printer profile {id}.");
        var columns = settings.Integer("columns", 0);
        if (columns is not 0 and (< 16 or > 80)) return new DeviceError(DeviceErrorCode.ConfigInvalid, "columns must be 0 or from 16 to 80.");
        if (columns != 0) profile = profile with { Columns = columns };
        return settings.Flag("confirm", true) ? profile : profile with { EndMarker = false };
    }

    private static ImmutableDictionary<string, PrinterProfile> Read()
    {
        using var stream = typeof(ProfileTable).Assembly.GetManifestResourceStream("profiles.json")!;
        using var json = JsonDocument.Parse(stream);
        return json.RootElement.EnumerateObject().ToImmutableDictionary(p => p.Name, p => Read(p.Value), StringComparer.Ordinal);
    }

    private static PrinterProfile Read(JsonElement from) => new(
        from.GetProperty("columns").GetInt32(),
        from.GetProperty("dots").GetInt32(),
        [.. from.GetProperty("codePages").EnumerateObject().Select(p => (byte.Parse(p.Name, CultureInfo.InvariantCulture), p.Value.GetInt32()))],
        from.GetProperty("cjkEncoding").GetString()!,
        Flag(from, "cjkDefaultOn"), Flag(from, "cjkStyleViaFs"), Flag(from, "gb18030Full"),
        [.. from.GetProperty("cuts").EnumerateArray().Select(c => c.GetString() == "full" ? CutKind.Full : CutKind.Partial)],
        from.TryGetProperty("feedBeforeCut", out var feed) ? feed.GetInt32() : 0,
        Flag(from, "qr"),
        [.. from.GetProperty("drawerPins").EnumerateArray().Select(p => p.GetInt32())],
        Flag(from, "status"), Flag(from, "endMarker"));

    private static bool Flag(JsonElement from, string name) => from.TryGetProperty(name, out var value) && value.GetBoolean();
}
