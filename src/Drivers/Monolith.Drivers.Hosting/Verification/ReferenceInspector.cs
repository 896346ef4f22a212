using System.Collections.Frozen;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Hosting;

/// <summary>
/// Reads what a driver's assemblies refer to, without loading them. It keeps honest drivers on the path (channels come from the
/// Host); it is no sandbox: reflection can hide a name, so trust comes from the publisher, not from here.
/// </summary>
internal static class ReferenceInspector
{
    // A namespace with everything below it, or one type by its full name.
    private static readonly string[] Forbidden =
    [
        "System.IO.Ports", "System.IO.Pipes", "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory",
        "System.IO.DirectoryInfo", "System.IO.RandomAccess", "System.IO.FileSystemWatcher", "System.IO.MemoryMappedFiles",
        "System.Net", "System.Diagnostics.Process", "System.Diagnostics.ProcessStartInfo",
        "System.Reflection.Emit", "System.Runtime.Loader", "System.Runtime.InteropServices.NativeLibrary",
        "System.Runtime.InteropServices.Marshal", "System.Threading.Thread", "Microsoft.Win32",
    ];

    private static readonly FrozenSet<string> ForbiddenMembers = FrozenSet.Create(StringComparer.Ordinal,
        "System.Environment.Exit", "System.Environment.FailFast", "System.Reflection.Assembly.Load", "System.Reflection.Assembly.LoadFrom",
        "System.Reflection.Assembly.LoadFile", "System.AppDomain.get_CurrentDomain");

    private static readonly string FrameworkFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    public static Refusal? Inspect(string folder, DriverManifest manifest)
    {
        var own = manifest.Files.Keys.Where(IsAssembly).ToDictionary(f => Path.GetFileNameWithoutExtension(f), StringComparer.OrdinalIgnoreCase);
        foreach (var file in own.Values)
        {
            // A private copy of a contract assembly is never loaded: the Host's is.
            if (ContractAssemblies.Contains(Path.GetFileNameWithoutExtension(file))) continue;
            using var stream = File.OpenRead(Path.Combine(folder, file));
            using var image = new PEReader(stream);
            try
            {
                if (!image.HasMetadata) return new(DriverRefusals.NotManaged, $"{file} is native code, which this Host does not load.");
                if (Inspect(image.GetMetadataReader(), file, own) is { } refusal) return refusal;
            }
            catch (BadImageFormatException e)
            {
                return new(DriverRefusals.NotManaged, $"{file} is not a .NET assembly: {e.Message}");
            }
        }
        return null;
    }

    private static Refusal? Inspect(MetadataReader reader, string file, Dictionary<string, string> own)
    {
        foreach (var handle in reader.AssemblyReferences)
        {
            var name = reader.GetAssemblyReference(handle).GetAssemblyName();
            if (ContractAssemblies.Find(name) is { } contract)
            {
                if (name.Version > contract.GetName().Version)
                    return new(DriverRefusals.ContractTooNew, $"{file} was built against {name.Name} {name.Version}; this Host has {contract.GetName().Version}.");
            }
            else if (!own.ContainsKey(name.Name!) && !IsFramework(name.Name!))
                return new(DriverRefusals.UnknownDependency, $"{file} needs {name.Name}, which is neither part of the driver nor of .NET.");
        }
        foreach (var handle in reader.TypeReferences)
            if (FullName(reader, handle) is var type && Forbidden.FirstOrDefault(f => type == f || type.StartsWith(f + ".", StringComparison.Ordinal)) is not null)
                return new(DriverRefusals.ForbiddenReference, $"{file} uses {type}; drivers get their channels from the Host and open nothing themselves.");
        foreach (var handle in reader.MemberReferences)
            if (reader.GetMemberReference(handle) is var member && member.Parent.Kind == HandleKind.TypeReference
                && $"{FullName(reader, (TypeReferenceHandle)member.Parent)}.{reader.GetString(member.Name)}" is var call && ForbiddenMembers.Contains(call))
                return new(DriverRefusals.ForbiddenReference, $"{file} calls {call}.");
        return reader.GetTableRowCount(TableIndex.ImplMap) > 0
            ? new(DriverRefusals.ForbiddenReference, $"{file} calls native code (P/Invoke).")
            : null;
    }

    private static string FullName(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{FullName(reader, (TypeReferenceHandle)type.ResolutionScope)}.{name}"
            : $"{reader.GetString(type.Namespace)}.{name}";
    }

    public static bool IsFramework(string assembly) => File.Exists(Path.Combine(FrameworkFolder, assembly + ".dll"));

    private static bool IsAssembly(string file) => file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
}
