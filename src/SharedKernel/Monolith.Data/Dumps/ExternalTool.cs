using Monolith.SharedKernel.Messaging;
using System.ComponentModel;
using System.Diagnostics;
using Monolith.SharedKernel;

namespace Monolith.Data.Dumps;

/// <summary>Runs a program of the database's maker and says what it said when it failed.</summary>
internal static class ExternalTool
{
    public static async Task<Result<Done>> Run(
        string tool, string? folder, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string?> environment,
            CancellationToken ct)
    {
        var start = new ProcessStartInfo(Find(tool, folder)) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        try
        {
            using var process = Process.Start(start)!;
            var (errors, output) = (process.StandardError.ReadToEndAsync(ct), process.StandardOutput.ReadToEndAsync(ct));
            try
            {
                await process.WaitForExitAsync(ct);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }

            await output;
            return process.ExitCode == 0 ? Done.It : DumpErrors.ToolFailed(tool, await errors);
        }
        catch (Win32Exception)
        {
            return DumpErrors.ToolMissing(tool);
        }
    }

    // On Debian and Windows the tools of each version have a folder of their own, and none of them need be on the path.
    private static string Find(string tool, string? folder)
    {
        var name = OperatingSystem.IsWindows() ? tool + ".exe" : tool;
        if (folder is not null) return Path.Combine(folder, name);
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(p => Path.Combine(p, name))
            .FirstOrDefault(File.Exists);
        return onPath ?? Versions().Select(v => Path.Combine(v, "bin", name)).FirstOrDefault(File.Exists) ?? name;
    }

    private static IEnumerable<string> Versions()
    {
        var root = OperatingSystem.IsWindows()
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL")
            : "/usr/lib/postgresql";
        if (!Directory.Exists(root)) return [];
        return Directory.EnumerateDirectories(root).OrderByDescending(v => int.TryParse(Path.GetFileName(v), out var number) ? number : 0);
    }
}
