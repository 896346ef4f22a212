using Monolith.Architecture.Tests.Discovery;
using Monolith.Testing;

namespace Monolith.Architecture.Tests;

public sealed class SolutionTests
{
    private static readonly string Solution = File.ReadAllText(Repo.Path("Monolith.sln"));

    [Fact]
    public void The_solution_has_the_two_configurations_that_are_used() =>
        Assert.Equal(["Debug|Any CPU", "Release|Any CPU"], ConfigurationsOf(Solution));

    [Fact]
    public void Every_project_of_the_product_and_its_tests_stands_in_the_solution() =>
        Assert.Empty(Missing(Solution, new[] { "src", "tests" }
            .SelectMany(folder => SourceFiles.Under(Repo.Path(folder), ".csproj"))
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => !IsPlanted(name))));

    [Fact]
    public void A_configuration_that_nobody_builds_is_noticed()
    {
        Assert.Contains("Debug|x64", ConfigurationsOf(Solution + "\t\tDebug|x64 = Debug|x64\r\n"));
        Assert.Contains("Release|x86", ConfigurationsOf(Solution + "\t\t{5F3A7945-BAFD-4609-AC21-A14EF6FECB12}.Release|x86.ActiveCfg = Release|Any CPU\r\n"));
    }

    [Fact]
    public void A_project_that_was_left_out_is_noticed() =>
        Assert.Equal(["Monolith.Forgotten"], Missing(Solution, ["Monolith.Host", "Monolith.Forgotten"]));

    private static IEnumerable<string> ConfigurationsOf(string solution) => solution.Split('\n')
        .Select(line => line.Split(" = ")[0].Trim())
        .Where(key => key.Contains('|', StringComparison.Ordinal))
        .Select(key => key.Split('.').Single(part => part.Contains('|', StringComparison.Ordinal)))
        .Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Missing(string solution, IEnumerable<string> projects) =>
        projects.Where(name => !solution.Contains($"\\{name}.csproj\"", StringComparison.Ordinal));

    // The architecture tests' own violations, which they build themselves.
    private static bool IsPlanted(string name) => Directory.Exists(Repo.Path("tests", "Monolith.Architecture.Tests", "Planted", name));
}
