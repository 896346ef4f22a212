using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using Mono.Cecil;
using Monolith.SharedKernel.Modules;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Monolith.Architecture.Tests.Rules;

/// <summary>What one assembly may know of another. A dependency is any use: in a body, a field, a signature or an attribute.</summary>
internal static class Isolation
{
    private static readonly IObjectProvider<IType> DatabaseOrWeb =
        Types(includeReferenced: true).That().ResideInNamespaceMatching(@"^Microsoft\.(EntityFrameworkCore|AspNetCore)(\.|$)");

    public static IArchRule OthersOnlyThroughContracts(string module, IEnumerable<string> modules) =>
        Types().That().ResideInAssemblyMatching(Any([module]))
            .Should().NotDependOnAny(Types().That().ResideInAssemblyMatching(Any(modules.Where(other => other != module))));

    public static IArchRule ContextOnlyAtHome(Type context) =>
        Types().That().DoNotResideInAssembly(context.Assembly).Should().NotDependOnAny(context);

    /// <summary>What everybody sees brings neither a database nor a web server along.</summary>
    public static IArchRule ArePlain(IEnumerable<string> assemblies) =>
        Types().That().ResideInAssemblyMatching(Any(assemblies))
            .Should().NotDependOnAny(DatabaseOrWeb);

    /// <summary>A module's rules can be read and tested without a database and without a request.</summary>
    public static IArchRule DomainIsPlain(IEnumerable<string> modules) =>
        Types().That().ResideInAssemblyMatching(Any(modules)).And().ResideInNamespaceMatching(@"^Monolith\.\w+\.Domain(\.|$)")
            .Should().NotDependOnAny(DatabaseOrWeb);

    /// <summary>Modules that the Host's assembly never names, so that they can't be in its catalog.</summary>
    public static IEnumerable<string> MissingFromCatalog(ModuleDefinition host, IEnumerable<string> moduleAssemblies)
    {
        var named = host.GetTypeReferences()
            .Where(type => type.Resolve() is { } known && known.Interfaces.Any(i => i.InterfaceType.FullName == typeof(IModule).FullName))
            .Select(OwnerOf).ToHashSet(StringComparer.Ordinal);
        return moduleAssemblies.Where(name => !named.Contains(name));
    }

    /// <summary>These assemblies and no others: an assembly's full name goes on after a comma.</summary>
    public static string Any(IEnumerable<string> assemblies) => $"^({string.Join('|', assemblies.Select(Regex.Escape))})(,.*)?$";

    private static string OwnerOf(TypeReference type) => type.Scope is AssemblyNameReference assembly ? assembly.Name : "";
}
