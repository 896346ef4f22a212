using Monolith.Architecture.Tests.Discovery;
using Monolith.Testing;

namespace Monolith.Architecture.Tests;

public sealed class SolutionTests
{
    private static readonly string Solution = File.ReadAllText(Repo.Path("Monolith.sln"));

    [Fact]
    public void The_solution_has_the_two_configurations_that_are_used() =>
        Assert.Equal(
            ["Debug|Any CPU", "Release|Any CPU"],
            Solution.Split('\n').Select(line => line.Trim().Split(" = "))
                .Where(parts => parts.Length == 2 && parts[0].Contains('|'))
                .Select(parts => parts[0].Split('.') is [_, .. var rest] && rest.Length > 0 ? rest[0] : parts[0])
                .Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_project_of_the_product_and_its_tests_stands_in_the_solution() =>
        Assert.Empty(new[] { "src", "tests" }
            .SelectMany(folder => SourceFiles.Under(Repo.Path(folder), ".csproj"))
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => !Planted(name) && !Solution.Contains($"\\{name}.csproj\"", StringComparison.Ordinal)));

    // The architecture tests' own violations, which they build themselves.
    private static bool Planted(string name) => Directory.Exists(Repo.Path("tests", "Monolith.Architecture.Tests", "Planted", name));
}
