using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;

namespace Monolith.Migrations;

/// <summary>Every context on every engine: found in the assemblies beside this program, so that no module can be forgotten.</summary>
internal static class Targets
{
    public static IEnumerable<Target> Of(string? module)
    {
        var contexts = Directory.GetFiles(AppContext.BaseDirectory, "Monolith.*.dll")
            .Select(file => Assembly.Load(new AssemblyName(Path.GetFileNameWithoutExtension(file))))
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(ModuleDbContext)) && !type.IsAbstract && !type.IsGenericTypeDefinition)
            .Where(type => module is null || type.Assembly.GetName().Name == $"Monolith.{module}")
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .ToList();
        if (contexts.Count == 0)
            throw new InvalidOperationException(module is null ? "No module has a context." : $"No context in Monolith.{module}.");
        return contexts.SelectMany(context => Enum.GetValues<EngineKind>().Select(engine => new Target(context, engine)));
    }
}

/// <summary>One context on one engine, and where its migrations stand.</summary>
internal sealed record Target(Type Context, EngineKind Engine)
{
    private string AssemblyName => Context.Assembly.GetName().Name!;

    public string Namespace => $"{AssemblyName}.Persistence.Migrations.{Engine}";

    public string Folder => Path.Combine(Repository.FolderOf(AssemblyName), "Persistence", "Migrations", Engine.ToString());

    public string SnapshotName => $"{Context.Name}ModelSnapshot";

    public ModuleDbContext CreateContext() => ModuleDbContext.DesignTime(Context, Engine);

    /// <summary>In a context of its own: comparing uses the snapshot up, and a migration made after it would create everything anew.</summary>
    public bool HasChanges()
    {
        using var context = CreateContext();
        return context.Database.HasPendingModelChanges();
    }

    /// <summary>As the files say, not as built: a migration made a moment ago counts.</summary>
    public IReadOnlyList<string> MigrationIds() =>
        Directory.Exists(Folder)
            ? Directory.GetFiles(Folder, "*_*.Designer.cs")
                .Select(file => Path.GetFileName(file)[..^".Designer.cs".Length])
                .Order(StringComparer.Ordinal).ToList()
            : [];

    public IEnumerable<string> MigrationNames() => MigrationIds().Select(id => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..]);

    public override string ToString() => $"{Context.Name} on {Engine}";
}

internal static class Repository
{
    private static readonly string Root = FindRoot();

    /// <summary>The folder of the project that makes this assembly.</summary>
    public static string FolderOf(string assemblyName) =>
        Path.GetDirectoryName(Directory.GetFiles(Path.Combine(Root, "src"), $"{assemblyName}.csproj", SearchOption.AllDirectories).Single())!;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "global.json"))) return folder.FullName;
        throw new InvalidOperationException($"No repository above {AppContext.BaseDirectory}.");
    }
}
