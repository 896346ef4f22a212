using Monolith.Testing;

namespace Monolith.Architecture.Tests.Build;

/// <summary>A folder that builds with the repository's own settings and has nothing in it yet.</summary>
internal static class BuildSettings
{
    public static TempFolder Copy()
    {
        var folder = new TempFolder();
        foreach (var file in Directory.GetFiles(Repo.Root, "Directory.*").Append(Repo.Path("global.json")).Append(Repo.Path(".editorconfig")))
            File.Copy(file, folder.File(Path.GetFileName(file)));
        foreach (var file in Directory.GetFiles(Repo.Path("eng")))
            File.Copy(file, folder.File("eng", Path.GetFileName(file)));
        return folder;
    }
}
