using System.Diagnostics;
using Monolith.Testing;

namespace Monolith.Pos.Tests;

/// <summary>The till is TypeScript and has its own tests; here they are part of every run.</summary>
public sealed class TillTests
{
    private static readonly string Till = Repo.Path("src/Modules/Pos/Till");

    [SkippableFact]
    public async Task The_tills_own_tests_pass()
    {
        Skip.IfNot(Directory.Exists(Path.Combine(Till, "node_modules", "vitest")), "The till was not built here: its build needs Node.js and fetches the packages.");
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd", "/c npm test") : new ProcessStartInfo("npm", "test");
        start.WorkingDirectory = Till;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment["NO_COLOR"] = "1";
        using var run = Process.Start(start)!;
        var (said, complained) = (run.StandardOutput.ReadToEndAsync(), run.StandardError.ReadToEndAsync());
        await run.WaitForExitAsync();
        Assert.True(run.ExitCode == 0, await said + await complained);
        Assert.Matches(@"Tests\s+\d+ passed", await said);
    }
}
