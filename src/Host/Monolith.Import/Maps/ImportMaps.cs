using System.Text.Json;
using Monolith.SharedKernel;

namespace Monolith.Import.Maps;

/// <summary>Maps by name: those that come with the product, and files.</summary>
internal static class ImportMaps
{
    private const string Prefix = "Maps.";
    private const long Longest = 1 << 20;

    // A member that isn't known is a slip of the pen, and would be left out silently.
    private static readonly JsonSerializerOptions Options = new(KernelJson.Options)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    public static IReadOnlyList<string> BuiltIn { get; } = typeof(ImportMap).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n => n[Prefix.Length..]).Order(StringComparer.Ordinal).ToList();

    public static Result<ImportMap> Load(string? nameOrFile)
    {
        var name = nameOrFile ?? ImportMap.Default;
        using var builtIn = typeof(ImportMap).Assembly.GetManifestResourceStream(Prefix + name);
        if (builtIn is null && !File.Exists(name))
            return Unknown(name, string.Join(", ", BuiltIn));
        try
        {
            using var file = builtIn ?? File.OpenRead(name);
            return Read(file, name);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Malformed(name, failure.Message);
        }
    }

    /// <param name="name">For messages.</param>
    public static Result<ImportMap> Read(Stream json, string name)
    {
        if (json.CanSeek && json.Length > Longest) return Malformed(name, "it is too large for a map");
        try
        {
            var map = JsonSerializer.Deserialize<ImportMap>(json, Options);
            return map is null ? Malformed(name, "it is empty") : MapCheck.Fault(map) is { } fault ? Malformed(name, fault) : map;
        }
        catch (JsonException failure)
        {
            return Malformed(name, WithPlace(failure));
        }
    }

    public static string Write(ImportMap map) => JsonSerializer.Serialize(map, new JsonSerializerOptions(Options) { WriteIndented = true });

    private static string WithPlace(JsonException failure) =>
        failure.Path is { } path && !failure.Message.Contains(path, StringComparison.Ordinal)
            ? $"{failure.Message} ({path})"
            : failure.Message;

    private static Error Unknown(string name, string maps) =>
        Error.NotFound("import.unknown-map", $"There is no map '{name}': neither a file nor one of {maps}.")
            .With("map", name).With("maps", maps);

    private static Error Malformed(string name, string reason) =>
        Error.Invalid("import.map-malformed", $"The map '{name}' can't be used: {reason}.").With("map", name).With("reason", reason);
}
