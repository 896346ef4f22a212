using System.Reflection;
using Monolith.Data;
using Monolith.SharedKernel.Modules;
using Monolith.Testing;

namespace Monolith.Architecture.Tests.Discovery;

/// <summary>What there is, read from the folder tree. Nothing here is a list kept by hand, so nothing can be left out of it.</summary>
internal static class House
{
    private static readonly string[] Folders = ["src/Modules", "src/Drivers", "src/Host", "src/SharedKernel"];

    /// <summary>The business modules by their folders: Inventory, Pos…</summary>
    public static IReadOnlyList<string> ModuleNames { get; } =
        Directory.GetDirectories(Repo.Path("src/Modules")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal).ToList();

    /// <summary>Names of the assemblies that the test project references because they stand under src/.</summary>
    public static IReadOnlyList<string> AssemblyNames { get; } = Folders
        .Where(folder => Directory.Exists(Repo.Path(folder)))
        .SelectMany(folder => Directory.GetFiles(Repo.Path(folder), "Monolith.*.csproj", SearchOption.AllDirectories))
        .Select(file => Path.GetFileNameWithoutExtension(file))
        .Where(name => !name.StartsWith("Monolith.Drivers.", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal).ToList();

    /// <summary>Folders of the modules: wherever a table of contents <c>XModule.cs</c> stands beside <c>Monolith.X.csproj</c>, technical modules among them.</summary>
    public static IReadOnlyList<string> ModuleFolders { get; } = Folders
        .SelectMany(folder => Directory.GetFiles(Repo.Path(folder), "Monolith.*.csproj", SearchOption.AllDirectories))
        .Where(file => File.Exists(Path.Combine(Path.GetDirectoryName(file)!, Path.GetFileNameWithoutExtension(file)["Monolith.".Length..] + "Module.cs")))
        .Select(file => Path.GetDirectoryName(file)!)
        .Order(StringComparer.Ordinal).ToList();

    /// <summary>Assemblies whose insides are their own business.</summary>
    public static IReadOnlySet<string> ModuleAssemblyNames { get; } =
        ModuleFolders.Select(folder => Path.GetFileName(folder)).ToHashSet(StringComparer.Ordinal);

    /// <summary>What other modules may see, by the assemblies' names.</summary>
    public static IReadOnlySet<string> ContractNames { get; } =
        AssemblyNames.Where(name => name.EndsWith(".Contracts", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    public static IReadOnlyList<Assembly> Assemblies { get; } = AssemblyNames.Select(Load).ToList();

    public static IReadOnlyList<IModule> Modules { get; } = Assemblies
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => typeof(IModule).IsAssignableFrom(type) && type is { IsAbstract: false, IsInterface: false } && type.GetConstructor(Type.EmptyTypes) is not null)
        .Select(type => (IModule)Activator.CreateInstance(type)!)
        .ToList();

    public static IReadOnlyList<Type> Contexts { get; } = Assemblies
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.IsSubclassOf(typeof(ModuleDbContext)) && !type.IsAbstract)
        .ToList();

    /// <summary>Every table prefix in use, and those that the plan keeps for modules to come.</summary>
    public static IReadOnlySet<string> Prefixes { get; } =
        Modules.Select(module => module.TablePrefix).Union(["inv_", "pos_", "sal_", "pur_", "fin_", "ana_", "dev_", "sys_", "imp_"]).ToHashSet(StringComparer.Ordinal);

    public static Assembly Load(string name) => Assembly.Load(new AssemblyName(name));
}
