using System.Collections.Frozen;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Monolith.Drivers.Hosting;

/// <summary>
/// What of .NET a driver may not use. It keeps honest drivers on the path (channels come from the Host); it is no sandbox:
/// reflection can hide a name, so trust comes from the publisher, not from here.
/// </summary>
internal static class ForbiddenUse
{
    // A namespace with everything below it, or one type by its full name.
    private static readonly string[] Types =
    [
        "System.IO.Ports", "System.IO.Pipes", "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory",
        "System.IO.DirectoryInfo", "System.IO.RandomAccess", "System.IO.FileSystemWatcher", "System.IO.MemoryMappedFiles",
        "System.Net", "System.Diagnostics.Process", "System.Diagnostics.ProcessStartInfo",
        "System.Reflection.Emit", "System.Runtime.Loader", "System.Runtime.InteropServices.NativeLibrary",
        "System.Runtime.InteropServices.Marshal", "System.Threading.Thread", "Microsoft.Win32",
        "System.Runtime.Remoting", // what Activator gives for an assembly and a type by their names
    ];

    private static readonly FrozenSet<string> Members = FrozenSet.Create(StringComparer.Ordinal,
        "System.Environment.Exit", "System.Environment.FailFast", "System.Reflection.Assembly.Load", "System.Reflection.Assembly.LoadFrom",
        "System.Reflection.Assembly.LoadFile", "System.Reflection.Assembly.UnsafeLoadFrom", "System.Reflection.Assembly.LoadWithPartialName",
        "System.AppDomain.get_CurrentDomain");

    public static Refusal? Refuse(MetadataReader reader, string file)
    {
        foreach (var handle in reader.TypeReferences)
            if (FullName(reader, handle) is var type && Types.Any(f => type == f || type.StartsWith(f + ".", StringComparison.Ordinal)))
                return new(DriverRefusals.ForbiddenReference,
                    $"{file} uses {type}; drivers get their channels from the Host and open nothing themselves.");
        foreach (var handle in reader.MemberReferences)
            if (ForbiddenCall(reader, reader.GetMemberReference(handle)) is { } call)
                return new(DriverRefusals.ForbiddenReference, $"{file} calls {call}.");
        return reader.GetTableRowCount(TableIndex.ImplMap) > 0
            ? new(DriverRefusals.ForbiddenReference, $"{file} calls native code (P/Invoke).")
            : null;
    }

    private static string? ForbiddenCall(MetadataReader reader, MemberReference member)
    {
        if (member.Parent.Kind != HandleKind.TypeReference) return null;
        var call = $"{FullName(reader, (TypeReferenceHandle)member.Parent)}.{reader.GetString(member.Name)}";
        // A type by its name would be looked for in the Host as well, where nothing but the contract is the driver's.
        var byName = call == "System.Type.GetType" && !reader.GetBlobReader(member.Signature).ReadSignatureHeader().IsInstance;
        return byName || Members.Contains(call) ? call : null;
    }

    private static string FullName(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{FullName(reader, (TypeReferenceHandle)type.ResolutionScope)}.{name}"
            : $"{reader.GetString(type.Namespace)}.{name}";
    }
}
