using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.PortableExecutable;
using System.Text;
using Monolith.Drivers.Hosting;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Tests;

/// <summary>What is read from a driver's files before anything of them is loaded. The loader would let every one of these through.</summary>
public sealed class InspectionTests
{
    private const string NotOurs = "Monolith.Drivers.Hosting";

    [Fact]
    public async Task An_assembly_built_against_a_newer_contract_is_refused_whatever_its_manifest_says()
    {
        await using var shelf = new PluginShelf();
        var folder = shelf.Plant("liar", "GoodDriver");
        Helper.Referring(typeof(IDriverFactory).Assembly.GetName().Name!, new(9, 0, 0, 0)).AddTo(folder);
        var entry = PluginShelf.Refused(await shelf.ScanAsync(), DriverRefusals.ContractTooNew);
        Assert.Contains("Helper.dll was built against Monolith.Drivers.Sdk 9.0.0.0", entry.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_driver_that_brings_a_newer_contract_with_it_is_refused_all_the_same()
    {
        await using var shelf = new PluginShelf();
        var folder = shelf.Plant("liar", "GoodDriver");
        var name = typeof(IDriverFactory).Assembly.GetName().Name!;
        Helper.Referring(name, new(9, 0, 0, 0)).AddTo(folder);
        Helper.Empty(name, new(9, 0, 0, 0)).AddTo(folder);
        PluginShelf.Refused(await shelf.ScanAsync(), DriverRefusals.ContractTooNew);
    }

    [Fact]
    public async Task A_copy_of_the_contract_in_the_drivers_folder_is_not_the_one_that_is_used()
    {
        await using var shelf = new PluginShelf();
        var folder = shelf.Plant("packed", "GoodDriver");
        Helper.CopyOf(typeof(IDriverFactory).Assembly.Location).AddTo(folder);
        Assert.Equal((DriverStatus.Loaded, null), Assert.Single((await shelf.ScanAsync()).Select(e => (e.Status, e.ReasonCode))));
    }

    [Theory]
    [InlineData(NotOurs)]
    [InlineData("monolith.drivers.hosting")]
    [InlineData("Autofac")]
    [InlineData("Microsoft.Extensions.Logging.Abstractions")]
    public async Task An_assembly_that_leans_on_the_hosts_own_assemblies_is_refused(string name)
    {
        await using var shelf = new PluginShelf();
        var folder = shelf.Plant("nosy", "GoodDriver");
        Helper.Referring(name, new(0, 1, 0, 0)).AddTo(folder);
        var entry = PluginShelf.Refused(await shelf.ScanAsync(), DriverRefusals.UnknownDependency);
        Assert.Contains($"Helper.dll needs {name}", entry.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assembly_where_no_loader_finds_it_does_not_open_the_way_to_the_hosts_one()
    {
        await using var shelf = new PluginShelf();
        var folder = shelf.Plant("decoy", "GoodDriver");
        Helper.Referring(NotOurs, new(0, 1, 0, 0)).AddTo(folder);
        Helper.Empty(NotOurs, new(0, 1, 0, 0)).AddTo(folder, $"below/{NotOurs}.dll");
        PluginShelf.Refused(await shelf.ScanAsync(), DriverRefusals.UnknownDependency);
    }

    [Fact]
    public async Task A_type_of_the_host_is_not_reached_by_its_name()
    {
        await using var shelf = new PluginShelf();
        var folder = shelf.Plant("nosy", "GoodDriver");
        Helper.Calling(typeof(Type).GetMethod(nameof(Type.GetType), [typeof(string)])!).AddTo(folder);
        var entry = PluginShelf.Refused(await shelf.ScanAsync(), DriverRefusals.ForbiddenReference);
        Assert.Equal("Helper.dll calls System.Type.GetType.", entry.Reason);
    }

    [Fact]
    public async Task A_driver_that_opens_its_own_sockets_is_refused_by_what_it_refers_to()
    {
        await using var shelf = new PluginShelf();
        shelf.Plant("socket", "SocketDriver", project: "Forbidden");
        var entry = PluginShelf.Refused(await shelf.ScanAsync(), DriverRefusals.ForbiddenReference);
        Assert.Contains("System.Net.Sockets.TcpClient", entry.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_driver_that_calls_native_code_is_refused()
    {
        await using var shelf = new PluginShelf();
        Helper.Native("libc", "getpid").AddTo(shelf.Plant("native", "GoodDriver"));
        var entry = PluginShelf.Refused(await shelf.ScanAsync(), DriverRefusals.ForbiddenReference);
        Assert.Equal("Helper.dll calls native code (P/Invoke).", entry.Reason);
    }

    [Theory]
    [InlineData("libhelper.so", new byte[] { 0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0 })]
    [InlineData("libhelper.dylib", new byte[] { 0xCF, 0xFA, 0xED, 0xFE, 7, 0, 0, 1 })]
    [InlineData("runtimes/linux-x64/native/data.bin", new byte[] { 0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0 })]
    [InlineData("Helper.dll", new byte[] { 0x4D, 0x5A, 0x90, 0x00, 3, 0, 0, 0 })]
    [InlineData("Helper.dll", new byte[] { 1, 2, 3, 4, 5 })]
    public async Task A_driver_with_a_file_of_native_code_or_of_no_code_at_all_is_refused(string file, byte[] content)
    {
        await using var shelf = new PluginShelf();
        new Helper(content).AddTo(shelf.Plant("native", "GoodDriver"), file);
        var entry = PluginShelf.Refused(await shelf.ScanAsync(), DriverRefusals.NotManaged);
        Assert.StartsWith(file, entry.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assembly_with_machine_code_beside_its_own_is_refused()
    {
        await using var shelf = new PluginShelf();
        var image = Helper.Empty("Helper", new(1, 0, 0, 0)).Content;
        var flags = new PEHeaders(new MemoryStream(image)).CorHeaderStartOffset + 16;
        Assert.Equal((byte)CorFlags.ILOnly, image[flags]);
        image[flags] = 0;
        new Helper(image).AddTo(shelf.Plant("mixed", "GoodDriver"));
        var entry = PluginShelf.Refused(await shelf.ScanAsync(), DriverRefusals.NotManaged);
        Assert.Equal("Helper.dll holds native code beside its .NET code, which this Host does not load.", entry.Reason);
    }

    [Theory]
    [InlineData("Helper.runtimeconfig.json", """{ "runtimeOptions": { "additionalProbingPaths": ["/tmp"] } }""", DriverRefusals.ForbiddenReference)]
    [InlineData("Helper.runtimeconfig.dev.json", "{}", DriverRefusals.ForbiddenReference)]
    [InlineData("Helper.deps.json", """{ "targets": { "x": { "Helper/1.0.0": { "runtime": { "../../Other.dll": {} } } } } }""", DriverRefusals.ForbiddenReference)]
    [InlineData("Helper.deps.json", """{ "targets": { "x": { "Helper/1.0.0": { "native": { "/tmp/libother.so": {} } } } } }""", DriverRefusals.ForbiddenReference)]
    [InlineData("Helper.deps.json", "{ \"targets\": ", DriverRefusals.ManifestInvalid)]
    public async Task A_file_that_sends_the_loader_outside_the_verified_folder_is_refused(string file, string content, string code)
    {
        await using var shelf = new PluginShelf();
        new Helper(Encoding.UTF8.GetBytes(content)).AddTo(shelf.Plant("guide", "GoodDriver"), file);
        Assert.StartsWith(file, PluginShelf.Refused(await shelf.ScanAsync(), code).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_driver_with_texts_in_two_languages_and_other_files_of_its_own_runs()
    {
        await using var shelf = new PluginShelf();
        var folder = shelf.Plant("worldly", "GoodDriver");
        Helper.Empty("Some.resources", new(1, 0, 0, 0)).AddTo(folder, "de/Some.resources.dll");
        Helper.Empty("Some.resources", new(1, 0, 0, 0)).AddTo(folder, "zh/Some.resources.dll");
        Helper.Referring("Own", new(1, 0, 0, 0)).AddTo(folder);
        Helper.Empty("Own", new(1, 0, 0, 0)).AddTo(folder, "runtimes/any/lib/Own.dll");
        new Helper("logo"u8.ToArray()).AddTo(folder, "logo.txt");
        Assert.Equal((DriverStatus.Loaded, null), Assert.Single((await shelf.ScanAsync()).Select(e => (e.Status, e.Reason))));
    }
}
