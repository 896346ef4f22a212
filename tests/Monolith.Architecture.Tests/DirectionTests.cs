using Monolith.Architecture.Tests.Discovery;
using Monolith.Architecture.Tests.Rules;
using Monolith.Testing;

namespace Monolith.Architecture.Tests;

public sealed class DirectionTests
{
    private static readonly Layers BetaOnAlpha = new(["Alpha"], ["Beta"]);

    [Fact]
    public void Asking_goes_down_and_telling_goes_up_by_event()
    {
        var contracts = House.ContractNames.Select(House.Load).ToList();
        var found = Direction.AskedUpwards(House.ModuleAssemblyNames, contracts, Layers.OfTheHouse)
            .Concat(House.ModuleFolders.SelectMany(folder => Direction.ConstantsReadUpwards(
                Path.GetFileName(folder)["Monolith.".Length..], SourceFiles.Under(folder, ".cs", ".razor"), contracts, Layers.OfTheHouse)));
        Findings.None(found);
    }

    [Fact]
    public void The_layers_name_modules_that_there_are() =>
        Assert.Subset(House.ModuleAssemblyNames.ToHashSet(), Layers.OfTheHouse.Named.Select(name => $"Monolith.{name}").ToHashSet());

    [Theory, MemberData(nameof(Projects))]
    public void Contracts_that_nobody_uses_are_not_referenced(string project) => Findings.None(References.Unused(Repo.Path(project)));

    public static TheoryData<string> Projects() => [.. House.ModuleFolders.Select(folder => Path.GetRelativePath(Repo.Root, References.ProjectIn(folder)))];

    [Fact]
    public void A_question_to_a_module_above_is_noticed_and_its_event_is_heard()
    {
        Assert.Equal(
            ["Alpha asks Beta for IShelves", "Alpha asks Beta for ShelfInfo"],
            PlantedQuestions(BetaOnAlpha).Except(["Alpha asks Beta for FindShelf"]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_question_to_a_module_below_passes() => Assert.Empty(PlantedQuestions(new(["Beta"], ["Alpha"])));

    [Fact]
    public void Modules_side_by_side_and_above_all_layers_do_not_ask_each_other()
    {
        Assert.Contains("Alpha asks Beta for IShelves", PlantedQuestions(new(["Alpha", "Beta"])));
        Assert.Contains("Alpha asks Beta for IShelves", PlantedQuestions(new()));
    }

    [Fact]
    public void A_permission_of_a_module_above_is_noticed_although_the_compiler_forgets_it()
    {
        var files = SourceFiles.Under(Repo.Path("tests/Monolith.Architecture.Tests/Planted/Monolith.Alpha"), ".cs");
        Assert.Equal(
            ["Alpha asks Beta for BetaPermissions"],
            Direction.ConstantsReadUpwards("Alpha", files, [House.Load("Monolith.Beta.Contracts")], BetaOnAlpha));
    }

    [Fact]
    public void A_reference_that_nobody_uses_is_noticed() =>
        Assert.Equal(
            ["Monolith.Alpha does not use Monolith.Alpha.Contracts"],
            References.Unused(Repo.Path("tests/Monolith.Architecture.Tests/Planted/Monolith.Alpha/Monolith.Alpha.csproj")));

    [Fact]
    public void An_exception_that_is_no_longer_needed_is_noticed()
    {
        var failure = Assert.ThrowsAny<Exception>(() => Findings.Exactly(["no longer", "still"], ["still"]));
        Assert.Contains("no longer", failure.Message);
        Assert.ThrowsAny<Exception>(() => Findings.Exactly(["still"], ["still", "new"]));
    }

    private static IEnumerable<string> PlantedQuestions(Layers layers) =>
        Direction.AskedUpwards(new HashSet<string> { "Monolith.Alpha" }, [House.Load("Monolith.Beta.Contracts")], layers).Distinct();
}
