using ICSharpCode.SharpZipLib.Zip;
using Monolith.Backup;

namespace Monolith.Host.Tests;

/// <summary>The executable's own verbs on real files.</summary>
public sealed class BackupFileTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _shop = new();
    private readonly TempFolder _out = new();
    private string _key = "";
    private string _file = "";

    public async Task InitializeAsync()
    {
        await using (await RunningShop.Start(kept: _shop)) { }
        _shop.Write("settings.json", """{ "Logging": { "Json": false } }""");
        Directory.CreateDirectory(Path.Combine(_shop.Path, "plugins", "acme"));
        _shop.Write("plugins/acme/driver.txt", "a driver");
        _key = BackupKeyFile.Of(_shop.Path).Make(replace: false, TimeProvider.System.GetUtcNow()).Value.Text;
        var made = await Cli.Run("backup", "--out", _out.Path, "--data", _shop.Path);
        Assert.True(made.ExitCode == 0, made.Errors);
        _file = Directory.GetFiles(_out.Path).Single();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _shop.Dispose();
        _out.Dispose();
    }

    [Fact]
    public async Task A_backup_is_tried_out_and_comes_back_as_a_shop()
    {
        var tried = await Cli.Run("backup", "verify", _file, "--data", _shop.Path);
        Assert.True(tried.ExitCode == 0, tried.Output + tried.Errors);
        Assert.Contains("all is well", tried.Output, StringComparison.Ordinal);

        using var elsewhere = new TempFolder();
        var (data, sheet) = (Path.Combine(elsewhere.Path, "new shop"), elsewhere.Write("sheet.txt", _key.ToLowerInvariant()));
        var restored = await Cli.Run("restore", _file, "--data", data, "--key-file", sheet);
        Assert.True(restored.ExitCode == 0, restored.Output + restored.Errors);
        Assert.Equal("a driver", await File.ReadAllTextAsync(Path.Combine(data, "plugins", "acme", "driver.txt")));
        Assert.False(File.Exists(Path.Combine(data, "jobs.db")));
        var examined = await Cli.Run("doctor", "--data", data);
        Assert.True(examined.ExitCode == 0, examined.Output + examined.Errors);
    }

    [Fact]
    public void Any_program_that_knows_zip_with_aes_opens_it_with_the_key_as_printed()
    {
        using var zip = new ZipFile(_file) { Password = _key };
        var names = zip.Cast<ZipEntry>().ToList();
        Assert.All(names, e => Assert.Equal(256, e.AESKeySize));
        Assert.Contains("monolith.db", names.Select(e => e.Name));
        Assert.DoesNotContain(names, e => e.Name.StartsWith("monolith.db-", StringComparison.Ordinal) || e.Name.EndsWith(".lock", StringComparison.Ordinal));
        Assert.DoesNotContain(_key, System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(_file)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_flipped_byte_anywhere_is_noticed()
    {
        var keys = BackupKeyFile.Of(_shop.Path).All;
        var whole = File.ReadAllBytes(_file);
        var random = new Random(20261129);
        for (var i = 0; i < 60; i++)
        {
            var damaged = (byte[])whole.Clone();
            var place = random.Next(damaged.Length);
            damaged[place] ^= (byte)(1 << random.Next(8));
            Assert.True(IsNoticed(damaged, keys), $"A flipped bit at {place} of {whole.Length} was believed.");
        }
    }

    [Fact]
    public void A_flipped_bit_in_the_manifest_the_directory_or_behind_it_is_noticed()
    {
        var keys = BackupKeyFile.Of(_shop.Path).All;
        var whole = File.ReadAllBytes(_file);
        Assert.False(IsRefused(whole, keys));
        var end = whole.AsSpan().LastIndexOf("PK\u0003\u0004"u8); // the last entry is the manifest
        for (var fromEnd = 1; fromEnd < whole.Length - end; fromEnd += 7)
        {
            var damaged = (byte[])whole.Clone();
            damaged[^fromEnd] ^= (byte)(1 << (fromEnd % 8));
            Assert.True(IsRefused(damaged, keys), $"A flipped bit {fromEnd} before the end was believed.");
        }
    }

    [Fact]
    public void A_cut_file_is_noticed_wherever_it_ends()
    {
        var keys = BackupKeyFile.Of(_shop.Path).All;
        var whole = File.ReadAllBytes(_file);
        foreach (var length in (int[])[0, 1, 4, 100, whole.Length / 3, whole.Length - 400, whole.Length - 1])
            Assert.True(IsNoticed(whole[..length], keys), $"The first {length} of {whole.Length} bytes were believed.");
    }

    [Fact]
    public async Task Another_shops_key_is_refused_and_the_right_sheet_named()
    {
        using var other = new TempFolder();
        var sheet = other.Write("sheet.txt", BackupKey.New().Text);
        var refused = await Cli.Run("restore", _file, "--data", Path.Combine(other.Path, "shop"), "--key-file", sheet);

        Assert.Equal(1, refused.ExitCode);
        Assert.StartsWith("backup.wrong-key", refused.Errors, StringComparison.Ordinal);
        Assert.Contains(BackupKey.Parse(_key).Value.Fingerprint, refused.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(other.Path, "shop")));
    }

    [Fact]
    public async Task A_restore_overwrites_nothing()
    {
        using var there = new TempFolder();
        there.Write("letter.txt", "mine");
        var refused = await Cli.Run("restore", _file, "--data", there.Path, "--key-file", Path.Combine(_shop.Path, "keys", BackupKeyFile.Name));

        Assert.Equal(1, refused.ExitCode);
        Assert.StartsWith("backup.folder-not-empty", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(["letter.txt"], Directory.GetFileSystemEntries(there.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Without_a_key_nothing_is_made()
    {
        using var bare = new TempFolder();
        await using (await RunningShop.Start(kept: bare)) { }
        using var place = new TempFolder();
        var refused = await Cli.Run("backup", "--out", place.Path, "--data", bare.Path);

        Assert.Equal(1, refused.ExitCode);
        Assert.StartsWith("backup.no-key", refused.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(place.Path));
    }

    private bool IsRefused(byte[] content, IReadOnlyList<BackupKey> keys)
    {
        var file = _out.File("damaged.zip");
        File.WriteAllBytes(file, content);
        var opened = BackupReader.Open(file, keys);
        if (!opened.IsOk) return true;
        using var reader = opened.Value;
        return !reader.Read(null, CancellationToken.None).IsOk;
    }

    private bool IsNoticed(byte[] content, IReadOnlyList<BackupKey> keys)
    {
        var file = _out.File("damaged.zip");
        File.WriteAllBytes(file, content);
        using var into = new TempFolder();
        var opened = BackupReader.Open(file, keys);
        if (!opened.IsOk) return true;
        using var reader = opened.Value;
        var read = reader.Read(Path.Combine(into.Path, "x"), CancellationToken.None);
        // A bit that says nothing (a time of day, a reserved field) harms nobody: what comes out is still what was put in.
        return !read.IsOk || Same(Path.Combine(into.Path, "x"));
    }

    private bool Same(string folder) => File.ReadAllText(Path.Combine(folder, "plugins", "acme", "driver.txt")) == "a driver"
        && File.ReadAllText(Path.Combine(folder, "settings.json")).Contains("Logging", StringComparison.Ordinal);
}
