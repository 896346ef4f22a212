using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Monolith.Drivers.Sdk;

/// <summary>Reads driver.json. Strict about what it knows, indifferent to members it does not know.</summary>
public static partial class ManifestReader
{
    /// <summary>Reads a manifest.</summary>
    /// <param name="utf8">The file's bytes.</param>
    /// <param name="manifest">The manifest, when the answer is true.</param>
    /// <param name="problem">One sentence, when the answer is false.</param>
    public static bool TryRead(ReadOnlyMemory<byte> utf8, [NotNullWhen(true)] out DriverManifest? manifest, [NotNullWhen(false)] out string? problem)
    {
        manifest = null;
        problem = null;
        if (utf8.Length > DriverManifest.MaxBytes) problem = $"The manifest is larger than {DriverManifest.MaxBytes} bytes.";
        else
            try
            {
                using var json = JsonDocument.Parse(utf8, new() { MaxDepth = 16 });
                manifest = Read(json.RootElement);
            }
            catch (JsonException e) { problem = $"The manifest is not JSON: {e.Message}"; }
            catch (ManifestFault e) { problem = e.Message; }
        return manifest is not null;
    }

    private static DriverManifest Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) throw new ManifestFault("The manifest must be a JSON object.");
        Demand(!root.TryGetProperty("schema", out _) || Limit(root, "schema") == 1, "schema must be 1, the only form of the manifest there is.");
        var files = Texts(root, "files").ToImmutableSortedDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        Demand(files.Count is >= 1 and <= 200, "files must name 1 to 200 files.");
        foreach (var (path, hash) in files)
        {
            Demand(FilePath().IsMatch(path) && !path.Split('/').Any(part => part is "." or ".."), $"files: '{path}' is not a plain relative path.");
            Demand(Sha256().IsMatch(hash), $"files: the hash of '{path}' is not a SHA-256 in lower-case hexadecimal.");
        }
        var kinds = List(root, "kinds");
        Demand(kinds.Length > 0 && kinds.All(DriverKinds.Known.Contains), $"kinds must be some of: {string.Join(", ", DriverKinds.Known)}.");
        var entry = Text(root, "entryAssembly", 200);
        Demand(files.ContainsKey(entry), "entryAssembly must be one of files.");
        var id = Text(root, "id", 64);
        Demand(DriverId().IsMatch(id), "id must be 2 to 64 lower-case letters, digits and hyphens.");
        var names = Texts(root, "name").ToImmutableSortedDictionary(StringComparer.Ordinal);
        Demand(names.ContainsKey("en"), "name must have an 'en' text.");
        var (min, max) = (Number(root, "contractMin", 2), Number(root, "contractMax", 2));
        Demand(min <= max, "contractMin must not be above contractMax.");

        return new(id, Number(root, "version", 3), Text(root, "publisher", 100), names, min, max, kinds, entry, Text(root, "entryType", 400),
            OrAny(List(root, "platforms")), List(root, "channels"), Settings(root), files, OptionalText(root, "signature", 4_000));
    }

    private static ImmutableArray<string> OrAny(ImmutableArray<string> platforms) => platforms.IsEmpty ? ["any"] : platforms;

    private static ImmutableArray<SettingDefinition> Settings(JsonElement root)
    {
        if (!root.TryGetProperty("configuration", out var schema) || schema.ValueKind != JsonValueKind.Object) return [];
        if (!schema.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object) return [];
        var required = List(schema, "required");
        return [.. properties.EnumerateObject().Take(100).Select(p => Setting(p, required))];
    }

    private static SettingDefinition Setting(JsonProperty property, ImmutableArray<string> required)
    {
        var (name, value) = (property.Name, property.Value);
        Demand(SettingName().IsMatch(name) && value.ValueKind == JsonValueKind.Object, $"configuration: '{name}' is not a setting.");
        var type = Text(value, "type", 20);
        Demand(type is "string" or "integer" or "boolean", $"configuration: {name} must be a string, an integer or a boolean.");
        var setting = new SettingDefinition(name, type, Texts(value, "titles").ToImmutableSortedDictionary(StringComparer.Ordinal),
            value.TryGetProperty("default", out var given) ? (given.ValueKind == JsonValueKind.String ? given.GetString() : given.GetRawText()) : null,
            List(value, "enum"), Limit(value, "minimum"), Limit(value, "maximum"), required.Contains(name),
            value.TryGetProperty("secret", out var secret) && secret.ValueKind == JsonValueKind.True);
        if (setting.Default is { } fallback && setting.Problem(fallback) is { } problem)
            throw new ManifestFault($"configuration: the default of {problem}");
        return setting;
    }

    private static int? Limit(JsonElement from, string name) =>
        from.TryGetProperty(name, out var v) && v.ValueKind == JsonValueKind.Number && v.TryGetInt32(out var n) ? n : null;

    private static string Text(JsonElement from, string name, int max) =>
        OptionalText(from, name, max) ?? throw new ManifestFault($"{name} is missing.");

    private static string? OptionalText(JsonElement from, string name, int max)
    {
        if (!from.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        Demand(value.ValueKind == JsonValueKind.String, $"{name} must be a text.");
        var text = value.GetString()!;
        Demand(text.Length >= 1 && text.Length <= max, $"{name} must have 1 to {max} characters.");
        return text;
    }

    private static Version Number(JsonElement from, string name, int parts)
    {
        var text = Text(from, name, 40);
        Demand(text.Split('.').Length == parts && Version.TryParse(text, out _), $"{name} must be {parts} numbers with points between them.");
        return Version.Parse(text);
    }

    private static ImmutableArray<string> List(JsonElement from, string name)
    {
        if (!from.TryGetProperty(name, out var value)) return [];
        Demand(value.ValueKind == JsonValueKind.Array && value.GetArrayLength() <= 100, $"{name} must be a list of at most 100 texts.");
        Demand(value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String && v.GetString()!.Length is >= 1 and <= 100),
            $"{name} must hold texts of 1 to 100 characters.");
        return [.. value.EnumerateArray().Select(v => v.GetString()!)];
    }

    private static IEnumerable<KeyValuePair<string, string>> Texts(JsonElement from, string name)
    {
        if (!from.TryGetProperty(name, out var value)) return [];
        Demand(value.ValueKind == JsonValueKind.Object, $"{name} must be an object.");
        var pairs = value.EnumerateObject().Take(500).ToList();
        Demand(pairs.All(p => p.Value.ValueKind == JsonValueKind.String && p.Value.GetString()!.Length is >= 1 and <= 400),
            $"{name} must hold texts of 1 to 400 characters.");
        Demand(pairs.Select(p => p.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() == pairs.Count, $"{name} names something twice.");
        return pairs.Select(p => KeyValuePair.Create(p.Name, p.Value.GetString()!));
    }

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds) throw new ManifestFault(otherwise);
    }

    private sealed class ManifestFault(string message) : Exception(message);

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{1,63}\z")] private static partial Regex DriverId();
    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9]{0,39}\z")] private static partial Regex SettingName();
    [GeneratedRegex(@"\A[A-Za-z0-9_][A-Za-z0-9_.+-]*(/[A-Za-z0-9_][A-Za-z0-9_.+-]*)*\z")] private static partial Regex FilePath();
    [GeneratedRegex(@"\A[0-9a-f]{64}\z")] private static partial Regex Sha256();
}
