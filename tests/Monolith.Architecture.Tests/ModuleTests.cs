using Monolith.Architecture.Tests.Discovery;
using Monolith.Architecture.Tests.Rules;

namespace Monolith.Architecture.Tests;

public sealed class ModuleTests
{
    private static readonly HashSet<string> Planted = ["Monolith.Alpha", "Monolith.Beta"];

    public static TheoryData<string> ModuleAssemblies() => [.. House.ModuleAssemblyNames.Order(StringComparer.Ordinal)];

    public static TheoryData<string> AllAssemblies() => [.. House.AssemblyNames];

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
        Findings.None(Isolation.ForeignTypes(Compiled.Read(module), House.ModuleAssemblyNames));

    [Theory, MemberData(nameof(AllAssemblies))]
    public void No_database_context_is_named_outside_its_own_assembly(string assembly) =>
        Findings.None(Isolation.ForeignContexts(Compiled.Read(assembly)));

    [Theory, MemberData(nameof(ModuleAssemblies))]
    public void A_module_is_internal_but_for_its_table_of_contents_its_pages_and_its_migrations(string module) =>
        Findings.None(Visibility.NeedlesslyPublic(House.Load(module)));

    [Fact]
    public void Every_module_folder_is_in_the_hosts_catalog() =>
        Findings.None(Isolation.MissingFromCatalog(Compiled.Read("Monolith.Host"), House.ModuleAssemblyNames));

    [Fact]
    public void Another_modules_inside_is_noticed() =>
        Assert.Contains("Monolith.Alpha names Monolith.Beta.Shelf of Monolith.Beta", Isolation.ForeignTypes(Compiled.Read("Monolith.Alpha"), Planted));

    [Fact]
    public void Another_modules_context_is_noticed() =>
        Assert.Equal(["Monolith.Alpha names Monolith.Beta.BetaDbContext"], Isolation.ForeignContexts(Compiled.Read("Monolith.Alpha")));

    [Fact]
    public void A_public_class_in_a_module_is_noticed() =>
        Assert.Equal(["Monolith.Alpha.Leaked is public"], Visibility.NeedlesslyPublic(House.Load("Monolith.Alpha")));

    [Fact]
    public void A_module_that_is_not_in_the_catalog_is_noticed() =>
        Assert.Equal(["Monolith.Beta"], Isolation.MissingFromCatalog(Compiled.Read("Monolith.Alpha"), ["Monolith.Beta"]));

    [Fact]
    public void A_module_that_keeps_to_the_rules_passes()
    {
        var code = Compiled.Read("Monolith.Beta");
        Assert.Empty(Isolation.ForeignTypes(code, Planted));
        Assert.Empty(Isolation.ForeignContexts(code));
        Assert.Empty(Visibility.NeedlesslyPublic(House.Load("Monolith.Beta")));
    }
}
