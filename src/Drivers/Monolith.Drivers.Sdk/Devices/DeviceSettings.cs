using System.Collections.Immutable;
using System.Globalization;

namespace Monolith.Drivers.Sdk;

/// <summary>The settings of one device, as the manifest's configuration schema describes them and the admin filled them in.</summary>
/// <remarks>The Host has checked them against the schema and put defaults in before a driver sees them.</remarks>
public sealed class DeviceSettings
{
    private readonly ImmutableSortedDictionary<string, string> _values;

    /// <summary>Settings from name and text pairs; numbers and booleans are in invariant text ("9100", "true").</summary>
    public DeviceSettings(IEnumerable<KeyValuePair<string, string>> values) =>
        _values = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, values);

    /// <summary>No settings at all.</summary>
    public static DeviceSettings Empty { get; } = new([]);

    /// <summary>All settings by name.</summary>
    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>The text of a setting, or <paramref name="otherwise"/> when it is absent or blank.</summary>
    public string Text(string name, string otherwise) =>
        _values.TryGetValue(name, out var text) && !string.IsNullOrWhiteSpace(text) ? text : otherwise;

    /// <summary>A whole number, or <paramref name="otherwise"/> when it is absent or not a number.</summary>
    public int Integer(string name, int otherwise) =>
        _values.TryGetValue(name, out var text) && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : otherwise;

    /// <summary>A yes or no ("true", "false"), or <paramref name="otherwise"/>.</summary>
    public bool Flag(string name, bool otherwise) =>
        _values.TryGetValue(name, out var text) && bool.TryParse(text, out var yes) ? yes : otherwise;
}
