using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Testing;

/// <summary>A driver as its build packed it: <c>plugins/&lt;id&gt;/&lt;version&gt;/</c> of the repository that the tests were built in.</summary>
/// <param name="Id">The driver's id.</param>
/// <param name="Version">Its version, the name of the folder.</param>
/// <param name="Folder">Where its files are.</param>
public sealed record PackedDriver(string Id, Version Version, string Folder)
{
    /// <summary>The highest version that was packed.</summary>
    /// <exception cref="DirectoryNotFoundException">There is none: its project wasn't built.</exception>
    public static PackedDriver Find(string id)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (VersionsOf(id, Path.Combine(at.FullName, "plugins", id)).MaxBy(packed => packed.Version) is { } highest) return highest;
        throw new DirectoryNotFoundException(
            $"No plugins/{id}/<version>/{DriverManifest.FileName} lies above {AppContext.BaseDirectory}: build the driver first.");
    }

    /// <summary>Copies it into a plugins folder.</summary>
    /// <returns>The folder of the copy.</returns>
    public string CopyTo(string plugins)
    {
        var to = Path.Combine(plugins, Id, Version.ToString());
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        return to;
    }

    private static IEnumerable<PackedDriver> VersionsOf(string id, string driver) =>
        from folder in Directory.Exists(driver) ? Directory.EnumerateDirectories(driver) : []
        where File.Exists(Path.Combine(folder, DriverManifest.FileName))
        let version = System.Version.TryParse(Path.GetFileName(folder), out var parsed) ? parsed : null
        where version is not null
        select new PackedDriver(id, version, folder);
}
