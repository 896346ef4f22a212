using Mono.Cecil;
using Monolith.Architecture.Tests.Discovery;
using Monolith.Data;
using Monolith.SharedKernel.Modules;

namespace Monolith.Architecture.Tests.Rules;

/// <summary>What one assembly may know of another.</summary>
internal static class Isolation
{
    /// <summary>Types of other modules that this one names although they aren't in Contracts.</summary>
    public static IEnumerable<string> ForeignTypes(ModuleDefinition code, IReadOnlySet<string> moduleAssemblies) =>
        from type in code.GetTypeReferences()
        let owner = OwnerOf(type)
        where owner != code.Assembly.Name.Name && moduleAssemblies.Contains(owner)
        select $"{code.Assembly.Name.Name} names {type.FullName} of {owner}";

    /// <summary>Database contexts that this assembly names although another one owns them.</summary>
    public static IEnumerable<string> ForeignContexts(ModuleDefinition code) =>
        from type in code.GetTypeReferences()
        where OwnerOf(type).StartsWith("Monolith.", StringComparison.Ordinal) && OwnerOf(type) != code.Assembly.Name.Name
        where type.Resolve().BaseTypes().Any(b => b.FullName == typeof(ModuleDbContext).FullName)
        select $"{code.Assembly.Name.Name} names {type.FullName}";

    /// <summary>Modules that the Host's assembly never names, so that they can't be in its catalog.</summary>
    public static IEnumerable<string> MissingFromCatalog(ModuleDefinition host, IEnumerable<string> moduleAssemblies)
    {
        var named = host.GetTypeReferences()
            .Where(type => type.Resolve() is { } known && known.Interfaces.Any(i => i.InterfaceType.FullName == typeof(IModule).FullName))
            .Select(OwnerOf).ToHashSet(StringComparer.Ordinal);
        return moduleAssemblies.Where(name => !named.Contains(name));
    }

    private static string OwnerOf(TypeReference type) => type.Scope is AssemblyNameReference assembly ? assembly.Name : "";
}
