using System.Diagnostics;

namespace Monolith.Host.Tests;

/// <summary>What is broken is said, and a stop leaves one whole file.</summary>
public sealed class DamageTests
{
    private const int PageSize = 4096;

    [Fact]
    public async Task A_broken_page_is_a_finding()
    {
        using var folder = new TempFolder();
        Assert.Equal(0, (await Cli.Run("migrate", "--data", folder.Path)).ExitCode);
        Assert.False(File.Exists(folder.File("monolith.db-wal")) && new FileInfo(folder.File("monolith.db-wal")).Length > 0);
        await using (var file = File.OpenWrite(folder.File("monolith.db")))
        {
            file.Position = 9 * PageSize;
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, 3 * PageSize).ToArray());
        }

        var (code, output, errors) = await Cli.Run("doctor", "--data", folder.Path);
        Assert.Equal((1, ""), (code, errors));
        Assert.Contains("FAIL  database-is-sound", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.Equal(1, (await Cli.Run("doctor", "--json", "--data", folder.Path)).ExitCode);
    }

    [Fact]
    public async Task A_running_shop_examines_its_file_too()
    {
        await using var shop = await RunningShop.Start();
        var report = await shop.Everything.Get("/api/admin/doctor");
        var sound = report.Body!["checks"]!.AsArray().Single(c => c!["check"]!.ToString() == "database-is-sound")!;
        Assert.True((bool)sound["clean"]!);
    }

    [Fact]
    public async Task A_stop_empties_the_log_and_ends_with_0()
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new TempFolder();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[typeof(Monolith.Host.Composition.ModuleCatalog).Assembly.Location, "serve", "--data",
            folder.Path, "--urls", "http://127.0.0.1:0"])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line
            && !line.Contains("listens on", StringComparison.Ordinal))
        {
            // until it is there
        }

        using (var kill = Process.Start("kill",
            ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        Assert.Equal(0, process.ExitCode);
        Assert.All(Directory.EnumerateFiles(folder.Path, "*-wal"), log => Assert.Equal(0, new FileInfo(log).Length));
    }
}
