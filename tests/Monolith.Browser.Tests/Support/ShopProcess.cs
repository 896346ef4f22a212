using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Monolith.Testing;

namespace Monolith.Browser.Tests.Support;

/// <summary>The real Host, as a process of its own over a data folder of its own.</summary>
internal sealed partial class ShopProcess : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ConcurrentQueue<string> _said = new();
    private readonly TaskCompletionSource<string> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    private ShopProcess(string verb)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in new[] { Assembly, verb, "--data", DataFolder, "--urls", "http://127.0.0.1:0" }) start.ArgumentList.Add(argument);
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, e) => Hear(e.Data);
        _process.ErrorDataReceived += (_, e) => Hear(e.Data);
        _process.Exited += (_, _) => _listening.TrySetException(new InvalidOperationException("The Host ended:\n" + Said));
    }

    /// <summary>Beside these tests, built in the same configuration.</summary>
    public static string Assembly =>
        Repo.Path("src/Host/Monolith.Host/bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, new DirectoryInfo(AppContext.BaseDirectory).Name, "Monolith.Host.dll");

    public string DataFolder => _folder.Path;

    public string Url { get; private set; } = "";

    public string Said => string.Join('\n', _said);

    public static async Task<ShopProcess> Start(string verb)
    {
        var shop = new ShopProcess(verb);
        try
        {
            shop._process.Start();
            shop._process.BeginOutputReadLine();
            shop._process.BeginErrorReadLine();
            shop.Url = await shop._listening.Task.WaitAsync(TimeSpan.FromSeconds(120));
            return shop;
        }
        catch
        {
            await shop.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until the console says something that fits.</summary>
    public async Task<Match> Hears(Regex wanted)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if (wanted.Match(Said) is { Success: true } found) return found;
            await Task.Delay(100);
        }

        throw new TimeoutException($"The console never said {wanted}:\n{Said}");
    }

    /// <summary>As a power cut ends it.</summary>
    public async Task Die()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Dispose();
    }

    [GeneratedRegex(@"listens on (http://[\d.]+:\d+)")]
    private static partial Regex Listens();

    private void Hear(string? line)
    {
        if (line is null) return;
        _said.Enqueue(line);
        if (Listens().Match(line) is { Success: true } match) _listening.TrySetResult(match.Groups[1].Value);
    }
}
