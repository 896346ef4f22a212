using System.Diagnostics;
using Microsoft.Playwright;
using Monolith.Testing;

namespace Monolith.Browser.Tests.Support;

/// <summary>A browser over a profile that outlives it, as the one of a till does; its power can be cut.</summary>
internal sealed class KeptProfile : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private IPlaywright? _playwright;
    private IBrowserContext? _context;

    public async Task<Visit> Open(string url)
    {
        _playwright ??= await Playwright.CreateAsync();
        _context = await _playwright.Chromium.LaunchPersistentContextAsync(_folder.Path, new()
        {
            ExecutablePath = Chromium.Path, Args = Chromium.Arguments, Locale = "en-GB", BaseURL = url,
            ViewportSize = new() { Width = 1366, Height = 768 },
        });
        return Visit.Of(_context, _context.Pages[0], url);
    }

    /// <summary>In good order: what the browser keeps is on the disk.</summary>
    public Task Close() => _context!.CloseAsync();

    /// <summary>All its processes end at once, without a word.</summary>
    public async Task CutPower()
    {
        foreach (var process in Ours())
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in Ours()) process.Kill();
        if (_playwright is not null) _playwright.Dispose();
        await Task.Delay(200); // what was killed lets go of its files
        _folder.Dispose();
    }

    // Those that name the profile; nobody else's.
    private IEnumerable<Process> Ours()
    {
        foreach (var process in Process.GetProcesses())
        {
            if (CommandLine(process.Id).Contains(_folder.Path, StringComparison.Ordinal)) yield return process;
            else process.Dispose();
        }
    }

    private static string CommandLine(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline");
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
