using System.Collections.Immutable;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Hosting;

/// <summary>A folder that may hold a driver.</summary>
internal sealed record Candidate(string Id, Version Version, string Folder);

internal static class Candidates
{
    /// <summary>The disk is the truth: every &lt;root&gt;/&lt;id&gt;/&lt;version&gt; with a driver.json, highest version first within an id.</summary>
    public static ImmutableArray<Candidate> Find(IEnumerable<string> roots) =>
    [
        .. from root in roots.Where(Directory.Exists)
           from driver in Below(root, 500)
           from folder in Below(driver, 100)
           where File.Exists(Path.Combine(folder, DriverManifest.FileName))
           where System.Version.TryParse(Path.GetFileName(folder), out _)
           let found = new Candidate(Path.GetFileName(driver), System.Version.Parse(Path.GetFileName(folder)), folder)
           group found by (found.Id, found.Version) into same
           orderby same.Key.Id, same.Key.Version descending
           select same.First(),
    ];

    private static string[] Below(string folder, int limit)
    {
        // Unreadable, hidden and system ones are skipped.
        try { return [.. Directory.EnumerateDirectories(folder, "*", new EnumerationOptions()).Take(limit)]; }
        catch (IOException) { return []; } // removed while we looked
    }
}
