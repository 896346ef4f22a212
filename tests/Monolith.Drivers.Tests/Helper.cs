using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Monolith.Drivers.Tests;

/// <summary>A file made for one test, mostly an assembly, that is put beside a planted driver and into its manifest.</summary>
internal sealed record Helper(byte[] Content, string Name = "Helper")
{
    /// <summary>An assembly with nothing in it.</summary>
    public static Helper Empty(string name, Version version) => Make(name, version, _ => { });

    /// <summary>An assembly with one class whose base comes from an assembly of the given name and version.</summary>
    public static Helper Referring(string name, Version version)
    {
        var far = new PersistedAssemblyBuilder(new(name) { Version = version }, typeof(object).Assembly);
        var parent = far.DefineDynamicModule(name).DefineType("Far.Parent", TypeAttributes.Public);
        parent.DefineDefaultConstructor(MethodAttributes.Public);
        var type = parent.CreateType();
        return Make("Helper", new(1, 0), module => module.DefineType("Near.Child", TypeAttributes.Public, type).CreateType());
    }

    /// <summary>An assembly that calls a static method with one text.</summary>
    public static Helper Calling(MethodInfo method) => Make("Helper", new(1, 0), module =>
    {
        var type = module.DefineType("Near.Caller", TypeAttributes.Public);
        var code = type.DefineMethod("Call", MethodAttributes.Public | MethodAttributes.Static, typeof(void), []).GetILGenerator();
        code.Emit(OpCodes.Ldstr, "Monolith.Drivers.Hosting.DriverCatalog, Monolith.Drivers.Hosting");
        code.Emit(OpCodes.Call, method);
        code.Emit(OpCodes.Pop);
        code.Emit(OpCodes.Ret);
        type.CreateType();
    });

    /// <summary>An assembly that declares a function of a native library.</summary>
    public static Helper Native(string library, string function) => Make("Helper", new(1, 0), module =>
    {
        var type = module.DefineType("Near.Native", TypeAttributes.Public);
        type.DefinePInvokeMethod(function, library, MethodAttributes.Public | MethodAttributes.Static | MethodAttributes.PinvokeImpl,
            CallingConventions.Standard, typeof(int), [], CallingConvention.Cdecl, CharSet.Ansi);
        type.CreateType();
    });

    public static Helper CopyOf(string path) => new(File.ReadAllBytes(path), Path.GetFileNameWithoutExtension(path));

    /// <summary>Writes it into the driver's folder and names it with its hash in the manifest.</summary>
    public void AddTo(string folder, string? file = null)
    {
        file ??= $"{Name}.dll";
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, Content);
        var manifestPath = Path.Combine(folder, "driver.json");
        var manifest = JsonNode.Parse(File.ReadAllText(manifestPath))!;
        manifest["files"]![file] = Convert.ToHexStringLower(SHA256.HashData(Content));
        File.WriteAllText(manifestPath, manifest.ToJsonString());
    }

    private static Helper Make(string name, Version version, Action<ModuleBuilder> fill)
    {
        var assembly = new PersistedAssemblyBuilder(new(name) { Version = version }, typeof(object).Assembly);
        fill(assembly.DefineDynamicModule(name));
        using var image = new MemoryStream();
        assembly.Save(image);
        return new(image.ToArray(), name);
    }
}
