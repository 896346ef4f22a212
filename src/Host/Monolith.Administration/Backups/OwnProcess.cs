using System.Diagnostics;
using System.Text.Json;

namespace Monolith.Administration.Backups;

/// <summary>This program's own verbs in a process beside: what it needs of memory and processor is gone afterwards, and the tills go
/// first.</summary>
internal sealed class OwnProcess(AdministrationOptions options)
{
    private const int LongestError = 400;

    /// <summary>Runs a verb that reports as JSON. An error is what it said on its error stream: <c>code: sentence</c>.</summary>
    public async Task<Result<JsonDocument>> Run(IReadOnlyList<string> arguments, CancellationToken ct)
    {
        var start = new ProcessStartInfo(options.Program[0]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in options.Program.Skip(1).Concat(arguments).Append("--json")) start.ArgumentList.Add(argument);
        start.ArgumentList.Add("--data");
        start.ArgumentList.Add(options.DataFolder);
        using var process = Process.Start(start)!;
        StepBack(process);
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
            await process.WaitForExitAsync(ct);
            return Read(await output) is { } report ? report : Failed(await errors, process.ExitCode);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static void StepBack(Process process)
    {
        try
        {
            process.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
        catch (Exception failure) when (failure is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // it has ended already, or the system doesn't let us
        }
    }

    private static JsonDocument? Read(string output)
    {
        try
        {
            return output.TrimStart().StartsWith('{') ? JsonDocument.Parse(output) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Error Failed(string errors, int exitCode)
    {
        var line = errors.Trim().ReplaceLineEndings(" ");
        if (line.Length == 0) line = $"the process ended with {exitCode} and said nothing";
        var why = line.Length <= LongestError ? line : line[..LongestError];
        return Error.Unavailable("backup.failed", why).With("why", why);
    }
}
