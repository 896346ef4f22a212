using Monolith.Testing;

namespace Monolith.Architecture.Tests.Build;

/// <summary>A planted call that is banned in the house: seen by the build server's build and by <c>dotnet test</c>, not waited for by who runs the program.</summary>
public sealed class AnalysisTests
{
    private const string Found = "error RS0030";
    private const string Program = "src/Host/Monolith.Host/Monolith.Host.csproj";
    private const string Tests = "tests/Monolith.Host.Tests/Monolith.Host.Tests.csproj";

    [Fact]
    public void A_banned_call_runs_for_the_user_and_fails_with_the_tests_although_it_is_compiled_already()
    {
        using var house = HouseWithABannedCall();

        var (exitCode, output) = DotNet.Run(house.Path, "run", "--project", Program);
        Assert.Equal((0, "open"), (exitCode, output.Trim()));

        (exitCode, output) = DotNet.Run(house.Path, "test", Tests, "-nologo", "-v:q");
        Assert.NotEqual(0, exitCode);
        Assert.Contains(Found, output);

        (exitCode, output) = DotNet.Run(house.Path, "run", "--project", Program);
        Assert.Equal((0, "open"), (exitCode, output.Trim()));
    }

    [Fact]
    public void A_banned_call_fails_the_build_servers_build()
    {
        using var house = HouseWithABannedCall();
        var command = File.ReadLines(Repo.Path(".ci/run")).Single(line => line.StartsWith("dotnet build Monolith.sln ", StringComparison.Ordinal));

        var (exitCode, output) = DotNet.Run(house.Path, ["build", Program, .. command.Split(' ', StringSplitOptions.RemoveEmptyEntries)[3..]]);

        Assert.NotEqual(0, exitCode);
        Assert.Contains(Found, output);
    }

    private static TempFolder HouseWithABannedCall()
    {
        var folder = BuildSettings.Copy();
        folder.Write(Program, """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType></PropertyGroup></Project>""");
        folder.Write("src/Host/Monolith.Host/Program.cs", """Console.WriteLine(DateTime.Now > DateTime.MinValue ? "open" : "closed");""" + "\n");
        folder.Write(Tests, $"""<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><ProjectReference Include="$(MonolithRoot){Program}" /></ItemGroup></Project>""");
        folder.Write("tests/Monolith.Host.Tests/Usings.cs", "global using System.Text;\n");
        return folder;
    }
}
