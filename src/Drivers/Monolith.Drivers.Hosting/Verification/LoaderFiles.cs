using System.Text.Json;

namespace Monolith.Drivers.Hosting;

/// <summary>Files that tell a loader where to look. They may not send it outside the driver's verified folder.</summary>
internal static class LoaderFiles
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static Refusal? Refuse(string path, string file)
    {
        if (Ends(file, ".runtimeconfig.json") || Ends(file, ".runtimeconfig.dev.json"))
            return new(DriverRefusals.ForbiddenReference, $"{file} may name folders to load from; a driver needs none, leave it out.");
        if (!Ends(file, ".deps.json")) return null;
        try
        {
            using var deps = JsonDocument.Parse(File.ReadAllBytes(path), Lenient);
            return Assets(deps.RootElement).FirstOrDefault(LeadsOut) is { } outside
                ? new(DriverRefusals.ForbiddenReference, $"{file} points to {outside}, outside the driver's folder.") : null;
        }
        catch (JsonException e)
        {
            return new(DriverRefusals.ManifestInvalid, $"{file} can't be read: {e.Message}");
        }
    }

    /// <summary>targets → target → library → kind of asset → path.</summary>
    private static IEnumerable<string> Assets(JsonElement deps) =>
        from targets in Members(deps).Where(m => m.Name == "targets")
        from target in Members(targets.Value)
        from library in Members(target.Value)
        from kind in Members(library.Value).Where(k => k.Name != "dependencies")
        from asset in Members(kind.Value)
        select asset.Name;

    private static IEnumerable<JsonProperty> Members(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : Enumerable.Empty<JsonProperty>();

    private static bool LeadsOut(string asset) =>
        Path.IsPathRooted(asset) || asset.Split('/', '\\').Contains("..") || asset.Contains(':', StringComparison.Ordinal);

    private static bool Ends(string file, string with) => file.EndsWith(with, StringComparison.OrdinalIgnoreCase);
}
