using System.Diagnostics;

namespace Monolith.Host.Tests.Support;

/// <summary>The executable as a process of its own.</summary>
internal static class Cli
{
    public static Task<(int ExitCode, string Output, string Errors)> Run(params string[] arguments) => RunIn(null, arguments);

    /// <param name="zone">The server's own; null: this machine's.</param>
    public static async Task<(int ExitCode, string Output, string Errors)> RunIn(string? zone, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        if (zone is not null) start.Environment["TZ"] = zone;
        foreach (var argument in (string[])[typeof(Monolith.Host.Composition.ModuleCatalog).Assembly.Location, .. arguments]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);
        return (process.ExitCode, await output, await errors);
    }
}
