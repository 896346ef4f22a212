using System.Reflection;
using System.Runtime.Loader;

namespace Monolith.Drivers.Hosting;

/// <summary>One driver version in memory, loaded from its shadow copy and collectible.</summary>
internal sealed class DriverLoadContext(string name, string entryAssembly) : AssemblyLoadContext(name, isCollectible: true)
{
    private readonly AssemblyDependencyResolver _resolver = new(entryAssembly);

    protected override Assembly? Load(AssemblyName wanted)
    {
        if (ContractAssemblies.Find(wanted) is { } shared)
            return shared.GetName().Version >= wanted.Version ? shared
                : throw new FileLoadException($"{wanted.Name} {wanted.Version} is newer than the Host's {shared.GetName().Version}.");
        if (_resolver.ResolveAssemblyToPath(wanted) is { } own) return LoadFromAssemblyPath(own);
        // Null would let the default context answer with any assembly of the Host: only the framework's may come from there.
        return ReferenceInspector.IsFramework(wanted.Name!) ? null
            : throw new FileNotFoundException($"{wanted.Name} is neither part of the driver nor of .NET.");
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        throw new DllNotFoundException($"Drivers load no native code ({unmanagedDllName}).");
}
