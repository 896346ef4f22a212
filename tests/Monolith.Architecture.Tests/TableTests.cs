using Microsoft.EntityFrameworkCore;
using Monolith.Architecture.Tests.Discovery;
using Monolith.Architecture.Tests.Rules;
using Monolith.Data;

namespace Monolith.Architecture.Tests;

public sealed class TableTests
{
    public static TheoryData<string, EngineKind> ContextsOnEveryEngine()
    {
        var data = new TheoryData<string, EngineKind>();
        foreach (var context in House.Contexts)
            foreach (var engine in Enum.GetValues<EngineKind>())
                data.Add(context.FullName!, engine);
        return data;
    }

    public static TheoryData<string> RawSqlWriters() =>
        [.. House.ModuleAssemblyNames.Union(["Monolith.Host", "Monolith.Demo"]).Intersect(House.AssemblyNames).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(ContextsOnEveryEngine))]
    public void Every_table_carries_its_modules_prefix(string context, EngineKind engine)
    {
        using var db = Make(context, engine);
        var module = House.Modules.SingleOrDefault(m => m.GetType().Assembly == db.GetType().Assembly);
        if (module is not null) Assert.Equal(module.TablePrefix, db.TablePrefix);

        Findings.None(Tables.WithoutPrefix(db, db.TablePrefix));
        Findings.None(Tables.NotPlainlyNamed(db));
    }

    [Theory, MemberData(nameof(ContextsOnEveryEngine))]
    public void No_column_is_a_decimal_or_a_binary_fraction(string context, EngineKind engine)
    {
        using var db = Make(context, engine);
        Findings.None(Tables.InexactColumns(db));
    }

    [Theory, MemberData(nameof(ContextsOnEveryEngine))]
    public void No_foreign_key_crosses_a_prefix(string context, EngineKind engine)
    {
        using var db = Make(context, engine);
        Findings.None(Tables.KeysAcrossPrefixes(db));
    }

    [Theory, MemberData(nameof(ContextsOnEveryEngine))]
    public void The_migrations_hold_every_change_of_the_model(string context, EngineKind engine)
    {
        using var db = Make(context, engine);
        Assert.False(db.Database.HasPendingModelChanges(), $"{context} on {engine}: run eng/add-migration <Name>.");
    }

    [Fact]
    public void Every_prefix_belongs_to_one_module_and_is_short()
    {
        var prefixes = House.Modules.Select(module => module.TablePrefix).ToList();
        Assert.Equal(prefixes.Distinct(), prefixes);
        Assert.All(prefixes, prefix => Assert.Matches("^[a-z]{2,5}_$", prefix));
        Assert.All(prefixes, prefix => Assert.DoesNotContain(prefixes, other => other != prefix && other.StartsWith(prefix, StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(RawSqlWriters))]
    public void Raw_sql_names_only_the_modules_own_tables(string assembly)
    {
        var own = House.Modules.FirstOrDefault(module => module.GetType().Assembly.GetName().Name == assembly)?.TablePrefix
            ?? House.Contexts.Where(context => context.Assembly.GetName().Name == assembly).Select(context => Make(context.FullName!, EngineKind.Sqlite).TablePrefix).FirstOrDefault()
            ?? "sys_";
        Findings.None(RawSql.ForeignTables(Compiled.Read(assembly), own, House.Prefixes));
    }

    [Fact]
    public void A_table_of_another_prefix_is_noticed()
    {
        using var loose = LooseContext();
        Assert.Equal(["LooseContext: beta_shelf does not start with alpha_"], Tables.WithoutPrefix(loose, "alpha_"));
    }

    [Fact]
    public void A_column_name_that_needs_quotes_is_noticed()
    {
        using var loose = LooseContext();
        Assert.Contains("LooseContext: ShelfId is not lower snake case", Tables.NotPlainlyNamed(loose));
    }

    [Fact]
    public void An_inexact_column_is_noticed()
    {
        using var loose = LooseContext();
        Assert.Equal(
            ["alpha_parcel.Height is stored as Single (REAL)", "alpha_parcel.Price is stored as Decimal (TEXT)", "alpha_parcel.Weight is stored as Double (REAL)"],
            Tables.InexactColumns(loose).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_foreign_key_across_prefixes_is_noticed()
    {
        using var loose = LooseContext();
        Assert.Equal(["alpha_parcel points to beta_shelf"], Tables.KeysAcrossPrefixes(loose));
    }

    [Fact]
    public void A_model_without_its_migration_is_noticed()
    {
        using var beta = ModuleDbContext.DesignTime(House.Load("Monolith.Beta").GetType("Monolith.Beta.BetaDbContext", throwOnError: true)!, EngineKind.Sqlite);
        Assert.True(beta.Database.HasPendingModelChanges());
    }

    [Theory]
    [InlineData("Whole", "beta_shelf")]
    [InlineData("Interpolated", "beta_shelf")]
    [InlineData("Glued", "beta_")]
    [InlineData("InAConstant", "beta_books")]
    public void Raw_sql_on_another_modules_table_is_noticed(string member, string table) =>
        Assert.Contains(
            RawSql.ForeignTables(Compiled.Read("Monolith.Alpha"), "alpha_", ["alpha_", "beta_"]),
            found => found.Contains($"Peeper::{member}", StringComparison.Ordinal) && found.EndsWith($"names {table}", StringComparison.Ordinal));

    [Fact]
    public void Raw_sql_on_the_modules_own_tables_passes()
    {
        Assert.DoesNotContain(RawSql.ForeignTables(Compiled.Read("Monolith.Alpha"), "alpha_", ["alpha_", "beta_"]), found => found.Contains("Peeper::Own"));
        Assert.Empty(RawSql.ForeignTables(Compiled.Read("Monolith.Beta"), "beta_", ["alpha_", "beta_"]));
    }

    private static ModuleDbContext Make(string context, EngineKind engine) =>
        ModuleDbContext.DesignTime(House.Contexts.Single(type => type.FullName == context), engine);

    private static DbContext LooseContext() =>
        (DbContext)Activator.CreateInstance(House.Load("Monolith.Alpha").GetType("Monolith.Alpha.LooseContext", throwOnError: true)!)!;
}
