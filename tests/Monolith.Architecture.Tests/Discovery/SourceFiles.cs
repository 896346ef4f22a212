using Monolith.Testing;

namespace Monolith.Architecture.Tests.Discovery;

/// <summary>Files that people wrote: nothing that a build, a restore or a run leaves behind.</summary>
internal static class SourceFiles
{
    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal)
    {
        "bin", "obj", "node_modules", "dist", "dev-dist", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts", ".git", ".vs", ".idea",
    };

    private static readonly HashSet<string> SkippedAtRoot = new(StringComparer.Ordinal) { "data", "plugins" };

    public static IEnumerable<string> Under(string folder) => Walk(new DirectoryInfo(folder), atRoot: folder == Repo.Root);

    public static IEnumerable<string> Under(string folder, params string[] extensions) =>
        Under(folder).Where(file => extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase));

    public static bool IsGenerated(string file) =>
        file.Replace('\\', '/').Contains("/Persistence/Migrations/", StringComparison.Ordinal)
        || Path.GetFileName(file) is "package-lock.json"
        || file.EndsWith(".g.cs", StringComparison.Ordinal) || file.Contains(".verified.", StringComparison.Ordinal) || file.Contains(".received.", StringComparison.Ordinal);

    private static IEnumerable<string> Walk(DirectoryInfo folder, bool atRoot)
    {
        if (File.Exists(Path.Combine(folder.FullName, "monolith.db"))) yield break; // a shop somebody tried
        foreach (var file in folder.EnumerateFiles()) yield return file.FullName;
        foreach (var inner in folder.EnumerateDirectories().Where(d => !Skipped.Contains(d.Name) && !(atRoot && SkippedAtRoot.Contains(d.Name))))
            foreach (var file in Walk(inner, atRoot: false)) yield return file;
    }
}
