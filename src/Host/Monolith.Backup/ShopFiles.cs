namespace Monolith.Backup;

/// <summary>What of a data folder belongs into a backup beside the database: keys, settings, driver folders, and whatever else lies there.
/// What is left out can be made again or is a copy itself.</summary>
internal static class ShopFiles
{
    // In drivers are the working copies of those that run; they come from plugins.
    private static readonly string[] FoldersLeftOut = ["backups", "drivers", "logs"];

    public static IEnumerable<(string Path, string Name)> Of(string dataFolder, string? backupFolder)
    {
        var root = new DirectoryInfo(dataFolder);
        foreach (var file in root.EnumerateFiles().Where(f => !IsLeftOut(f.Name))) yield return (file.FullName, file.Name);
        foreach (var folder in root.EnumerateDirectories())
        {
            if (FoldersLeftOut.Contains(folder.Name) || folder.Name.StartsWith(Scratch.Prefix, StringComparison.Ordinal)
                || IsSame(folder.FullName, backupFolder)) continue;
            // A link may lead anywhere, also back here.
            var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
            foreach (var file in folder.EnumerateFiles("*", all))
                yield return (file.FullName, Path.GetRelativePath(root.FullName, file.FullName).Replace('\\', '/'));
        }
    }

    // The databases are copied by their engines; jobs.db is made anew.
    private static bool IsLeftOut(string name) =>
        name is "monolith.lock" || name.StartsWith("monolith.db", StringComparison.Ordinal)
        || name.StartsWith("jobs.db", StringComparison.Ordinal);

    private static bool IsSame(string folder, string? other) => other is not null && Path.GetFullPath(folder) == Path.GetFullPath(other);
}
