using Monolith.Testing;

namespace Monolith.Architecture.Tests.Build;

public sealed class BoundaryTests(BoundaryCases rule) : IClassFixture<BoundaryCases>
{
    [Theory, MemberData(nameof(BoundaryCases.Allowed), MemberType = typeof(BoundaryCases))]
    public void A_reference_of_the_plan_is_let_through(string from, string to, string metadata) =>
        Assert.Empty(rule.CodesFor(from, to, metadata));

    [Theory, MemberData(nameof(BoundaryCases.Illegal), MemberType = typeof(BoundaryCases))]
    public void An_illegal_reference_is_named(string from, string to, string metadata) =>
        Assert.Equal(["MONO001"], rule.CodesFor(from, to, metadata));

    [Theory, MemberData(nameof(BoundaryCases.Homeless), MemberType = typeof(BoundaryCases))]
    public void A_project_in_no_known_place_is_refused(string from, string to, string metadata) =>
        Assert.Equal(["MONO002"], rule.CodesFor(from, to, metadata));

    [Fact]
    public void An_illegal_reference_stops_a_real_build_with_the_repositorys_own_settings()
    {
        using var folder = BuildSettings.Copy();
        folder.Write($"{BoundaryCases.Stock}/Monolith.Inventory.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
        folder.Write($"{BoundaryCases.Pos}/Monolith.Pos.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <ItemGroup><ProjectReference Include="../../Inventory/Monolith.Inventory/Monolith.Inventory.csproj" /></ItemGroup>
            </Project>
            """);

        var (exitCode, output) = DotNet.Run(folder.Path, "build", $"{BoundaryCases.Pos}/Monolith.Pos.csproj", "-nologo", "-v:q");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("error MONO001: Monolith.Pos (module:Pos) must not reference Monolith.Inventory (module:Inventory)", output);
    }

    [Theory]
    [InlineData("""<ItemGroup><Reference Include="Monolith.Inventory" HintPath="../x/Monolith.Inventory.dll" /></ItemGroup>""", "MONO003")]
    [InlineData("""<ItemGroup><PackageReference Include="Monolith.Drivers.Sdk" VersionOverride="1.0.0" /></ItemGroup>""", "MONO003")]
    [InlineData("""<PropertyGroup><DisableTransitiveProjectReferences>false</DisableTransitiveProjectReferences></PropertyGroup>""", "MONO004")]
    public void A_way_around_the_rule_is_closed(string content, string code)
    {
        using var folder = BuildSettings.Copy();
        var project = folder.Write($"{BoundaryCases.Pos}/Monolith.Pos.csproj", $"""<Project Sdk="Microsoft.NET.Sdk">{content}</Project>""");

        var (_, output) = DotNet.Run(folder.Path, "msbuild", project, "-t:MonolithBoundaries", "-nologo", "-v:q");

        Assert.Contains($"error {code}:", output);
    }
}
