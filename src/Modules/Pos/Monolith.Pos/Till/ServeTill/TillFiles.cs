using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;

namespace Monolith.Pos.Till.ServeTill;

/// <summary>The built till as it travels inside this assembly: resources named <c>till/…</c>. None where Node was missing at the build.</summary>
internal sealed class TillFiles
{
    private const string Prefix = "till/";
    private readonly FrozenDictionary<string, TillFile> _files = Read(typeof(TillFiles).Assembly).ToFrozenDictionary(f => f.Path, StringComparer.Ordinal);

    public bool AreBuilt => _files.ContainsKey("index.html");

    /// <summary>The file of a path below /till; the app itself for its own inner addresses, which have no extension.</summary>
    public TillFile? Find(string? path)
    {
        var wanted = string.IsNullOrEmpty(path) ? "index.html" : path;
        return _files.TryGetValue(wanted, out var file) ? file
            : Path.HasExtension(wanted) ? null
            : _files.GetValueOrDefault("index.html");
    }

    private static IEnumerable<TillFile> Read(Assembly assembly)
    {
        var types = new FileExtensionContentTypeProvider { Mappings = { [".webmanifest"] = "application/manifest+json" } };
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            var path = name[Prefix.Length..];
            yield return new(
                path, memory.ToArray(), types.TryGetContentType(path, out var type) ? type : "application/octet-stream",
                $"\"{Convert.ToHexStringLower(SHA256.HashData(memory.ToArray()))[..20]}\"");
        }
    }
}

internal sealed record TillFile(string Path, byte[] Content, string ContentType, string ETag)
{
    public bool IsWorker => Path == "sw.js";

    /// <summary>Built files carry a hash in their name and never change; a worker must be seen at once when it does.</summary>
    public string CacheControl =>
        Path.StartsWith("assets/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable"
        : IsWorker ? "no-store"
        : "no-cache";
}
