using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Monolith.Drivers.Hosting;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Tests;

public sealed class VerificationTests
{
    [Fact]
    public async Task A_sound_driver_is_loaded_and_shown_as_unsigned()
    {
        await using var shelf = new PluginShelf();
        shelf.Plant("good", "GoodDriver");
        var entry = Assert.Single(await shelf.ScanAsync());
        Assert.Equal((DriverStatus.Loaded, null, true), (entry.Status, entry.ReasonCode, entry.Unsigned));
    }

    [Fact]
    public async Task Outside_developer_mode_an_unsigned_driver_is_refused()
    {
        await using var shelf = new PluginShelf();
        shelf.Plant("good", "GoodDriver");
        AssertRefused(await shelf.ScanAsync(allowUnsigned: false), DriverRefusals.Unsigned);
    }

    [Fact]
    public async Task A_signature_that_nobody_can_verify_counts_for_nothing()
    {
        await using var shelf = new PluginShelf();
        shelf.Plant("good", "GoodDriver", spoil: m => m["signature"] = "c2lnbmVkLCBob25lc3RseQ==");
        AssertRefused(await shelf.ScanAsync(allowUnsigned: false), DriverRefusals.Unsigned);
    }

    [Fact]
    public async Task A_driver_that_came_with_the_program_runs_by_itself_and_is_not_called_unsigned()
    {
        await using var shelf = new PluginShelf();
        var folder = shelf.Plant("good", "GoodDriver");
        shelf.Plant("other", "GoodDriver");
        var found = await shelf.ScanAsync(allowUnsigned: false, shipped: PluginShelf.HashOf(folder));
        Assert.Equal([("good", DriverStatus.Loaded, null, false), ("other", DriverStatus.Refused, DriverRefusals.Unsigned, false)], found.Select(d => (d.Id, d.Status, d.ReasonCode, d.Unsigned)));
    }

    [Fact]
    public async Task A_shipped_driver_with_another_file_is_refused_even_when_its_manifest_fits_again()
    {
        await using var shelf = new PluginShelf();
        var folder = shelf.Plant("good", "GoodDriver");
        var shipped = PluginShelf.HashOf(folder);
        var file = Path.Combine(folder, "Monolith.TestPlugins.Troubled.dll");
        await File.AppendAllTextAsync(file, "x");
        AssertRefused(await shelf.ScanAsync(allowUnsigned: false, shipped: shipped), DriverRefusals.HashMismatch);

        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "driver.json")))!;
        manifest["files"]!["Monolith.TestPlugins.Troubled.dll"] = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file)));
        await File.WriteAllTextAsync(Path.Combine(folder, "driver.json"), manifest.ToJsonString());
        AssertRefused(await shelf.ScanAsync(allowUnsigned: false, shipped: shipped), DriverRefusals.Unsigned);
    }

    [Fact]
    public async Task A_changed_file_is_refused_before_it_runs()
    {
        await using var shelf = new PluginShelf();
        var folder = shelf.Plant("good", "GoodDriver");
        await File.AppendAllTextAsync(Path.Combine(folder, "Monolith.TestPlugins.Troubled.dll"), "x");
        AssertRefused(await shelf.ScanAsync(), DriverRefusals.HashMismatch);
    }

    [Fact]
    public async Task A_driver_that_wants_a_newer_contract_is_refused_by_name()
    {
        await using var shelf = new PluginShelf();
        shelf.Plant("eager", "GoodDriver", spoil: m => (m["contractMin"], m["contractMax"]) = ("1.7", "1.7"));
        var entry = AssertRefused(await shelf.ScanAsync(), DriverRefusals.ContractTooNew);
        Assert.Equal("eager 1.0.0 needs driver contract 1.7; this Host has 1.0.", entry.Reason);
    }

    [Fact]
    public async Task A_driver_of_another_major_contract_is_refused()
    {
        await using var shelf = new PluginShelf();
        shelf.Plant("old", "GoodDriver", spoil: m => (m["contractMin"], m["contractMax"]) = ("0.9", "0.9"));
        AssertRefused(await shelf.ScanAsync(), DriverRefusals.ContractTooOld);
    }

    [Fact]
    public async Task A_driver_whose_constructor_throws_is_refused_and_the_others_run()
    {
        await using var shelf = new PluginShelf();
        shelf.Plant("good", "GoodDriver");
        shelf.Plant("stillborn", "StillbornDriver");
        var entries = await shelf.ScanAsync();
        Assert.Equal(DriverStatus.Loaded, entries.Single(e => e.Id == "good").Status);
        var refused = entries.Single(e => e.Id == "stillborn");
        Assert.Equal(DriverRefusals.LoadFailed, refused.ReasonCode);
        Assert.Contains("the paper ate itself", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_driver_that_never_comes_out_of_its_constructor_is_refused_and_the_others_run()
    {
        await using var shelf = new PluginShelf();
        shelf.Plant("asleep", "SleepingDriver");
        shelf.Plant("good", "GoodDriver");
        var entries = await shelf.ScanAsync(limits: new() { Load = TimeSpan.FromSeconds(1) });
        Assert.Equal([(DriverStatus.Refused, DriverRefusals.LoadFailed), (DriverStatus.Loaded, null)], entries.Select(e => (e.Status, e.ReasonCode)));
    }

    [Theory]
    [InlineData("entryType", "Monolith.TestPlugins.Troubled.Nobody", DriverRefusals.EntryTypeMissing)]
    [InlineData("entryType", "Monolith.TestPlugins.Troubled.TroubledDriver", DriverRefusals.EntryTypeMissing)]
    [InlineData("id", "another", DriverRefusals.FolderMismatch)]
    [InlineData("version", "2.0.0", DriverRefusals.FolderMismatch)]
    [InlineData("version", "two", DriverRefusals.ManifestInvalid)]
    [InlineData("publisher", "", DriverRefusals.ManifestInvalid)]
    [InlineData("entryAssembly", "Other.dll", DriverRefusals.ManifestInvalid)]
    public async Task A_manifest_that_is_wrong_is_refused(string member, string value, string code)
    {
        await using var shelf = new PluginShelf();
        shelf.Plant("good", "GoodDriver", spoil: m => m[member] = value);
        AssertRefused(await shelf.ScanAsync(), code);
    }

    [Theory]
    [InlineData("../../outside.dll")]
    [InlineData("/etc/hostname")]
    [InlineData("a//b.dll")]
    [InlineData("..\\b.dll")]
    public async Task A_manifest_that_names_files_outside_its_folder_is_refused(string path)
    {
        await using var shelf = new PluginShelf();
        shelf.Plant("good", "GoodDriver", spoil: m => m["files"]!.AsObject()[path] = new string('0', 64));
        AssertRefused(await shelf.ScanAsync(), DriverRefusals.ManifestInvalid);
    }

    [Fact]
    public async Task A_manifest_that_is_no_JSON_and_a_file_that_is_missing_are_refused()
    {
        await using var shelf = new PluginShelf();
        await File.WriteAllTextAsync(Path.Combine(shelf.Plant("broken", "GoodDriver"), "driver.json"), "{ \"id\": ");
        File.Delete(Path.Combine(shelf.Plant("hollow", "GoodDriver"), "Monolith.TestPlugins.Troubled.dll"));
        var entries = await shelf.ScanAsync();
        Assert.Equal([DriverRefusals.ManifestInvalid, DriverRefusals.FileMissing], entries.Select(e => e.ReasonCode));
    }

    [Fact]
    public async Task A_driver_for_another_platform_is_refused()
    {
        await using var shelf = new PluginShelf();
        shelf.Plant("elsewhere", "GoodDriver", spoil: m => m["platforms"] = new JsonArray("plan9-mips"));
        AssertRefused(await shelf.ScanAsync(), DriverRefusals.PlatformUnsupported);
    }

    private static DriverEntry AssertRefused(IReadOnlyList<DriverEntry> entries, string code) => PluginShelf.Refused(entries, code);
}
