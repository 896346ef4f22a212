using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Hosting;

/// <summary>
/// Reads every file of a driver before anything of it is loaded. The loader shares and resolves generously; what it must not do for a
/// driver (answer with an assembly of the Host, with a file nobody verified, with native code) is refused here, from metadata.
/// </summary>
internal static class PluginInspector
{
    public static Refusal? Inspect(string folder, DriverManifest manifest)
    {
        var origins = new AssemblyOrigins(manifest.Files.Keys);
        return manifest.Files.Keys.Select(file => Inspect(folder, file, origins)).FirstOrDefault(refusal => refusal is not null);
    }

    private static Refusal? Inspect(string folder, string file, AssemblyOrigins origins)
    {
        var path = Path.Combine(folder, file);
        if (LoaderFiles.Refuse(path, file) is { } misleading) return misleading;
        using var stream = File.OpenRead(path);
        var kind = NativeCode.Sniff(stream);
        if (kind == FileKind.NativeLibrary) return NativeCode.Refusal(file);
        if (kind != FileKind.Image && !IsAssembly(file)) return null;
        try
        {
            using var image = new PEReader(stream);
            if (NativeCode.Refuse(image, file) is { } native) return native;
            var reader = image.GetMetadataReader();
            return origins.Refuse(reader, file) ?? ForbiddenUse.Refuse(reader, file);
        }
        catch (BadImageFormatException e)
        {
            return new(DriverRefusals.NotManaged, $"{file} is not a .NET assembly: {e.Message}");
        }
    }

    private static bool IsAssembly(string file) => file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
}
