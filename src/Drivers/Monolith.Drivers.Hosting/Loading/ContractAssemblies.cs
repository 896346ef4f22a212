using System.Collections.Frozen;
using System.Reflection;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Hosting;

/// <summary>The closed list of assemblies that driver and Host share. They always come from the Host.</summary>
internal static class ContractAssemblies
{
    private static readonly FrozenDictionary<string, Assembly> Shared =
        new[] { typeof(IDriverFactory).Assembly }.ToFrozenDictionary(a => a.GetName().Name!, StringComparer.Ordinal);

    /// <summary>One type of each, which is how the loader is told.</summary>
    public static Type[] Types => [typeof(IDriverFactory)];

    public static Assembly? Find(AssemblyName name) => name.Name is { } simple ? Shared.GetValueOrDefault(simple) : null;
}
