namespace Monolith.Testing;

/// <summary>The repository the tests were built in.</summary>
public static class Repo
{
    private static readonly Lazy<string> RootFolder = new(FindRoot);

    public static string Root => RootFolder.Value;

    /// <summary>A path below the root: <c>Repo.Path("src/Modules")</c> or <c>Repo.Path("src", "Modules")</c>.</summary>
    public static string Path(params string[] parts) =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine([Root, .. parts]));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Monolith.sln")) || File.Exists(System.IO.Path.Combine(folder.FullName, "global.json")))
                return folder.FullName;
        throw new InvalidOperationException($"No Monolith.sln above {AppContext.BaseDirectory}.");
    }
}
