using System.Collections.Frozen;
using System.Reflection.Metadata;

namespace Monolith.Drivers.Hosting;

/// <summary>
/// Where each assembly that a driver refers to would come from: the contract and the framework from the Host, all else from the driver's own
/// folder. The list is closed here, because a loader that finds nothing of its own answers with whatever the Host has loaded.
/// </summary>
internal sealed class AssemblyOrigins
{
    private static readonly string FrameworkFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private static readonly FrozenSet<string> OfTheHost = (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "")
        .Split(Path.PathSeparator).Select(f => Path.GetFileNameWithoutExtension(f)).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _besideTheEntry;
    private readonly HashSet<string> _below;

    public AssemblyOrigins(IEnumerable<string> files)
    {
        var assemblies = files.Where(f => f.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
            .ToLookup(f => f.Contains('/'), f => Path.GetFileNameWithoutExtension(f));
        _besideTheEntry = assemblies[false].ToHashSet(StringComparer.Ordinal);
        // Found only if the driver's deps.json says so; when it doesn't, a name that the Host has too must not lead there.
        _below = assemblies[true].Where(name => !OfTheHost.Contains(name)).ToHashSet(StringComparer.Ordinal);
    }

    public Refusal? Refuse(MetadataReader reader, string file)
    {
        foreach (var handle in reader.AssemblyReferences)
        {
            var wanted = reader.GetAssemblyReference(handle).GetAssemblyName();
            if (ContractAssemblies.Find(wanted)?.GetName() is { } contract)
            {
                // The loader would take an own copy instead, or nothing, and never say why.
                if (wanted.Version > contract.Version)
                    return new(DriverRefusals.ContractTooNew,
                        $"{file} was built against {wanted.Name} {wanted.Version}; this Host has {contract.Version}.");
            }
            else if (!_besideTheEntry.Contains(wanted.Name!) && !_below.Contains(wanted.Name!) && !IsFramework(wanted.Name!))
                return new(DriverRefusals.UnknownDependency, $"{file} needs {wanted.Name}, which is neither part of the driver nor of .NET.");
        }
        return null;
    }

    // By name as well: a program that carries its own runtime has its other assemblies in the same folder.
    private static bool IsFramework(string name) =>
        (name is "mscorlib" or "netstandard" or "WindowsBase" or "System" or "Microsoft.CSharp"
            || name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.VisualBasic", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Win32.", StringComparison.Ordinal))
        && File.Exists(Path.Combine(FrameworkFolder, name + ".dll"));
}
