using System.Diagnostics;

namespace Monolith.Host.Tests.Support;

/// <summary>The executable as a process of its own.</summary>
internal static class Cli
{
    public static Task<(int ExitCode, string Output, string Errors)> Run(params string[] arguments) => On(null, null, arguments);

    /// <param name="zone">The server's own.</param>
    public static Task<(int ExitCode, string Output, string Errors)> RunIn(string? zone, params string[] arguments) =>
        On(zone, null, arguments);

    /// <param name="locale">What the machine speaks.</param>
    public static Task<(int ExitCode, string Output, string Errors)> RunOn(string locale, params string[] arguments) =>
        On(null, locale, arguments);

    private static async Task<(int ExitCode, string Output, string Errors)> On(string? zone, string? locale, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        if (zone is not null) start.Environment["TZ"] = zone;
        if (locale is not null) start.Environment["LANG"] = start.Environment["LC_ALL"] = locale;
        foreach (var argument in (string[])[typeof(Monolith.Host.Composition.ModuleCatalog).Assembly.Location, .. arguments]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);
        return (process.ExitCode, await output, await errors);
    }
}
