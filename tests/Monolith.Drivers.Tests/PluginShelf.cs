using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Monolith.Drivers.Hosting;
using Monolith.Drivers.Testing;

namespace Monolith.Drivers.Tests;

/// <summary>A plugins folder of its own for one test, and a catalog over it.</summary>
internal sealed class PluginShelf : IAsyncDisposable
{
    private static readonly string Repository = FindRepository();
    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    public string Folder { get; } = Directory.CreateTempSubdirectory("monolith-plugins-").FullName;

    public List<DriverLogEntry> Log { get; } = [];

    public DriverCatalog? Catalog { get; private set; }

    public static string OwnPlugins => Path.Combine(Repository, "plugins");

    public async Task<IReadOnlyList<DriverEntry>> ScanAsync(bool allowUnsigned = true, DeviceLimits? limits = null, params string[] shipped)
    {
        Catalog ??= new(new DriverHostingOptions
        {
            Folders = [Folder],
            ShadowFolder = Path.Combine(Folder, ".shadow"),
            AllowUnsigned = allowUnsigned,
            Shipped = shipped.ToHashSet(),
            Limits = limits ?? new(),
            Log = line => { lock (Log) Log.Add(line); },
        }, TimeProvider.System);
        return await Catalog.ScanAsync(default);
    }

    /// <summary>Puts one of the planted plugins on the shelf with a right manifest, which the test may then spoil.</summary>
    public string Plant(string id, string entryType, string version = "1.0.0", string project = "Troubled", Action<JsonObject>? spoil = null)
    {
        var assembly = $"Monolith.TestPlugins.{project}.dll";
        var folder = Directory.CreateDirectory(Path.Combine(Folder, id, version)).FullName;
        var built = Path.Combine(Repository, "tests", "TestPlugins", $"Monolith.TestPlugins.{project}", "bin", Configuration, "net10.0", assembly);
        File.Copy(built, Path.Combine(folder, assembly), overwrite: true);
        var manifest = new JsonObject
        {
            ["id"] = id,
            ["version"] = version,
            ["publisher"] = "Tests",
            ["name"] = new JsonObject { ["en"] = id },
            ["contractMin"] = "1.0",
            ["contractMax"] = "1.0",
            ["kinds"] = new JsonArray("receipt-printer"),
            ["entryAssembly"] = assembly,
            ["entryType"] = $"Monolith.TestPlugins.{project}.{entryType}",
            ["channels"] = new JsonArray("tcp"),
            ["files"] = new JsonObject { [assembly] = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(built))) },
        };
        spoil?.Invoke(manifest);
        File.WriteAllText(Path.Combine(folder, "driver.json"), manifest.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        return folder;
    }

    /// <summary>Puts the product's own ESC/POS driver on the shelf, as its build packed it.</summary>
    public string PlaceEscPos() => PackedDriver.Find("escpos").CopyTo(Folder);

    /// <summary>As the build of a Host pins a driver that it ships.</summary>
    public static string HashOf(string folder) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, "driver.json"))));

    /// <summary>The one driver that was found, refused for this reason and with words for it.</summary>
    public static DriverEntry Refused(IReadOnlyList<DriverEntry> entries, string code)
    {
        var entry = Assert.Single(entries);
        Assert.Equal((DriverStatus.Refused, code), (entry.Status, entry.ReasonCode));
        Assert.False(string.IsNullOrWhiteSpace(entry.Reason));
        return entry;
    }

    public async ValueTask DisposeAsync()
    {
        if (Catalog is not null) await Catalog.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static string FindRepository()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at!.FullName, "Directory.Packages.props"))) at = at.Parent;
        return at.FullName;
    }
}
