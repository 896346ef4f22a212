using ArchUnitNET.Fluent;
using ArchUnitNET.xUnit;
using Monolith.Architecture.Tests.Discovery;
using Monolith.Architecture.Tests.Rules;

namespace Monolith.Architecture.Tests;

public sealed class ModuleTests
{
    private static readonly HashSet<string> Planted = ["Monolith.Alpha", "Monolith.Beta"];

    public static TheoryData<string> ModuleAssemblies() => [.. House.ModuleAssemblyNames.Order(StringComparer.Ordinal)];

    public static TheoryData<string> Contexts() => [.. House.Contexts.Select(context => context.FullName!)];

    [Fact]
    public void The_folder_tree_is_what_is_looked_at()
    {
        Assert.Superset(
            new HashSet<string> { "Purchasing", "Inventory", "Sales", "Pos", "Finance", "Analytics" },
            House.ModuleNames.ToHashSet());
        Assert.All(House.ModuleNames, name => Assert.Contains(House.Modules, module => module.Name == name));
    }

    [Theory, MemberData(nameof(ModuleAssemblies))]
    public void A_module_uses_other_modules_only_through_contracts(string module) =>
        Isolation.OthersOnlyThroughContracts(module, House.ModuleAssemblyNames).Check(Code.All);

    [Theory, MemberData(nameof(Contexts))]
    public void No_database_context_is_named_outside_its_own_assembly(string context) =>
        Isolation.ContextOnlyAtHome(House.Contexts.Single(type => type.FullName == context)).Check(Code.All);

    [Theory, MemberData(nameof(ModuleAssemblies))]
    public void A_module_is_internal_but_for_its_table_of_contents_its_pages_and_its_migrations(string module) =>
        Visibility.OnlyWhatTheFrameworkMakesIsPublic(module).Check(Code.All);

    [Fact]
    public void Handlers_are_internal_and_sealed() => Visibility.HandlersAreInternalAndSealed(House.ModuleAssemblyNames).Check(Code.All);

    [Fact]
    public void Kernel_and_contracts_bring_no_database_and_no_web_server() =>
        Isolation.ArePlain(House.ContractNames.Append("Monolith.SharedKernel")).Check(Code.All);

    [Fact]
    public void Domain_rules_know_neither_database_nor_request() => Isolation.DomainIsPlain(House.ModuleAssemblyNames).Check(Code.All);

    [Fact]
    public void Every_module_folder_is_in_the_hosts_catalog() =>
        Findings.None(Isolation.MissingFromCatalog(Compiled.Read("Monolith.Host"), House.ModuleAssemblyNames));

    [Fact]
    public void Another_modules_inside_is_noticed() =>
        Assert.Contains("Monolith.Alpha.Thief", Assert.Single(Found(Isolation.OthersOnlyThroughContracts("Monolith.Alpha", Planted))));

    [Fact]
    public void Another_modules_context_is_noticed()
    {
        var context = House.Load("Monolith.Beta").GetType("Monolith.Beta.BetaDbContext", throwOnError: true)!;
        Assert.Contains("Monolith.Alpha.Thief", Assert.Single(Found(Isolation.ContextOnlyAtHome(context))));
    }

    [Fact]
    public void A_public_class_in_a_module_is_noticed() =>
        Assert.Contains(Found(Visibility.OnlyWhatTheFrameworkMakesIsPublic("Monolith.Alpha")), found => found.Contains("Monolith.Alpha.Leaked "));

    [Fact]
    public void A_handler_that_others_can_see_or_inherit_is_noticed() =>
        Assert.Collection(
            Found(Visibility.HandlersAreInternalAndSealed(Planted)).Order(StringComparer.Ordinal),
            found => Assert.Contains("Monolith.Alpha.HandlerWithHeirs", found),
            found => Assert.Contains("Monolith.Alpha.OpenHandler", found));

    [Fact]
    public void A_web_server_in_contracts_is_noticed() =>
        Assert.Contains("Monolith.Alpha.Contracts.BringsTheWeb", Assert.Single(Found(Isolation.ArePlain(["Monolith.Alpha.Contracts"]))));

    [Fact]
    public void A_database_in_a_domain_rule_is_noticed() =>
        Assert.Contains("Monolith.Alpha.Domain.RuleWithADatabase", Assert.Single(Found(Isolation.DomainIsPlain(Planted))));

    [Fact]
    public void A_module_that_is_not_in_the_catalog_is_noticed() =>
        Assert.Equal(["Monolith.Beta"], Isolation.MissingFromCatalog(Compiled.Read("Monolith.Alpha"), ["Monolith.Beta"]));

    [Fact]
    public void A_module_that_keeps_to_the_rules_passes()
    {
        Assert.Empty(Found(Isolation.OthersOnlyThroughContracts("Monolith.Beta", Planted)));
        Assert.Empty(Found(Visibility.OnlyWhatTheFrameworkMakesIsPublic("Monolith.Beta")));
        Assert.Empty(Found(Visibility.HandlersAreInternalAndSealed(["Monolith.Beta"])));
        Assert.Empty(Found(Isolation.ArePlain(["Monolith.Beta.Contracts"])));
    }

    private static IReadOnlyList<string> Found(IArchRule rule) => Findings.Of(rule);
}
