using Microsoft.AspNetCore.Components;
using Mono.Cecil;

namespace Monolith.Architecture.Tests.Discovery;

/// <summary>Assemblies as their compiled code says, which is what runs: no using, alias or global can hide a reference here.</summary>
internal static class Compiled
{
    private static readonly DefaultAssemblyResolver Resolver = MakeResolver();

    public static ModuleDefinition Read(string assemblyName) => Resolver.Resolve(new AssemblyNameReference(assemblyName, null)).MainModule;

    public static IEnumerable<TypeDefinition> AllTypes(this ModuleDefinition code) => code.GetTypes();

    public static IEnumerable<TypeDefinition> BaseTypes(this TypeDefinition? type)
    {
        for (var next = type?.BaseType?.Resolve(); next is not null; next = next.BaseType?.Resolve()) yield return next;
    }

    private static DefaultAssemblyResolver MakeResolver()
    {
        var resolver = new DefaultAssemblyResolver();
        foreach (var folder in new[] { AppContext.BaseDirectory, FolderOf(typeof(object)), FolderOf(typeof(IComponent)) })
            resolver.AddSearchDirectory(folder);
        return resolver;
    }

    private static string FolderOf(Type type) => Path.GetDirectoryName(type.Assembly.Location)!;
}
