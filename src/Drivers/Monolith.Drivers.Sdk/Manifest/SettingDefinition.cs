using System.Collections.Immutable;
using System.Globalization;

namespace Monolith.Drivers.Sdk;

/// <summary>One setting of a device, as the manifest's "configuration" describes it: a small subset of JSON Schema.</summary>
/// <param name="Name">Letters and digits, 1..40.</param>
/// <param name="Type">"string", "integer" or "boolean".</param>
/// <param name="Titles">What a page shows, by language ("en", "zh").</param>
/// <param name="Default">The value when none is given; null when there is none.</param>
/// <param name="Choices">The allowed values ("enum"); empty for any.</param>
/// <param name="Minimum">The lowest integer.</param>
/// <param name="Maximum">The highest integer.</param>
/// <param name="Required">Whether a value must be given or have a default.</param>
/// <param name="Secret">Whether pages and logs hide it.</param>
public sealed record SettingDefinition(
    string Name, string Type, ImmutableSortedDictionary<string, string> Titles, string? Default, ImmutableArray<string> Choices,
    int? Minimum, int? Maximum, bool Required, bool Secret)
{
    /// <summary>The longest text of a setting.</summary>
    public const int MaxLength = 400;

    /// <summary>A setting without texts of its own: whoever shows it names it.</summary>
    public static SettingDefinition Of(
        string name, string type, bool required = false, string? otherwise = null, int? minimum = null, int? maximum = null,
            params IEnumerable<string> choices) =>
        new(name, type, ImmutableSortedDictionary<string, string>.Empty, otherwise, [.. choices], minimum, maximum, required, false);

    /// <summary>Puts defaults in and checks given settings against a schema.</summary>
    /// <param name="schema">The settings there are.</param>
    /// <param name="given">What is set.</param>
    /// <param name="owner">Whose settings they are, for the sentence.</param>
    /// <returns>Complete settings, or ConfigInvalid.</returns>
    public static DeviceResult<DeviceSettings> Complete(IReadOnlyList<SettingDefinition> schema, DeviceSettings given, string owner)
    {
        var complete = given.Values.ToDictionary(StringComparer.Ordinal);
        if (complete.Keys.FirstOrDefault(k => schema.All(s => s.Name != k)) is { } unknown) return Invalid(
            $"{unknown} is not a setting of {owner}.");
        foreach (var setting in schema)
        {
            if (!complete.ContainsKey(setting.Name) && setting.Default is not null) complete[setting.Name] = setting.Default;
            if (!complete.TryGetValue(setting.Name, out var value))
            {
                if (setting.Required) return Invalid($"{setting.Name} is missing.");
                continue;
            }
            if (setting.Problem(value) is { } problem) return Invalid(problem);
        }
        return new DeviceSettings(complete);
    }

    /// <summary>Null when the value fits; else one sentence.</summary>
    public string? Problem(string value)
    {
        if (value.Length > MaxLength) return $"{Name} is longer than {MaxLength} characters.";
        if (!Choices.IsEmpty && !Choices.Contains(value)) return $"{Name} must be one of: {string.Join(", ", Choices)}.";
        return Type switch
        {
            "boolean" => value is "true" or "false" ? null : $"{Name} must be true or false.",
            "integer" when !int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => $"{Name} must be a whole number.",
            "integer" when int.Parse(value, CultureInfo.InvariantCulture) is var n && (n < (Minimum ?? int.MinValue) || n > (Maximum ?? int.MaxValue)) =>
                $"{Name} must be from {Minimum} to {Maximum}.",
            _ => null,
        };
    }

    private static DeviceError Invalid(string detail) => new(DeviceErrorCode.ConfigInvalid, detail);
}
